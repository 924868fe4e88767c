import { type ComponentProps, type ReactNode, useId } from "react";
import { plainNode } from "./plain.tsx";
import "./text-field.css";

interface TextFieldProps extends Omit<ComponentProps<"input">, "prefix"> {
  label: string;
  description?: ReactNode;
  /** Why the value is refused. Shown, announced, and tied to the field. */
  error?: ReactNode;
  /** What became of the value. Shown and announced below it. */
  note?: ReactNode;
  /** Fixed text around what is typed, such as `.zendesk.com`. */
  prefix?: string;
  suffix?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, description, error, note, prefix, suffix, id: givenId, ...input } = props;
  const madeId = useId();
  const id = givenId ?? madeId;
  const describedBy = [
    description && `${id}-description`,
    error && `${id}-error`,
    note && `${id}-note`,
  ].filter(Boolean);
  return (
    <div className="text-field">
      <label className="text-field-label" htmlFor={id}>
        {plainNode(label)}
      </label>
      {description && (
        <p className="text-field-description" id={`${id}-description`}>
          {plainNode(description)}
        </p>
      )}
      <div className="text-field-box" data-invalid={error ? true : undefined}>
        {prefix && <span className="text-field-affix">{prefix}</span>}
        <input
          type="text"
          {...input}
          id={id}
          className="text-field-input"
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy.join(" ") || undefined}
        />
        {suffix && <span className="text-field-affix">{suffix}</span>}
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {note !== undefined && (
        <output className="text-field-description" id={`${id}-note`}>
          {plainNode(note)}
        </output>
      )}
    </div>
  );
}

interface TextAreaProps extends ComponentProps<"textarea"> {
  label: string;
  isLabelHidden?: boolean;
  error?: ReactNode;
}

export function TextArea({ label, isLabelHidden = false, error, ...textarea }: TextAreaProps) {
  const id = useId();
  return (
    <div className="text-field">
      <label className={isLabelHidden ? "visually-hidden" : "text-field-label"} htmlFor={id}>
        {plainNode(label)}
      </label>
      <div className="text-field-box" data-invalid={error ? true : undefined}>
        <textarea
          {...textarea}
          id={id}
          className="text-field-input text-field-area"
          dir="auto"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

// The live region stays in the page, empty: one that appears with its text is not announced everywhere.
function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="text-field-error" id={id} aria-live="polite">
      {plainNode(children)}
    </p>
  );
}
