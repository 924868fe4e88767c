import { type ComponentProps, type ReactNode, useId } from "react";
import { plainNode } from "./plain.tsx";
import "./checkbox.css";

interface CheckboxProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  description?: ReactNode;
  isIndeterminate?: boolean;
}

export function Checkbox({ label, description, isIndeterminate = false, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <label className="checkbox">
      <input
        {...input}
        type="checkbox"
        className="checkbox-input"
        aria-labelledby={id}
        aria-describedby={description ? `${id}-about` : undefined}
        ref={(element) => {
          // "Mixed" exists only as a property.
          if (element) element.indeterminate = isIndeterminate;
        }}
      />
      <span className="checkbox-text">
        <span id={id}>{plainNode(label)}</span>
        {description && (
          <span className="checkbox-description" id={`${id}-about`}>
            {plainNode(description)}
          </span>
        )}
      </span>
    </label>
  );
}
