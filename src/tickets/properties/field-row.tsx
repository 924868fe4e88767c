import { type ReactNode, useState } from "react";
import { Checkbox } from "../../ui/checkbox.tsx";
import type { TicketField } from "../../zendesk/ticket-fields.ts";
import { isSameValue } from "../../zendesk/ticket-properties.ts";
import { fieldProblem, typedValue } from "./field-value.ts";
import { customValue, optionName } from "./field-words.ts";
import { ControlRow, Property, SelectRow, Was } from "./property-row.tsx";
import { plainNode } from "../../ui/plain.tsx";

interface FieldRowProps {
  field: TicketField;
  /** What the ticket holds. */
  saved: unknown;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** A custom field with the control its type takes; what has none of ours is shown only. */
export function FieldRow({ field, saved, value, onChange }: FieldRowProps) {
  const label = field.title ?? `Field ${field.id}`;
  const isSame = isSameValue(value, saved);
  const was = isSame ? undefined : <Was words={customValue(field, saved)} />;
  const problem = isSame ? undefined : fieldProblem(field, value);
  switch (field.type) {
    case "tagger":
      return (
        <SelectRow
          label={label}
          saved={spelled(saved)}
          value={spelled(value)}
          options={[
            { value: "", label: "–" },
            ...field.custom_field_options.map((option) => ({
              value: option.value ?? "",
              label: optionName(field, option.value ?? ""),
            })),
          ]}
          onChange={(tag) => onChange(tag === "" ? null : tag)}
        />
      );
    case "multiselect":
      return <ManyOf {...{ field, label, saved, value, onChange }} />;
    case "checkbox":
      return (
        <ControlRow
          label={label}
          was={isSame ? undefined : <Was words={saved === true ? "Yes" : "No"} />}
        >
          {(ids) => (
            <input
              {...ids}
              type="checkbox"
              checked={value === true}
              onChange={({ target }) => onChange(target.checked)}
            />
          )}
        </ControlRow>
      );
    case "textarea":
      return (
        <ControlRow label={label} was={was}>
          {(ids) => (
            <textarea
              {...ids}
              className="properties-control"
              rows={2}
              dir="auto"
              value={spelled(value)}
              onChange={({ target }) => onChange(target.value)}
            />
          )}
        </ControlRow>
      );
    case "text":
    case "regexp":
    case "integer":
    case "decimal":
    case "date":
      return <TypedRow {...{ field, label, was, problem, value, onChange }} />;
    default:
      return (
        <dl>
          <Property name={label}>{customValue(field, value)}</Property>
        </dl>
      );
  }
}

interface TypedRowProps {
  field: TicketField;
  label: string;
  was: ReactNode;
  problem: string | undefined;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** While somebody types, the field shows what they type and not what it comes to: "1." is on its way to 1.5. */
function TypedRow({ field, label, was, problem, value, onChange }: TypedRowProps) {
  const [typed, setTyped] = useState<string>();
  const isNumber = field.type === "integer" || field.type === "decimal";
  return (
    <ControlRow label={label} was={was} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          className="properties-control"
          type={field.type === "date" ? "date" : "text"}
          inputMode={isNumber ? "decimal" : undefined}
          dir="auto"
          aria-invalid={problem !== undefined || undefined}
          value={typed ?? spelled(value)}
          onChange={({ target }) => {
            setTyped(target.value);
            onChange(typedValue(field, target.value));
          }}
          onBlur={() => setTyped(undefined)}
        />
      )}
    </ControlRow>
  );
}

interface ManyOfProps {
  field: TicketField;
  label: string;
  saved: unknown;
  value: unknown;
  onChange: (value: unknown) => void;
}

function ManyOf({ field, label, saved, value, onChange }: ManyOfProps) {
  const chosen = new Set(Array.isArray(value) ? value.map(String) : []);
  const isSame = isSameValue(value, saved);
  return (
    <details className="properties-row properties-many">
      <summary>
        <span className="properties-label">{plainNode(label)}</span>{" "}
        <span className="properties-value">
          {plainNode(customValue(field, value)) || <span className="muted">–</span>}
          {!isSame && (
            <span className="properties-was">
              <Was words={customValue(field, saved)} />
            </span>
          )}
        </span>
      </summary>
      <fieldset className="properties-options">
        <legend className="visually-hidden">{plainNode(label)}</legend>
        {field.custom_field_options.map(({ value: tag }) => (
          <Checkbox
            key={tag}
            label={optionName(field, tag ?? "")}
            checked={chosen.has(tag ?? "")}
            onChange={({ target }) => {
              const next = new Set(chosen);
              if (target.checked) next.add(tag ?? "");
              else next.delete(tag ?? "");
              onChange([...next]);
            }}
          />
        ))}
      </fieldset>
    </details>
  );
}

function spelled(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
