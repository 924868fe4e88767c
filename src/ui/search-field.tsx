import { type ComponentProps, useId } from "react";
import { Icon } from "./icon.tsx";
import "./search-field.css";

interface SearchFieldProps extends Omit<ComponentProps<"input">, "type"> {
  label: string;
  /** Why it cannot be used: greys the field and says so in its place. */
  unavailable?: string | undefined;
  /** The id of what explains the value. */
  describedBy?: string;
}

export function SearchField({
  label,
  unavailable,
  describedBy,
  placeholder,
  ...input
}: SearchFieldProps) {
  const id = useId();
  return (
    <div className="search-field">
      <Icon name="search" />
      <input
        {...input}
        type="search"
        className="search-field-input"
        aria-label={label}
        aria-describedby={unavailable ? id : describedBy}
        placeholder={unavailable ?? placeholder ?? label}
        title={unavailable}
        disabled={unavailable !== undefined}
      />
      {unavailable && (
        <span id={id} className="visually-hidden">
          {unavailable}
        </span>
      )}
    </div>
  );
}
