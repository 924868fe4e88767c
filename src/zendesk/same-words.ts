import { longestComment } from "../reference/limits.ts";

/**
 * Whether a comment's text, as Zendesk gives it back, is what was typed. Zendesk renders it (white space, entities,
 * line ends), may strip what cannot be seen, and cuts it at 65,535 bytes; nothing else is forgiven.
 */
export function sameWords(given: string, typed: string): boolean {
  const [a, b] = [words(given), words(typed)];
  return a === b || (isCut(given) && a !== "" && b.startsWith(a));
}

/**
 * Whether two texts differ in signs only. Accounts may have Zendesk make Markdown, emoji and links of what was typed, so
 * this may be the same text, and may be another.
 */
export function alikeWords(given: string, typed: string): boolean {
  return letters(given) === letters(typed);
}

function letters(text: string): string {
  return decoded(text)
    .normalize("NFKC")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

function isCut(text: string): boolean {
  // A character that did not fit whole was left out.
  return new TextEncoder().encode(text).length > longestComment - 4;
}

function words(text: string): string {
  return decoded(text)
    .normalize()
    .replaceAll(/[\p{Cf}\uFFFD]+/gu, "")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Both sides go through this, so that "&amp;" typed as such is still the same as itself. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu, (whole, ...found) => {
    const [decimal, hex, name] = found as [string?, string?, string?];
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
