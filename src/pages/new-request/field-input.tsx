import { useId } from "react";
import { plainText } from "../../lib/plain-text.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Select } from "../../ui/select.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import type { FieldValue } from "../../zendesk/new-request.ts";
import type { RequestField } from "../../zendesk/request-forms.ts";
import type { AskedField } from "./asked-fields.ts";
import { plainNode } from "../../ui/plain.tsx";

interface FieldInputProps extends AskedField {
  value: FieldValue | undefined;
  error: string | undefined;
  onChange: (value: FieldValue) => void;
}

/** One field of the account's, in the control its type asks for. */
export function FieldInput({ field, isRequired, value, error, onChange }: FieldInputProps) {
  const title = plainText(field.title_in_portal ?? field.title ?? "");
  const label = isRequired ? title : `${title} (optional)`;
  const about = field.description?.trim() ?? "";
  const description = about === "" || about === title ? undefined : plainText(about);
  const id = useId();
  const text = typeof value === "string" ? value : "";
  const common = { label, required: isRequired, error };
  const typed = {
    ...common,
    value: text,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  switch (field.type) {
    case "textarea":
      return <TextArea {...typed} rows={4} />;
    case "checkbox":
      return (
        <div>
          <Checkbox
            label={label}
            description={description}
            checked={value === true}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.target.checked)}
          />
          <Complaint id={id}>{error}</Complaint>
        </div>
      );
    case "multiselect":
      return (
        <Several
          field={field}
          label={label}
          error={error}
          value={Array.isArray(value) ? value : []}
          onChange={onChange}
        />
      );
    case "tagger":
    case "priority":
    case "tickettype":
      return (
        <div>
          <Select
            label={label}
            required={isRequired}
            aria-invalid={error ? true : undefined}
            aria-describedby={error && id}
            options={[{ value: "", label: "–" }, ...optionsOf(field)]}
            value={text}
            onChange={onChange}
          />
          <Complaint id={id}>{error}</Complaint>
        </div>
      );
    case "date":
      return <TextField {...typed} type="date" description={description} />;
    case "integer":
      return <TextField {...typed} inputMode="numeric" description={description} />;
    case "decimal":
      return <TextField {...typed} inputMode="decimal" description={description} />;
    default:
      return <TextField {...typed} dir="auto" description={description} />;
  }
}

interface SeveralProps {
  field: RequestField;
  label: string;
  value: readonly string[];
  error: string | undefined;
  onChange: (value: string[]) => void;
}

function Several({ field, label, value, error, onChange }: SeveralProps) {
  const id = useId();
  return (
    <fieldset className="new-request-several" aria-describedby={error && id}>
      <legend>{plainNode(label)}</legend>
      {optionsOf(field).map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          aria-invalid={error ? true : undefined}
          checked={value.includes(option.value)}
          onChange={({ target }) =>
            onChange(
              target.checked
                ? [...value, option.value]
                : value.filter((one) => one !== option.value),
            )
          }
        />
      ))}
      <Complaint id={id}>{error}</Complaint>
    </fieldset>
  );
}

// The live region stays in the page, empty: one that appears with its text is not announced everywhere.
function Complaint({ id, children }: { id: string; children: string | undefined }) {
  return (
    <p id={id} className="new-request-error" aria-live="polite">
      {plainNode(children)}
    </p>
  );
}

/** Menus of menus are written with colons: "Machines::Ember". */
function optionsOf(field: RequestField): { value: string; label: string }[] {
  const all = [...field.custom_field_options, ...field.system_field_options];
  return all.flatMap(({ value, name }) =>
    value === null ? [] : [{ value, label: plainText((name ?? value).replaceAll("::", " › ")) }],
  );
}
