import {
  formattingElements,
  isElement,
  otherMedia,
  rawTextElements,
  specialElements,
  tableParts,
  voidElements,
} from "./elements.ts";
import { closeForeign, foreignEnd, isForeignTag, startForeign } from "./foreign.ts";
import { endOf, impliedEnd } from "./implied-ends.ts";
import { escapeTags, escapeText, writeTag, writtenAs } from "./markup.ts";
import { control, controls, hasWords, input, isHiddenInput, lost } from "./stand-ins.ts";
import { type OpenElement, OpenElements } from "./open-elements.ts";
import { tablePlace } from "./table-place.ts";
import { type HtmlToken, HtmlTokenizer } from "./tokenizer.ts";
import { endTagsOf, isWordsInBrackets } from "./words-in-brackets.ts";

/** HTML written anew: each element closed where it belongs, and nothing in it that acts by being parsed. */
export interface NestedHtml {
  markup: string;
  /** What stood in `<style>` elements. */
  styleSheets: string[];
  /** How many elements parsing `markup` makes. */
  elements: number;
  /** A tag, a comment or the like never ends and took the words behind it with it. */
  breaksOff: boolean;
}

/** Zendesk keeps 64 kB of a mail, which hardly hold more elements than these. */
const mostElements = 8000;
const mostCharacters = 200_000;
/** Deeper elements are left out, their content is not. */
const deepest = 150;
/** A block in a line of text has the browser begin all the line's elements anew: not so many. */
const deepestInline = 24;

/**
 * Writes HTML text anew so that a browser's parser has nothing to repair in it, in time and length
 * in proportion to the text; undefined when it asks for more than a page can take.
 *
 * Parsers repair by making elements: `<b id=1><p><b id=2><p>…` has them make n² of n tags.
 */
export function nestHtml(html: string): NestedHtml | undefined {
  if (html.length > mostCharacters) return undefined;
  const nesting = new Nesting(html);
  return nesting.run() ? nesting.result() : undefined;
}

type StartTag = Extract<HtmlToken, { type: "start" }>;

class Nesting {
  readonly #tokens: HtmlTokenizer;
  readonly #open = new OpenElements();
  readonly #styleSheets: string[] = [];
  readonly #endTags: () => ReadonlySet<string>;
  #markup = "";
  #elements = 0;
  #breaksOff = false;

  constructor(html: string) {
    this.#endTags = endTagsOf(html);
    this.#tokens = new HtmlTokenizer(html);
  }

