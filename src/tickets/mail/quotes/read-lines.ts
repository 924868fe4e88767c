import type { MailLine } from "./line.ts";

/** A line, and where in the page it begins and ends. */
export interface PlacedLine extends MailLine {
  first: Place;
  last: Place;
}

/** A node, or a part of a text: from, or up to, this character. */
export interface Place {
  node: Node;
  offset?: number;
}

const blocks: ReadonlySet<string> = new Set(
  "blockquote center dd details div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre table tr ul".split(
    " ",
  ),
);

/** What mail programs call the old mail under a new one. */
const quotes = `[data-class~="gmail_quote"], [data-class~="gmail_attr"], [data-class*="yahoo_quoted"],
  [data-id*="yahoo_quoted"], [data-id$="divRplyFwdMsg"], [data-id$="appendonsend"], [data-id$="stopSpelling"],
  [data-id$="mail-editor-reference-message-container"], [data-id*="reference-message"],
  [data-class~="ms-outlook-mobile-reference-message"], [data-id$="OLK_SRC_BODY_SECTION"],
  [data-class~="OutlookMessageHeader"], [data-class~="moz-cite-prefix"], [data-class~="protonmail_quote"],
  [data-class~="zmail_extra"], [data-class~="zd-comment-quote"], [data-class~="mail-quote-collapse"],
  [data-class~="front-blockquote"], [data-class~="freshdesk_quote"], [data-class~="hs_reply"],
  [data-class~="tutanota_quote"], [data-id="qt"], [data-id="isReplyContent"]`;
const forwards = `[data-class~="moz-forward-container"], [data-class~="gmail_forwarded"]`;
const signatures = `[data-class~="gmail_signature"], [data-class~="gmail_signature_prefix"],
  [data-class~="moz-signature"], [data-id="Signature"], [data-id$="_Signature"],
  [data-id*="ms-outlook-mobile-signature"], [data-id^="AppleMailSignature"],
  [data-class~="AppleMailSignature"], [data-id="lineBreakAtBeginningOfSignature"],
  [data-class*="protonmail_signature_block"], [data-class$="signature"], [data-class~="signature"],
  [data-class~="x_signature"], [data-class~="zmail_signature"]`;

/** Reads a mail line by line, as it would be read out, with what its program says of them. */
export function readLines(root: ParentNode, hueOf: (node: Node) => string | null): PlacedLine[] {
  const reader = new LineReader(hueOf);
  for (const node of root.childNodes) reader.visit(node, 0, false);
  reader.end();
  return reader.lines;
}

class LineReader {
  readonly lines: PlacedLine[] = [];
  readonly #hueOf: (node: Node) => string | null;
  #text = "";
  #first: Place | undefined;
  #last: Place | undefined;
  #depth = 0;
  #hue: string | null = null;
  #starts: MailLine["starts"];

  constructor(hueOf: (node: Node) => string | null) {
    this.#hueOf = hueOf;
  }

  visit(node: Node, depth: number, keepsLines: boolean): void {
    if (node instanceof Text) this.#words(node, depth, keepsLines);
    if (!(node instanceof Element)) return;
    const name = node.localName;
    if (name === "img" || node.classList.contains("mail-note")) {
      this.#take({ node }, "\uFFFC", depth);
      return;
    }
    if (name === "br" || name === "hr") {
      if (name === "hr") this.end();
      this.#take({ node }, "", depth);
      this.end(name === "hr");
      return;
    }
    const isBlock = blocks.has(name);
    if (isBlock) this.end();
    const mark = markOf(node);
    if (mark) {
      this.end();
      this.#starts ??= mark;
    }
    const within = depth + (name === "blockquote" ? 1 : 0);
    const keeps = keepsLines || name === "pre" || node.classList.contains("mail-plain");
    for (const child of node.childNodes) this.visit(child, within, keeps);
    if (isBlock) this.end();
  }

  end(isRule = false): void {
    if (!this.#first || !this.#last) return;
    const [, marks = "", text = ""] = /^\s*((?:>\s?)*)([^]*)$/.exec(this.#text) ?? [];
    const starts = this.#starts;
    this.lines.push({
      text: text.replaceAll(/\s+/g, " "),
      depth: this.#depth + marks.replaceAll(/\s/g, "").length,
      isRule: isRule || /^\s*[_=-]{10,}\s*$/.test(text),
      hue: this.#hue,
      first: this.#first,
      last: this.#last,
      ...(starts && { starts }),
    });
    this.#text = "";
    this.#first = undefined;
    this.#last = undefined;
    this.#hue = null;
    this.#starts = undefined;
  }

  #words(node: Text, depth: number, keepsLines: boolean): void {
    const { data } = node;
    if (!keepsLines || !data.includes("\n")) {
      this.#take({ node }, data, depth);
      return;
    }
    for (let from = 0; from < data.length;) {
      const end = data.indexOf("\n", from);
      const to = end < 0 ? data.length : end + 1;
      this.#take({ node, offset: from }, data.slice(from, to), depth, { node, offset: to });
      if (end >= 0) this.end();
      from = to;
    }
  }

  #take(first: Place, text: string, depth: number, last = first): void {
    const { node, offset } = first;
    // Spaces between elements are none; a paragraph of one no-break space is an empty line.
    const isGap = offset === undefined && node instanceof Text && /^[\t\n\f\r ]*$/.test(text);
    if (!this.#first && isGap) return;
    this.#first ??= first;
    this.#last = last;
    this.#depth = depth;
    this.#text += text;
    if (text.trim() !== "") this.#hue = this.#hueOf(node) ?? this.#hue;
  }
}

function markOf(element: Element): MailLine["starts"] {
  if (!element.hasAttribute("data-class") && !element.hasAttribute("data-id")) return undefined;
  if (element.matches(forwards)) return "forward";
  if (element.matches(quotes)) return "quote";
  return element.matches(signatures) ? "signature" : undefined;
}
