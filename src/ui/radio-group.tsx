import { type ReactNode, useId } from "react";
import { plainNode } from "./plain.tsx";
import "./radio-group.css";

interface RadioOption<Value extends string> {
  value: Value;
  label: ReactNode;
  description?: ReactNode;
}

interface RadioGroupProps<Value extends string> {
  label: string;
  options: readonly RadioOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  description?: ReactNode;
  /** `cards` for choices worth reading, `segments` for a row of short ones. */
  look?: "cards" | "segments";
  isLabelHidden?: boolean;
}

export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, options, value, onChange, description, look = "cards", isLabelHidden } = props;
  const id = useId();
  return (
    <div className={`radio-group radio-group-${look}`}>
      <span id={id} className={isLabelHidden ? "visually-hidden" : "radio-group-label"}>
        {plainNode(label)}
      </span>
      {description && <p className="radio-group-description">{plainNode(description)}</p>}
      <div role="radiogroup" aria-labelledby={id} className="radio-group-options">
        {options.map((option) => (
          <label key={option.value} className="radio">
            <input
              type="radio"
              className="radio-input"
              name={id}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={option.description ? `${id}-${option.value}-about` : undefined}
            />
            <span className="radio-text">
              <span className="radio-label" id={`${id}-${option.value}`}>
                {plainNode(option.label)}
              </span>
              {option.description && (
                <span className="radio-description" id={`${id}-${option.value}-about`}>
                  {plainNode(option.description)}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
