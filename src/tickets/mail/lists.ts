import type { Looks } from "./looks.ts";

const ofType: Record<string, string> = {
  "1": "decimal",
  a: "lower-alpha",
  A: "upper-alpha",
  i: "lower-roman",
  I: "upper-roman",
  circle: "circle",
  disc: "disc",
  square: "square",
};

const kept: ReadonlySet<string> = new Set([...Object.values(ofType), "lower-greek", "none"]);
const same: Record<string, string> = { "lower-latin": "lower-alpha", "upper-latin": "upper-alpha" };

/** Keeps how a mail numbers its lists: people answer "to 4 b". */
export function numberLists(fragment: DocumentFragment, looks: Looks): void {
  for (const list of fragment.querySelectorAll("ol, ul, li")) {
    const { listStyle = "" } = looks.of(list);
    const type = list.getAttribute("type") ?? "";
    const style = same[listStyle] ?? (listStyle || ofType[type]);
    if (style !== undefined && kept.has(style)) list.classList.add(`mail-list-${style}`);
  }
}
