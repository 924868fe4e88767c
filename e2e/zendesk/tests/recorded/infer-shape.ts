import type { Shape } from "./shape.ts";

/** Members whose value can be anything. */
const anything = new Set(["value", "previous_value"]);
/** Members that the last page of webhooks and invocations lacks, though none was recorded. */
const endMembers = new Set(["after_cursor", "links"]);
/** Members that lead to another page. */
const pageMembers = new Set(["next", "prev", "next_page", "previous_page", "after_url"]);
/** Members that are objects with keys of their own. */
const maps = new Set(["user_fields", "organization_fields", "from", "to", "custom", "headers"]);

/** Records, and parts of them, that look the same wherever they stand. */
const records = new Set([
  "article",
  "attachment",
  "audit",
  "automation",
  "brand",
  "category",
  "comment",
  "conditions",
  "custom_status",
  "event",
  "execution",
  "group",
  "group_membership",
  "job_status",
  "links",
  "macro",
  "message",
  "meta",
  "metadata",
  "organization",
  "photo",
  "ticket",
  "ticket_field",
  "trigger",
  "upload",
  "user",
  "via",
  "view",
  "webhook",
]);

/** Where records are gathered, by name, whose shape is found over all of them. */
export type Gathered = Map<string, unknown[]>;

/** The shape that fits all these values of a member, keys and types and never a value. */
export function inferShape(values: readonly unknown[], key = "", gathered?: Gathered): Shape {
  if (anything.has(key)) return "any";
  const present = values.filter((value) => value !== null);
  const isNullable = present.length < values.length;
  if (present.length === 0) return "null";
  if (present.every(Array.isArray))
    return nullable(listShape(present.flat() as unknown[], key, gathered), isNullable);
  if (present.every(isObject)) {
    if (maps.has(key)) return nullable("map", isNullable);
    if (gathered && records.has(key)) {
      gathered.set(key, [...(gathered.get(key) ?? []), ...present]);
      return nullable(`@${key}`, isNullable);
    }
    return nullable(objectShape(present, gathered), isNullable);
  }
  const types = new Set<string>(values.map(typeOf));
  if (types.has("object") || types.has("array")) return "any";
  // Where pages end they are null.
  if (pageMembers.has(key)) types.add("null");
  return [...types].sort().join("|");
}

function nullable(shape: Shape, isNullable: boolean): Shape {
  return isNullable ? { nullable: shape } : shape;
}

function listShape(items: readonly unknown[], key: string, gathered?: Gathered): Shape {
  if (items.length === 0) return [];
  if (key !== "events") return [inferShape(items, singular(key), gathered)];
  const byType = Map.groupBy(items.filter(isObject), (item) => String(item["type"]));
  const variants = Object.fromEntries(
    Array.from(byType, ([type, some]) => {
      const shape = objectShape(some, gathered) as Record<string, Shape>;
      // Documented: what a rule did says so.
      return [type, "via" in shape ? shape : { ...shape, "via?": "@via" }] as const;
    }),
  );
  return [{ variants }];
}

/** `categories` are of the kind `category`, `statuses` of `status`. */
export function singular(key: string): string {
  if (key === "conditions" || key === "links") return key;
  return key
    .replace(/ies$/, "y")
    .replace(/sses$|ses$/, "s")
    .replace(/([^s])s$/, "$1");
}

