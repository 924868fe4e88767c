/** Says a list as people do: `200, 201 and 404`, or with `or`. */
export function listWords(items: readonly (string | number)[], word: "and" | "or" = "and"): string {
  const type = word === "and" ? "conjunction" : "disjunction";
  // British English puts no comma before the last word.
  return new Intl.ListFormat("en-GB", { type }).format(items.map(String));
}
