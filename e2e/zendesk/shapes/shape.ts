import { records } from "./recorded.ts";

/**
 * The shape of a JSON value.
 *
 * `"string|null"` is either of the two, `"null"` was never seen to be anything else, `"any"` and
 * `"map"` (an object with keys of its own) are not looked into, `"@ticket"` is a record by that
 * name. An object has exactly these keys; one that ends in `?` may be missing. An array has one
 * shape for all its items, or none when it was always empty.
 */
export type Shape =
  | string
  | readonly []
  | readonly [Shape]
  | { readonly nullable: Shape }
  | { readonly [key: string]: Shape };

/** What is known of one recorded answer. */
export interface RecordedAnswer {
  /** `application/json; charset=utf-8` unless it says another. */
  contentType?: string;
  body?: Shape;
  /** Keys that `x-zendesk-api-warn` named. */
  unpermitted?: readonly string[];
}

/** Where a value differs from a shape, one line each; empty when it does not. */
export function differences(shape: Shape, value: unknown, path = "body"): string[] {
  if (typeof shape === "string") return wordDifferences(shape, value, path);
  if (isList(shape)) return listDifferences(shape, value, path);
  if ("nullable" in shape && Object.keys(shape).length === 1) {
    return value === null ? [] : differences(shape["nullable"] ?? "any", value, path);
  }
  return objectDifferences(shape, value, path);
}

function wordDifferences(word: string, value: unknown, path: string): string[] {
  // Never seen but null: what else it could be nobody knows.
  if (word === "any" || word === "null") return [];
  if (word.startsWith("@")) return differences(records[word.slice(1)] ?? "missing", value, path);
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  if (word === "map") return type === "object" ? [] : [`${path} is ${type}, not an object`];
  return word.split("|").includes(type) ? [] : [`${path} is ${type}, not ${word}`];
}

function listDifferences(shape: readonly Shape[], value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} is not an array`];
  const [item] = shape;
  if (item === undefined) return [];
  return value.flatMap((one: unknown, index) => differences(item, one, `${path}[${index}]`));
}

function objectDifferences(shape: Record<string, Shape>, value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [`${path} is not an object`];
  }
  const given = new Map(Object.entries(value));
  const wanted = Object.entries(shape).map(([key, inner]) => ({
    key: key.replace(/\?$/, ""),
    isOptional: key.endsWith("?"),
    inner,
  }));
  const known = new Set(wanted.map(({ key }) => key));
  const strange = [...given.keys()].filter((key) => !known.has(key));
  return [
    ...strange.map((key) => `${path}.${key} was never recorded`),
    ...wanted.flatMap(({ key, isOptional, inner }) => {
      if (given.has(key)) return differences(inner, given.get(key), `${path}.${key}`);
      return isOptional ? [] : [`${path}.${key} is missing`];
    }),
  ];
}

function isList(shape: Exclude<Shape, string>): shape is readonly [] | readonly [Shape] {
  return Array.isArray(shape);
}
