import { isObject } from "./infer-shape.ts";

const madeUp = /(Words |person-)\d+/g;
const place = /(\{\d+:[\w.]*?)\.\d+\./g;

/** What was sent, without what anybody wrote: plain words of the API stay, all else is made up. */
export function template(
  value: unknown,
  ids: ReadonlyMap<string, string>,
  next: () => number,
  key = "",
): unknown {
  if (Array.isArray(value)) return value.map((item) => template(item, ids, next, key));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, template(inner, ids, next, name)]),
    );
  }
  if (typeof value !== "string" && typeof value !== "number") return value;
  const known = ids.get(String(value));
  if (known !== undefined) return known;
  if (typeof value === "number") return value;
  if (key === "email" || value.includes("@")) return `person-${next()}@example.com`;
  if (value.startsWith("http")) return "https://example.com/hook";
  const isProse = /name|title|subject|body|description/.test(key);
  return /^([A-Z]+|[a-z][a-z_]*)$/.test(value) && !isProse ? value : `Words ${next()}`;
}

/** Six or more items that differ in nothing but their number are told once: `*` is the number. */
export function collapsed(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(collapsed);
    const [first] = items;
    const alike = (item: unknown) =>
      JSON.stringify(item).replaceAll(madeUp, "$1*").replaceAll(place, "$1.*.");
    if (items.length < 6 || items.some((item) => alike(item) !== alike(first))) return items;
    return { repeat: items.length, of: JSON.parse(alike(first)) as unknown };
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, collapsed(inner)]));
}

/** The ids of a query; those that are all of a list are told as such. */
export function listed(parts: readonly string[]): string {
  const [first = ""] = parts;
  const all = first.replace(/\.0\./, ".*.");
  const isAll = parts.every((part, index) => part === all.replace("*", String(index)));
  return isAll && parts.length > 1 ? `${all} ×${parts.length}` : parts.join(",");
}
