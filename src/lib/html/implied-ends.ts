import { headings, paragraphEnders, specialElements, tableParts } from "./elements.ts";
import type { OpenElements } from "./open-elements.ts";

const buttons: ReadonlySet<string> = new Set(["button"]);
const definitions: ReadonlySet<string> = new Set(["dd", "dt"]);
const items: ReadonlySet<string> = new Set(["li"]);
const lists: ReadonlySet<string> = new Set(["ol", "ul"]);
const paragraphs: ReadonlySet<string> = new Set(["p"]);
const rubyParts: ReadonlySet<string> = new Set(["rb", "rp", "rt", "rtc"]);

/**
 * The depth to close to before this start tag, as what is open there ends without an end tag of its
 * own; -1 when nothing does. To be asked until it is -1.
 */
export function impliedEnd(open: OpenElements, name: string): number {
  if (name === "li") {
    const item = itemBefore(open, items);
    if (item >= 0) return item;
  }
  if (definitions.has(name)) {
    const item = itemBefore(open, definitions);
    if (item >= 0) return item;
  }
  if (paragraphEnders.has(name)) {
    const paragraph = open.inScope(paragraphs, buttons);
    if (paragraph >= 0) return paragraph;
  }
  const last = open.depth - 1;
  const top = open.top?.name ?? "";
  if (headings.has(name) && headings.has(top)) return last;
  if (rubyParts.has(name) && rubyParts.has(top)) return last;
  if (name === "option" || name === "optgroup") return open.inReach("option");
  return name === "button" ? open.inScope(buttons) : -1;
}

/** The depth to close to at this end tag; -1 when there is nothing that it ends. */
export function endOf(open: OpenElements, name: string): number {
  if (tableParts.has(name)) {
    const part = open.nearest(setOf(name));
    return part >= open.nearest(setOf("table")) ? part : -1;
  }
  if (name === "p") return open.inScope(paragraphs, buttons);
  if (name === "li") return open.inScope(items, lists);
  if (headings.has(name)) return open.inScope(headings);
  return specialElements.has(name) ? open.inScope(setOf(name)) : open.inReach(name);
}

/** The item of the same list that is open, however deep in blocks that are no lists. */
function itemBefore(open: OpenElements, names: ReadonlySet<string>): number {
  for (let index = open.depth - 1; index >= 0; index -= 1) {
    const name = open.at(index)?.name ?? "";
    if (names.has(name)) return index;
    if (specialElements.has(name) && !/^(?:address|div|p)$/.test(name)) return -1;
  }
  return -1;
}

const sets = new Map<string, ReadonlySet<string>>();

function setOf(name: string): ReadonlySet<string> {
  const known = sets.get(name) ?? new Set([name]);
  sets.set(name, known);
  return known;
}
