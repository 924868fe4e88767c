/**
 * The shape of a JSON value.
 *
 * `"string|null"` is either of the two, `"null"` was never seen to be anything else, `"any"` and
 * `"map"` (an object with keys of its own) are not looked into, `"@ticket"` is a shape by that name.
 * An object has exactly these keys; one that ends in `?` may be missing. An array has one shape for
 * all its items, or none when it was always empty. `variants` are told apart by an item's `type`.
 */
export type Shape =
  | string
  | readonly []
  | readonly [Shape]
  | { readonly nullable: Shape }
  | { readonly variants: Readonly<Record<string, Shape>> }
  | { readonly [key: string]: Shape };

/** Where a value differs from a shape, one line each; empty when it does not. */
export function differences(
  shape: Shape,
  value: unknown,
  named: Readonly<Record<string, Shape>>,
  path = "body",
): string[] {
  if (typeof shape === "string") return wordDifferences(shape, value, named, path);
  if (isList(shape)) {
    if (!Array.isArray(value)) return [`${path} is not an array`];
    const [item] = shape;
    if (item === undefined) return [];
    return value.flatMap((one: unknown, index) =>
      differences(item, one, named, `${path}[${index}]`),
    );
  }
  const [only] = Object.keys(shape).length === 1 ? Object.keys(shape) : [];
  if (only === "nullable") {
    return value === null ? [] : differences(member(shape, only), value, named, path);
  }
  if (only === "variants") return variantDifferences(member(shape, only), value, named, path);
  return objectDifferences(shape, value, named, path);
}

function member(shape: Shape, name: string): Shape {
  return (shape as Record<string, Shape>)[name] ?? "any";
}

function wordDifferences(
  word: string,
  value: unknown,
  named: Readonly<Record<string, Shape>>,
  path: string,
): string[] {
  // Never seen but null: what else it could be nobody knows.
  if (word === "any" || word === "null") return [];
  if (word.startsWith("@")) {
    return differences(named[word.slice(1)] ?? "missing", value, named, path);
  }
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  if (word === "map") return type === "object" ? [] : [`${path} is ${type}, not an object`];
  return word.split("|").includes(type) ? [] : [`${path} is ${type}, not ${word}`];
}

/** A variant that was never recorded is documented at best: it is not looked into. */
function variantDifferences(
  variants: Shape,
  value: unknown,
  named: Readonly<Record<string, Shape>>,
  path: string,
): string[] {
  if (typeof value !== "object" || value === null) return [`${path} is not an object`];
  const { type } = value as { type?: unknown };
  const known = variants as Record<string, Shape>;
  return typeof type === "string" && Object.hasOwn(known, type)
    ? differences(known[type] ?? "any", value, named, path)
    : [];
}

function objectDifferences(
  shape: Readonly<Record<string, Shape>>,
  value: unknown,
  named: Readonly<Record<string, Shape>>,
  path: string,
): string[] {
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
      if (given.has(key)) return differences(inner, given.get(key), named, `${path}.${key}`);
      return isOptional ? [] : [`${path}.${key} is missing`];
    }),
  ];
}

function isList(shape: Exclude<Shape, string>): shape is readonly [] | readonly [Shape] {
  return Array.isArray(shape);
}
