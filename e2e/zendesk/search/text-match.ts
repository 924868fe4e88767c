/**
 * Matching of words in lower-cased text. Zendesk stems; the nearest honest thing that costs no
 * index is: an unquoted word matches the beginning of a word, a quoted phrase matches whole words.
 */
export type TextMatch = (lowerCased: string) => boolean;

/** Makes the match for one search value: quoted phrase, `word*`, or plain word. */
export function textMatch(value: string, quoted: boolean): TextMatch {
  const needle = (quoted ? value : value.replace(/\*+$/, "")).toLowerCase();
  if (needle === "") return (text) => text !== "";
  return (text) => contains(text, needle, quoted);
}

function contains(text: string, needle: string, wholeWords: boolean): boolean {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    if (!startsWord(text, at)) continue;
    if (!wholeWords || endsWord(text, at + needle.length)) return true;
  }
  return false;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !joins(text.charCodeAt(at - 1), text.charCodeAt(at));
}

function endsWord(text: string, end: number): boolean {
  return end >= text.length || !joins(text.charCodeAt(end - 1), text.charCodeAt(end));
}

function joins(left: number, right: number): boolean {
  return isWordUnit(left) && isWordUnit(right);
}

/** Letters and digits; from U+2E80 on (Chinese, Japanese, …) every character is its own word. */
export function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    (unit >= 0xc0 && unit < 0x2000)
  );
}
