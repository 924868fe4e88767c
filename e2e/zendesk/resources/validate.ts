import { recordInvalid } from "../http/errors.ts";

/** 422 unless the text is there: `Name: cannot be blank`. */
export function mustBePresent(name: string, value: string | null | undefined): string {
  if (value !== undefined && value !== null && value.trim() !== "") return value;
  throw recordInvalid({
    [name]: [{ description: `${titled(name)}: cannot be blank`, error: "BlankValue" }],
  });
}

/** 422 unless the value is one of a list; null and absent pass. */
export function mustBeOneOf<T extends string>(
  name: string,
  value: string | null | undefined,
  choices: readonly T[],
): T | null | undefined {
  if (value === null || value === undefined) return value;
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw recordInvalid({
    [name]: [
      {
        description: `${titled(name)}: ${value.slice(0, 100)} is not valid`,
        error: "InvalidValue",
      },
    ],
  });
}

/** `status_category` as a person reads it: `Status category`. */
export function titled(name: string): string {
  const words = name.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
