/** A piece of HTML text, as the tokenizer of the HTML standard cuts it. */
export type HtmlToken =
  /** Words; character references stand as they were written, and no "<" in it begins a tag. */
  | { type: "text"; raw: string }
  /** `source` is the tag as it was written; the first of doubled attributes wins. */
  | { type: "start"; name: string; attributes: HtmlAttributes; isClosed: boolean; source: string }
  | { type: "end"; name: string; source: string }
  /** Something began here that never ends: a tag, a comment, an element that holds no tags. */
  | { type: "broken"; source: string };

/** Values by name, character references in them as they were written. */
export type HtmlAttributes = ReadonlyMap<string, string>;

const space = /[\t\n\f\r ]/;
const nameStart = /[a-z]/i;

/**
 * Cuts HTML text into tokens in one pass, never looking at a character more than a few times.
 *
 * Comments, doctypes, CDATA sections outside of drawings and other bogus comments are left out: no
 * browser shows them. https://html.spec.whatwg.org/multipage/parsing.html#tokenization
 */
export class HtmlTokenizer {
  readonly #html: string;
  #at = 0;
  /** Set while inside of `<svg>` or `<math>`, where CDATA sections are words. */
  isForeign = false;

  constructor(html: string) {
    this.#html = html;
  }

  /** The next token; undefined at the end. */
  next(): HtmlToken | undefined {
    while (this.#at < this.#html.length) {
      const open = this.#findMarkup(this.#at);
      if (open > this.#at) return this.#text(open);
      const token = this.#markup(open);
      if (token) return token;
    }
    return undefined;
  }

  /**
   * Reads on to the end tag of an element that holds no tags (`<title>`, `<style>`, …), and behind
   * it. Gives what was in it; `isClosed` is false when the end tag never comes.
   */
  readRawText(name: string): { raw: string; isClosed: boolean } {
    const from = this.#at;
    const close = name === "script" ? this.#endOfScript() : this.#endTagOf(name, from);
    if (close < 0) {
      this.#at = this.#html.length;
      return { raw: this.#html.slice(from), isClosed: false };
    }
    const end = this.#readTag(close + 2);
    this.#at = end?.end ?? this.#html.length;
    return { raw: this.#html.slice(from, close), isClosed: end !== undefined };
  }

  /** All that is left, as it is written. */
  readRest(): string {
    const rest = this.#html.slice(this.#at);
    this.#at = this.#html.length;
    return rest;
  }

  #text(end: number): HtmlToken {
    const raw = this.#html.slice(this.#at, end);
    this.#at = end;
    return { type: "text", raw };
  }

  /** Where the next "<" stands that is more than a character, at or behind `from`. */
  #findMarkup(from: number): number {
    for (let at = this.#html.indexOf("<", from); at >= 0; at = this.#html.indexOf("<", at + 1)) {
      const next = this.#html[at + 1] ?? "";
      if (nameStart.test(next) || next === "!" || next === "?") return at;
      // "</" at the very end is text, "</>" is nothing.
      if (next === "/" && at + 2 < this.#html.length) return at;
    }
    return this.#html.length;
  }

  #markup(open: number): HtmlToken | undefined {
    const html = this.#html;
    if (html.startsWith("<!--", open)) return this.#comment(open);
    if (this.isForeign && html.startsWith("<![CDATA[", open)) return this.#cdata(open + 9);
    const isEnd = html[open + 1] === "/";
    const name = open + (isEnd ? 2 : 1);
    if (!nameStart.test(html[name] ?? "")) return this.#bogusComment(open);
    const tag = this.#readTag(name);
    if (!tag) return this.#broken(open);
    this.#at = tag.end;
    const source = html.slice(open, tag.end);
    if (isEnd) return { type: "end", name: tag.name, source };
    const { attributes, isClosed } = tag;
    return { type: "start", name: tag.name, attributes, isClosed, source };
  }

  #broken(open: number): HtmlToken {
    this.#at = this.#html.length;
    return { type: "broken", source: this.#html.slice(open) };
  }

  #comment(open: number): HtmlToken | undefined {
    const from = open + 4;
    // "<!-->" and "<!--->" are over at once.
    const short = /-?>/y;
    short.lastIndex = from;
    const end = /--!?>/g;
    end.lastIndex = from;
    const found = short.test(this.#html) ? short : end.test(this.#html) ? end : undefined;
    if (!found) return this.#broken(open);
    this.#at = found.lastIndex;
    return undefined;
  }

  #bogusComment(open: number): HtmlToken | undefined {
    const end = this.#html.indexOf(">", open);
    if (end < 0) return this.#broken(open);
    this.#at = end + 1;
    return undefined;
  }

