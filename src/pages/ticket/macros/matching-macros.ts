import type { Macro } from "../../../zendesk/macros.ts";

/** The macros with every typed word in their titles, each once: those used last first, then by title. */
export function matchingMacros(
  macros: readonly Macro[],
  typed: string,
  recent: readonly number[],
): Macro[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const byId = new Map(macros.map((macro) => [macro.id, macro]));
  const rank = ({ id }: Macro) => {
    const at = recent.indexOf(id ?? 0);
    return at < 0 ? recent.length : at;
  };
  return [...byId.values()]
    .filter(({ id, title }) => {
      const lower = (title ?? "").toLowerCase();
      return id !== null && words.every((word) => lower.includes(word));
    })
    .toSorted(
      (one, other) => rank(one) - rank(other) || (one.title ?? "").localeCompare(other.title ?? ""),
    );
}
