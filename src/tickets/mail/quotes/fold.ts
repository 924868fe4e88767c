import type { LineRange } from "./line.ts";
import { type Place, type PlacedLine, readLines } from "./read-lines.ts";
import { recognise } from "./recognise.ts";

/** What a fold needs to know beside the mail itself. */
export interface FoldWish {
  /** Whether there is a conversation already that the mail may quote. */
  mayQuote: boolean;
  /** The colour of words, where they have one that most of the mail has not. */
  hueOf: (node: Node) => string | null;
}

/** Puts the old mail under a mail, and its signature, behind a control each. */
export function foldQuotes(root: Element | DocumentFragment, { mayQuote, hueOf }: FoldWish): void {
  const lines = readLines(root, hueOf);
  const { quote, signature } = recognise(lines, mayQuote);
  // From the end, so that what comes before is still where it was.
  if (quote) fold(root, lines, quote, "Quoted text");
  if (signature) fold(root, lines, signature, "Signature");
}

function fold(
  root: Node,
  lines: readonly PlacedLine[],
  [from, to]: LineRange,
  words: string,
): void {
  const first = lines[from]?.first;
  const last = lines[to - 1]?.last;
  if (!first || !last) return;
  const range = document.createRange();
  setEdge(range, "start", first, root);
  setEdge(range, "end", last, root);
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = words;
  details.append(summary, range.extractContents());
  range.insertNode(details);
}

/** Has a range begin or end with a line, and with all elements that begin or end with it. */
function setEdge(range: Range, edge: "start" | "end", { node, offset }: Place, root: Node): void {
  const isStart = edge === "start";
  const isInside = offset !== undefined && offset !== (isStart ? 0 : node.textContent?.length);
  if (isInside) {
    if (isStart) range.setStart(node, offset);
    else range.setEnd(node, offset);
    return;
  }
  const outer = outermost(node, root, isStart ? "previousSibling" : "nextSibling");
  if (isStart) range.setStartBefore(outer);
  else range.setEndAfter(outer);
}

/** The outermost element that begins, or ends, with this node. */
function outermost(node: Node, root: Node, side: "previousSibling" | "nextSibling"): Node {
  let outer = node;
  while (outer.parentNode && outer.parentNode !== root) {
    let sibling = outer[side];
    while (sibling && isBlank(sibling)) sibling = sibling[side];
    if (sibling) break;
    outer = outer.parentNode;
  }
  return outer;
}

function isBlank(node: Node): boolean {
  return node instanceof Text && node.data.trim() === "";
}