  #cdata(from: number): HtmlToken {
    const end = this.#html.indexOf("]]>", from);
    const raw = this.#html.slice(from, end < 0 ? undefined : end).replaceAll("&", "&amp;");
    this.#at = end < 0 ? this.#html.length : end + 3;
    return { type: "text", raw };
  }

  /** Reads a tag whose name begins at `from`; undefined when the text ends before the tag does. */
  #readTag(from: number) {
    const html = this.#html;
    let at = endOfWord(html, from, "");
    const name = html.slice(from, at).toLowerCase();
    const attributes = new Map<string, string>();
    let isClosed = false;
    for (;;) {
      while (at < html.length && space.test(html.charAt(at))) at += 1;
      if (at >= html.length) return undefined;
      if (html[at] === ">") return { name, attributes, isClosed, end: at + 1 };
      if (html[at] === "/") {
        at += 1;
        isClosed = html[at] === ">";
        continue;
      }
      // A "=" in the first place is part of the name.
      const end = endOfWord(html, at + 1, "=");
      const attribute = html.slice(at, end).toLowerCase();
      const value = readValue(html, end);
      if (!value) return undefined;
      if (!attributes.has(attribute)) attributes.set(attribute, value.raw);
      at = value.end;
    }
  }

  #endTagOf(name: string, from: number): number {
    const close = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, "gi");
    close.lastIndex = from;
    return close.exec(this.#html)?.index ?? -1;
  }

  /** A script may hold `<!-- <script></script> -->`, whose end tag is not its own. */
  #endOfScript(): number {
    const mark = /<!--|-->|<(\/?)script(?=[\t\n\f\r />])/gi;
    mark.lastIndex = this.#at;
    let isEscaped = false;
    let isDouble = false;
    for (let found = mark.exec(this.#html); found; found = mark.exec(this.#html)) {
      const [text, slash] = found;
      if (text === "<!--") {
        isEscaped = true;
        // Its dashes may be those of the "-->" that ends it: "<!-->".
        mark.lastIndex -= 2;
      } else if (text === "-->") isEscaped = isDouble = false;
      else if (slash === "" && isEscaped) isDouble = true;
      else if (slash === "/" && isDouble) isDouble = false;
      else if (slash === "/") return found.index;
    }
    return -1;
  }
}

/** The first character at or behind `from` that ends a name. */
function endOfWord(html: string, from: number, also: string): number {
  let at = from;
  while (at < html.length) {
    const character = html.charAt(at);
    if (character === ">" || character === "/" || space.test(character)) break;
    if (also !== "" && character === also) break;
    at += 1;
  }
  return at;
}

/** The value behind an attribute's name, if there is one; undefined when the text ends in it. */
function readValue(html: string, from: number): { raw: string; end: number } | undefined {
  let at = from;
  while (at < html.length && space.test(html.charAt(at))) at += 1;
  if (html[at] !== "=") return { raw: "", end: from };
  at += 1;
  while (at < html.length && space.test(html.charAt(at))) at += 1;
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const end = html.indexOf(quote, at + 1);
    return end < 0 ? undefined : { raw: html.slice(at + 1, end), end: end + 1 };
  }
  const start = at;
  while (at < html.length && html[at] !== ">" && !space.test(html.charAt(at))) at += 1;
  return at >= html.length ? undefined : { raw: html.slice(start, at), end: at };
}
