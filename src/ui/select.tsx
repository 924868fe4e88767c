import { type ComponentProps, useId } from "react";
import { plainText } from "../lib/plain-text.ts";
import { plainNode } from "./plain.tsx";
import "./select.css";

interface SelectProps extends Omit<ComponentProps<"select">, "onChange"> {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** One of several, where they are too many or too long to stand side by side. */
export function Select({ label, options, value, onChange, ...select }: SelectProps) {
  const id = useId();
  return (
    <div className="select">
      <label className="select-label" htmlFor={id}>
        {plainNode(label)}
      </label>
      <select
        {...select}
        id={id}
        className="select-box"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {plainText(option.label)}
          </option>
        ))}
      </select>
    </div>
  );
}