  /** Whether it came to the end within the limits. */
  run(): boolean {
    for (let token = this.#tokens.next(); token; token = this.#tokens.next()) {
      this.#take(token);
      if (this.#elements > mostElements || this.#markup.length > 4 * mostCharacters) return false;
      this.#tokens.isForeign = this.#open.top?.foreign !== undefined;
    }
    this.#closeTo(0);
    return true;
  }

  result(): NestedHtml {
    return {
      markup: this.#markup,
      styleSheets: this.#styleSheets,
      elements: this.#elements,
      breaksOff: this.#breaksOff,
    };
  }

  #take(token: HtmlToken): void {
    if (token.type === "text") this.#words(escapeTags(token.raw));
    else if (token.type === "end") this.#end(token.name, token.source);
    else if (token.type === "broken") this.#broken(token.source);
    else if (isForeignTag(this.#open, token))
      this.#push(startForeign(this.#open, token), token.isClosed);
    else {
      this.#closeTo(closeForeign(this.#open));
      this.#start(token);
    }
  }

  #start(token: StartTag): void {
    const { name, attributes } = token;
    if (!isElement(name)) {
      if (isWordsInBrackets(name, this.#endTags)) this.#words(escapeText(token.source));
    } else if (voidElements.has(name)) this.#void(token);
    else if (rawTextElements.has(name)) this.#rawText(token);
    else if (name === "template") this.#skipTemplate();
    else if (name === "svg" || name === "math") {
      this.#settle();
      this.#push({ name, ...lost(name, attributes), foreign: name }, token.isClosed);
    } else if (tableParts.has(name)) this.#tablePart(token);
    else if (formattingElements.has(name)) this.#formatting(token);
    else if (name !== "html" && name !== "head") this.#ordinary(token);
  }

  #ordinary({ name, attributes }: StartTag): void {
    for (let at = impliedEnd(this.#open, name); at >= 0; at = impliedEnd(this.#open, name)) {
      this.#closeTo(at);
    }
    if (!specialElements.has(name)) this.#settle();
    if (otherMedia.has(name)) this.#push({ name, ...lost(name, attributes) });
    else if (controls.has(name)) this.#push({ name, ...control(name, attributes) });
    else {
      const label = name === "optgroup" ? attributes.get("label") : undefined;
      const out = writtenAs(name) || (attributes.size > 0 && !label ? "span" : "");
      this.#push({ name, out, tag: out && writeTag(out, name, attributes) });
      if (label !== undefined) this.#words(escapeTags(label));
    }
  }

  #formatting({ name, attributes }: StartTag): void {
    // Links do not nest; lines that do not break are the page's own affair.
    if (name === "a") this.#endFormatting("a");
    if (name === "nobr") return;
    this.#settle();
    const out = writtenAs(name);
    const tag = writeTag(out, name, attributes);
    const formatting = { name, out, tag, isOpen: false, isOver: false };
    if (!this.#push({ name, out, tag, formatting })) return;
    this.#open.activate(formatting);
  }

  #tablePart({ name, attributes }: StartTag): void {
    const place = tablePlace(this.#open, name);
    if (!place) return;
    this.#closeTo(place.depth);
    for (const missing of place.missing) {
      this.#push({ name: missing, out: missing, tag: `<${missing}>` });
    }
    const out = writtenAs(name);
    this.#push({ name, out, tag: out && writeTag(out, name, attributes) });
  }

  #void({ name, attributes }: StartTag): void {
    if (name === "hr") {
      const paragraph = impliedEnd(this.#open, name);
      if (paragraph >= 0) this.#closeTo(paragraph);
    } else this.#settle();
    if (name === "br" || name === "hr" || name === "wbr") this.#leaf(`<${name}>`);
    else if (name === "img" || name === "image") this.#leaf(writeTag("img", "img", attributes));
    else if (name === "input") {
      if (!isHiddenInput(attributes)) this.#leaf(input(attributes));
    } else if (name === "area" || name === "embed" || name === "frame") {
      const words = escapeTags(attributes.get("alt") ?? "");
      this.#leaf(`${lost(name, attributes).tag}${words}</span>`);
    }
  }

  #rawText({ name, attributes, isClosed }: StartTag): void {
    if (name === "plaintext") {
      this.#ordinary({ type: "start", name, attributes, isClosed, source: "" });
      this.#words(escapeText(this.#tokens.readRest()));
      return;
    }
    const { raw, isClosed: ends } = this.#tokens.readRawText(name);
    if (!ends && hasWords(raw)) this.#breaksOff = true;
    if (name === "style") this.#styleSheets.push(raw);
    else if (name === "iframe") {
      this.#settle();
      this.#leaf(`${lost(name, attributes).tag}</span>`);
    } else if (name === "textarea") {
      this.#settle();
      this.#leaf(`${control(name, attributes).tag}${escapeTags(raw)}</span>`);
    } else if (name === "xmp") {
      this.#ordinary({ type: "start", name, attributes, isClosed, source: "" });
      this.#words(`\n${escapeText(raw)}`);
      this.#end(name, "");
    }
  }

  /** Nothing in a template is to be seen, and nothing in it ends anything outside of it. */
  #skipTemplate(): void {
    let depth = 1;
    while (depth > 0) {
      const token = this.#tokens.next();
      if (!token) {
        this.#breaksOff = true;
        return;
      }
      if (token.type === "start" && rawTextElements.has(token.name)) {
        if (token.name === "plaintext") this.#tokens.readRest();
        else this.#tokens.readRawText(token.name);
      }
      if (token.type === "start" && token.name === "template") depth += 1;
      if (token.type === "end" && token.name === "template") depth -= 1;
    }
  }

  #broken(source: string): void {
    const name = /^<\/?([a-z][^\s/>]*)/i.exec(source)?.[1]?.toLowerCase();
    const isWords =
      name !== undefined && !isElement(name) && isWordsInBrackets(name, this.#endTags);
    if (isWords) this.#words(escapeText(source));
    else if (hasWords(source)) this.#breaksOff = true;
  }

  #end(name: string, source: string): void {
    const part = foreignEnd(this.#open, name);
    if (part >= 0) {
      this.#closeTo(part);
      return;
    }
    if (name === "p" || name === "br") this.#closeTo(closeForeign(this.#open));
    if (name === "br") this.#leaf("<br>");
    else if (!isElement(name)) {
      if (isWordsInBrackets(name, this.#endTags)) this.#words(escapeText(source));
    } else if (formattingElements.has(name)) this.#endFormatting(name);
    else if (name !== "html" && name !== "body") {
      const at = endOf(this.#open, name);
      if (at >= 0) this.#closeTo(at);
    }
  }

  #endFormatting(name: string): void {
    const at = this.#open.deactivate(name);
    if (at < 0) return;
    // With a block in it, it ends where the block does, or where the next words come.
    if (this.#open.hasSpecialAbove(at)) this.#open.markOver(at);
    else this.#closeTo(at);
  }

  #words(text: string): void {
    if (this.#open.hidden > 0) return;
    if (/[^\t\n\f\r ]/.test(text)) this.#settle();
    this.#markup += text;
  }

  /** Ends formatting that is over, and takes up what goes on here. */
  #settle(): void {
    if (this.#open.top?.foreign) return;
    while (this.#open.top?.formatting?.isOver) this.#closeTo(this.#open.depth - 1);
    if (this.#open.isAnyOver) this.#splitBlocks();
    for (const formatting of this.#open.waiting()) {
      const { name, out, tag } = formatting;
      this.#push({ name, out, tag, formatting });
    }
  }

  /** Ends formatting that is over in the middle of a block: the block goes on without it. */
  #splitBlocks(): void {
    const first = this.#open.firstOver();
    const above = this.#open.above(first);
    if (!above.every(({ name }) => formattingElements.has(name) || splittable.has(name))) return;
    this.#closeTo(first);
    for (const element of above) if (!element.formatting) this.#push(element);
  }

  #leaf(markup: string): void {
    if (this.#open.hidden > 0) return;
    this.#markup += markup;
    this.#elements += 1;
  }

  /** Opens an element, unless that is too deep; gives whether it did. */
  #push(element: OpenElement, isClosed = false): boolean {
    const isTooDeep =
      this.#open.inline >= deepestInline &&
      element.out !== "" &&
      !specialElements.has(element.name);
    if (this.#open.depth >= deepest || isTooDeep) return false;
    this.#open.push(element);
    if (element.out !== "") this.#leaf(element.tag);
    if (isClosed) this.#closeTo(this.#open.depth - 1);
    return true;
  }

  #closeTo(depth: number): void {
    while (this.#open.depth > depth) {
      const out = this.#open.pop()?.out;
      if (out) this.#markup += `</${out}>`;
    }
  }
}

/** Blocks that look the same when they are two. */
const splittable: ReadonlySet<string> = new Set(["center", "div", "p", "span"]);