/** The shape that fits all of these objects. */
export function objectShape(
  objects: readonly Record<string, unknown>[],
  gathered?: Gathered,
): Shape {
  const keys = new Set(objects.flatMap(Object.keys));
  const members = Array.from(keys, (key) => {
    const holders = objects.filter((object) => Object.hasOwn(object, key));
    const isOptional = holders.length < objects.length || endMembers.has(key);
    const name = isOptional ? `${key}?` : key;
    return [
      name,
      inferShape(
        holders.map((object) => object[key]),
        key,
        gathered,
      ),
    ] as const;
  });
  return Object.fromEntries(members);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

/**
 * What two looks at the same answers come to: the keys of the newer one are there as it says, those
 * of the older alone may be; types are those of either.
 */
export function mergeShapes(newer: Shape, all: Shape): Shape {
  return combine(newer, all, (members, others) => {
    const known = new Set(Object.keys(members).map(bare));
    const rest = Object.entries(others).filter(([key]) => !known.has(bare(key)));
    return { ...members, ...Object.fromEntries(rest.map(([key, one]) => [`${bare(key)}?`, one])) };
  });
}

/** The same for an answer that was not recorded lately: what its records have got since may be there. */
export function renewRecords(shape: Shape, lately: Readonly<Record<string, Shape>>): Shape {
  return widenRecords(shape, lately, "", mergeShapes);
}

/** A shape with its own keys and the types that the same record has anywhere. */
function widenShape(shape: Shape, anywhere: Shape): Shape {
  return combine(shape, anywhere, (members) => members);
}

/** A whole answer whose records keep their keys and get the types they have anywhere. */
export function widenRecords(
  shape: Shape,
  anywhere: Readonly<Record<string, Shape>>,
  key = "",
  widen: (one: Shape, other: Shape) => Shape = widenShape,
): Shape {
  if (typeof shape === "string") return shape;
  if (Array.isArray(shape)) {
    const [item] = shape as readonly Shape[];
    return item === undefined ? [] : [widenRecords(item, anywhere, singular(key), widen)];
  }
  // What a search finds is one of four kinds.
  const kinds = key === "result" ? ["user", "ticket", "organization", "group"] : [key];
  let widened: Shape = shape;
  for (const kind of kinds) {
    const known = Object.hasOwn(anywhere, kind) ? anywhere[kind] : undefined;
    if (known !== undefined) widened = widen(widened, known);
  }
  if (!isMembers(widened)) return widened;
  return Object.fromEntries(
    Object.entries(widened).map(([name, inner]) => {
      const isWord = name === "nullable" || name === "variants";
      return [name, widenRecords(inner, anywhere, isWord ? key : bare(name), widen)] as const;
    }),
  );
}

type Members = Readonly<Record<string, Shape>>;

function combine(
  one: Shape,
  other: Shape,
  keys: (members: Members, others: Members) => Members,
): Shape {
  if (typeof one === "string" && typeof other === "string") return eitherWord(one, other);
  if (one === "any" || other === "any") return "any";
  if (one === "null" || (typeof other === "string" && other === "null")) {
    return nullable(unwrapped(one === "null" ? other : one), true);
  }
  const isNullable = isWrapped(one) || isWrapped(other);
  const [inner, outer] = [unwrapped(one), unwrapped(other)];
  if (Array.isArray(inner) && Array.isArray(outer)) {
    const [a] = inner as readonly Shape[];
    const [b] = outer as readonly Shape[];
    const item = a === undefined ? b : b === undefined ? a : combine(a, b, keys);
    return nullable(item === undefined ? [] : [item], isNullable);
  }
  if (isMembers(inner) && isMembers(outer)) {
    const others = new Map(Object.entries(outer).map(([key, value]) => [bare(key), value]));
    const members = Object.entries(inner).map(([key, value]) => {
      const same = others.get(bare(key));
      return [key, same === undefined ? value : combine(value, same, keys)] as const;
    });
    return nullable(keys(Object.fromEntries(members), outer), isNullable);
  }
  return nullable(inner, isNullable);
}

function eitherWord(one: string, other: string): string {
  if (one === other || one === "any" || one === "map" || one.startsWith("@")) return one;
  if (other === "any") return other;
  const words = new Set([...one.split("|"), ...other.split("|")]);
  return [...words].sort().join("|");
}

function bare(key: string): string {
  return key.replace(/\?$/, "");
}

function isMembers(shape: Shape): shape is Members {
  return typeof shape === "object" && !Array.isArray(shape);
}

function isWrapped(shape: Shape): shape is { nullable: Shape } {
  return isMembers(shape) && Object.keys(shape).length === 1 && "nullable" in shape;
}

function unwrapped(shape: Shape): Shape {
  return isWrapped(shape) ? shape.nullable : shape;
}
