/** How the members of an object are told apart: `{"a": 1}`, `{a=1, b=2}`, `map[a:1 b:2]`, `[a] => 1` a line. */
export type Style = "json" | "equals" | "go" | "lines";

/** A word read at a place of a text, and where it ends. */
export interface Read {
  readonly text: string;
  readonly end: number;
}

/** Per kind of quote, the place from which on no closing one follows: spares looking twice. */
export type Quotes = Map<string, number>;

const longest = 20_000;
const opening = /[bBuUrRfF$]{0,2}(\\{0,7})(["'`])/y;

/** Reads a quoted string, also one whose quotes are escaped once more; undefined when there is none. */
export function readQuoted(text: string, at: number, quotes: Quotes): Read | undefined {
  opening.lastIndex = at;
  const [whole, slashes = "", quote = ""] = opening.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const close = slashes + quote;
  const start = at + whole.length;
  if (start >= (quotes.get(close) ?? Number.POSITIVE_INFINITY)) return undefined;
  const end = closingAt(text, start, slashes.length, quote);
  if (end === -1) {
    quotes.set(close, start);
    // A text that was cut off ends in the middle of a string; a lone apostrophe opens none.
    return quote === '"' && text.length - start < longest
      ? { text: unescape(text.slice(start), slashes), end: text.length }
      : undefined;
  }
  return {
    text: unescape(text.slice(start, Math.min(end, start + longest)), slashes),
    end: end + close.length,
  };
}

/** Where the quote stands that has just as many backslashes before it as the opening one. */
function closingAt(text: string, start: number, slashes: number, quote: string): number {
  for (let at = text.indexOf(quote, start); at !== -1; at = text.indexOf(quote, at + 1)) {
    let before = 0;
    while (before <= slashes * 2 + 1 && at - before > start && text[at - before - 1] === "\\")
      before += 1;
    // `\\"` at the end of a plain string: the backslash itself is escaped.
    if (before === slashes || (slashes === 0 && before % 2 === 0)) return at - slashes;
  }
  return -1;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: " ", f: " " };

function unescape(raw: string, slashes: string): string {
  if (!raw.includes("\\")) return raw;
  const once = slashes === "" ? raw : raw.replaceAll(`${slashes}${slashes}`, "\\");
  return once.replaceAll(
    /\\(?:u([\da-fA-F]{4})|(.))/gs,
    (_, hex: string | undefined, one: string) =>
      hex === undefined ? (escapes[one] ?? one) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const enders: Readonly<Record<Style, RegExp>> = {
  json: /[,;{}[\]()\n]/g,
  equals: /,(?=\s*[\w.-]+\s*=)|[;\]}>]/g,
  go: /\s(?=[\w.-]+:\S)|,(?=[\w.-]+:)|[\]}]/g,
  lines: /\n/g,
};

/** Reads what is not quoted, up to where a value of its style ends. */
export function readBareword(text: string, at: number, style: Style): Read {
  const ender = enders[style];
  ender.lastIndex = at;
  const end = ender.exec(text)?.index ?? text.length;
  return { text: text.slice(at, Math.min(end, at + longest)).trim(), end: Math.max(end, at + 1) };
}
