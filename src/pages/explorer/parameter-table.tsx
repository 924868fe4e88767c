import { Button, IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { type Parameter, parametersOf, withParameters } from "./draft.ts";
import { plainText } from "../../lib/plain-text.ts";
import "./parameter-table.css";

interface ParameterTableProps {
  path: string;
  onChange: (path: string) => void;
}

/** The query of the path, name by name. The path stays the truth: both edit the same text. */
export function ParameterTable({ path, onChange }: ParameterTableProps) {
  const parameters = parametersOf(path);
  const change = (index: number, next: Partial<Parameter> | undefined) =>
    onChange(
      withParameters(
        path,
        parameters.flatMap((each, at) => {
          if (at !== index) return [each];
          return next ? [{ ...each, ...next }] : [];
        }),
      ),
    );
  const unused = ["include", "page[size]", "sort", "query"].find(
    (name) => !parameters.some((each) => each.name === name),
  );
  return (
    <fieldset className="parameter-table">
      <legend>Parameters</legend>
      {parameters.map(({ name, value }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- names repeat, and the place is what is edited
        <div key={index} className="parameter">
          <input
            aria-label={`Name of parameter ${index + 1}`}
            value={name}
            onChange={(event) => change(index, { name: event.target.value })}
            spellCheck={false}
          />
          <input
            aria-label={`Value of ${plainText(name)}`}
            value={value}
            onChange={(event) => change(index, { value: event.target.value })}
            spellCheck={false}
          />
          <IconButton
            label={`Remove ${name}`}
            size="small"
            onClick={() => change(index, undefined)}
          >
            <Icon name="close" />
          </IconButton>
        </div>
      ))}
      <Button
        size="small"
        variant="quiet"
        onClick={() =>
          onChange(withParameters(path, [...parameters, { name: unused ?? "name", value: "" }]))
        }
      >
        Add a parameter
      </Button>
    </fieldset>
  );
}
