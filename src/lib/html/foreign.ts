import { foreignBreakouts, foreignIslands } from "./elements.ts";
import type { OpenElement, OpenElements } from "./open-elements.ts";
import type { HtmlToken } from "./tokenizer.ts";

type StartTag = Extract<HtmlToken, { type: "start" }>;

/** Whether a start tag belongs to the drawing or formula that is open. */
export function isForeignTag(open: OpenElements, { name, attributes }: StartTag): boolean {
  const { top } = open;
  if (!top?.foreign) return false;
  if (top.isIsland) return name === "mglyph" || name === "malignmark";
  if (name === "font") return !["color", "face", "size"].some((one) => attributes.has(one));
  return !foreignBreakouts.has(name);
}

/** A part of the drawing or formula that is open: only the words in it stay. */
export function startForeign(open: OpenElements, { name, attributes }: StartTag): OpenElement {
  const foreign = open.top?.foreign ?? "svg";
  const encoding = attributes.get("encoding")?.toLowerCase() ?? "";
  const isHtml = encoding === "text/html" || encoding === "application/xhtml+xml";
  return {
    name,
    out: "",
    tag: "",
    foreign,
    isIsland: foreignIslands[foreign].has(name) && (name !== "annotation-xml" || isHtml),
    hides: name === "style" || name === "script",
  };
}

/** To which depth HTML has drawings and formulas close before it goes on. */
export function closeForeign(open: OpenElements): number {
  let depth = open.depth;
  for (let top = open.at(depth - 1); top?.foreign && !top.isIsland; top = open.at(depth - 1)) {
    depth -= 1;
  }
  return depth;
}

/** The depth to close to at an end tag inside a drawing or formula; -1 when it is a matter of HTML. */
export function foreignEnd(open: OpenElements, name: string): number {
  for (let index = open.depth - 1; open.at(index)?.foreign; index -= 1) {
    if (open.at(index)?.name === name) return index;
  }
  return -1;
}
