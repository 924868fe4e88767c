import { isObject } from "../http/body.ts";
import type { DataFile } from "./data-file.ts";
import type { Kind } from "./kind.ts";
import { kinds } from "./kinds.ts";
import type { Row } from "./table.ts";

/** What of a kind says how its entries look. */
type Check = Pick<Kind<Row>, "example" | "choices">;

/** A data file holds something no account can; the message begins with where it is. */
export class DataFileError extends Error {
  override name = "DataFileError";

  /** `path` as in `tickets[3].comments[0].public`. */
  constructor(path: string, complaint: string) {
    super(`${path === "" ? "The file" : path} ${complaint}.`);
  }
}

/**
 * Takes parsed JSON for a data file. Unknown arrays and unknown fields are let through, as the API
 * has more than anybody lists. Throws DataFileError at the first value of the wrong type.
 */
export function parseDataFile(value: unknown): DataFile {
  if (!isObject(value)) throw new DataFileError("", `must be an object, not ${describe(value)}`);
  const known = Object.entries<Check>(kinds).filter(([name]) => value[name] !== undefined);
  if (known.length === 0) {
    const names = Object.keys(kinds).join(", ");
    throw new DataFileError("", `holds none of ${names}; comments stand inside their ticket`);
  }
  for (const [name, { example, choices }] of known) {
    const entries = value[name];
    if (!Array.isArray(entries)) {
      throw new DataFileError(name, `must be an array, not ${describe(entries)}`);
    }
    for (const [index, entry] of entries.entries()) {
      const { blank, filled } = example;
      checkObject(entry, { ...blank, ...filled }, blank, `${name}[${index}]`, choices);
    }
  }
  return value;
}

function checkObject(
  value: unknown,
  example: object,
  blank: object,
  path: string,
  choices: Check["choices"] = {},
): void {
  if (!isObject(value)) throw new DataFileError(path, `must be an object, not ${describe(value)}`);
  const blanks = new Map(Object.entries(blank));
  for (const [name, exampleOfField] of Object.entries(example)) {
    const field = value[name];
    if (field === undefined) continue;
    const fieldPath = `${path}.${name}`;
    const words = choices[name];
    if (words && !words.some((word) => word === field)) {
      const list = words.map((word) => word ?? "null").join(", ");
      throw new DataFileError(fieldPath, `must be one of ${list}, not ${describe(field)}`);
    }
    // A field that is text only for some people (`ticket_restriction`) is null for the others.
    const isOptionalText =
      typeof exampleOfField === "string" && exampleOfField !== blanks.get(name);
    if (field === null && ((blanks.get(name) ?? null) === null || isOptionalText)) continue;
    checkValue(field, exampleOfField, fieldPath);
  }
}

function checkValue(value: unknown, example: unknown, path: string): void {
  if (example === null || example === undefined) return;
  if (Array.isArray(example)) {
    if (!Array.isArray(value)) throw wrong(path, "an array", value);
    const [element] = example;
    for (const [index, item] of value.entries()) checkValue(item, element, `${path}[${index}]`);
    return;
  }
  if (isObject(example)) {
    checkObject(value, example, example, path);
    return;
  }
  if (typeof value !== typeof example) throw wrong(path, inWords(example), value);
  const isId = typeof value === "number" && /(^|[._])id(s\[\d+\])?$/.test(path);
  if (isId && !(Number.isSafeInteger(value) && value > 0)) {
    throw wrong(path, "a positive whole number", value);
  }
  if (path.endsWith("_at") && Number.isNaN(Date.parse(String(value)))) {
    throw wrong(path, "a time such as 2026-11-20T16:00:00Z", value);
  }
}

function inWords(example: unknown): string {
  if (typeof example === "number") return "a number";
  return typeof example === "boolean" ? "true or false" : "text";
}

function wrong(path: string, mustBe: string, value: unknown): DataFileError {
  return new DataFileError(path, `must be ${mustBe}, not ${describe(value)}`);
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (isObject(value)) return "an object";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
