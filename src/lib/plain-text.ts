/** A character that is not to be seen, or that changes how others are seen. */
export interface HiddenCharacter {
  /** What to show for it: `U+202E`. */
  code: string;
  /** What it is, in words. */
  name: string;
}

/** Longer names and subjects are cut: nobody reads them, and they take seconds to lay out. */
const longest = 1000;

/*
 * Control and format characters, line separators, halves of characters, and blanks that are letters
 * by name; then accents by the dozen on one letter, which paint over the lines around.
 */
const suspects =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?<=\p{M}{5})\p{M}+/gu;
/** Signs that belong to numbers and are seen, though they count as format characters. */
const visible = /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u{110BD}\u{110CD}]/u;

const emojiBefore = /^[\p{Emoji}\uFE0F]$/u;
const emojiAfter = /^\p{Emoji}/u;
const joinedScripts =
  "\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}";
const joinedBefore = new RegExp(`[${joinedScripts}\\p{M}]$`, "u");
const joinedAfter = new RegExp(`^[${joinedScripts}\\p{M}]`, "u");
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Splits a stranger's text into what can be shown as it is and the characters that would not be
 * seen or would turn others around: those are to be shown, not obeyed. Line ends become spaces.
 *
 * Joiners stay where a script or an emoji needs them.
 */
export function plainParts(text: string): (string | HiddenCharacter)[] {
  const line = cut(text, longest).replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, " ");
  return [...partsOf(line), ...(text.length > longest ? [tooLarge] : [])];
}

const tooLarge = { code: "…", name: "too large to show here" };

/** Texts of many lines are cut later: more than this nobody reads, and laying it out takes seconds. */
const longestLines = 200_000;

/** The same for a text whose lines stay what they are. */
export function plainLines(text: string): (string | HiddenCharacter)[] {
  const lines = cut(text, longestLines)
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .split(/(\n|\t)/);
  const parts = lines.flatMap((line, index) => (index % 2 === 0 ? partsOf(line) : [line]));
  return [...parts, ...(text.length > longestLines ? [tooLarge] : [])];
}

function partsOf(line: string): (string | HiddenCharacter)[] {
  const parts: (string | HiddenCharacter)[] = [];
  let shown = 0;
  for (const { 0: found, index } of line.matchAll(suspects)) {
    if (
      belongs(found, line.slice(Math.max(0, index - 20), index), line.slice(index + found.length))
    )
      continue;
    if (index > shown) parts.push(line.slice(shown, index));
    parts.push(describe(found));
    shown = index + found.length;
  }
  if (shown < line.length) parts.push(line.slice(shown));
  return parts;
}

/** A stranger's text where only text can stand (titles, names of controls): `photo[U+202E]gnp.exe`. */
export function plainText(text: string): string {
  return plainParts(text)
    .map((part) => (typeof part === "string" ? part : part.code === "…" ? "…" : `[${part.code}]`))
    .join("");
}

/** A stranger's sentence on one line, trimmed, at most this many characters. */
export function plainLine(text: string, most = 300): string {
  const line = plainText(text).replaceAll(/\s+/g, " ").trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
}

function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  // Not through the middle of a character.
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

/** The last whole character. A pattern that ends in `$` misses one outside the basic plane in Chromium 156. */
function lastOf(text: string): string {
  return Array.from(text.slice(-2)).at(-1) ?? "";
}

/** Whether a character that is not seen by itself makes others look as they should. */
function belongs(found: string, before: string, after: string): boolean {
  if (visible.test(found)) return true;
  const code = found.codePointAt(0) ?? 0;
  if (code === 0x200d) {
    const joinsEmoji = emojiBefore.test(lastOf(before)) && emojiAfter.test(after);
    return joinsEmoji || (joinedBefore.test(before) && joinedAfter.test(after));
  }
  if (code === 0x200c) return joinedBefore.test(before) && joinedAfter.test(after);
  if (code === 0x200e || code === 0x200f || code === 0x061c) {
    return rightToLeft.test(before.slice(-1)) || rightToLeft.test(after.slice(0, 1));
  }
  if (code === 0xfe0e || code === 0xfe0f) return emojiBefore.test(lastOf(before));
  if (code >= 0xfe00 && code <= 0xfe0d) return /[\p{Script=Han}\p{S}]$/u.test(before);
  if (code >= 0xe0100) return /\p{Script=Han}$/u.test(before);
  // The flags of England, Scotland and Wales are spelt in invisible letters.
  if (code >= 0xe0020 && code <= 0xe007f) return /\u{1F3F4}[\u{E0020}-\u{E007E}]*$/u.test(before);
  return false;
}

const names: Record<number, string> = {
  0x00: "null character",
  0x07: "bell",
  0x08: "backspace",
  0x1b: "escape",
  0x7f: "delete",
  0xad: "soft hyphen",
  0x61c: "Arabic letter mark",
  0x200b: "zero-width space",
  0x200c: "zero-width non-joiner",
  0x200d: "zero-width joiner",
  0x200e: "left-to-right mark",
  0x200f: "right-to-left mark",
  0x202a: "left-to-right embedding",
  0x202b: "right-to-left embedding",
  0x202c: "end of embedding",
  0x202d: "left-to-right override",
  0x202e: "right-to-left override",
  0x2060: "word joiner",
  0x2066: "left-to-right isolate",
  0x2067: "right-to-left isolate",
  0x2068: "isolate",
  0x2069: "end of isolate",
  0xfeff: "byte order mark",
};

function describe(found: string): HiddenCharacter {
  if (/^\p{M}/u.test(found) && found.length > 1) {
    const count = Array.from(found).length;
    return { code: `+${count}`, name: `${count} more accents` };
  }
  const code = found.codePointAt(0) ?? 0;
  const name = names[code] ?? (code < 0xa0 ? "control character" : "invisible character");
  return { code: `U+${code.toString(16).toUpperCase().padStart(4, "0")}`, name };
}
