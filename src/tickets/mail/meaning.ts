import { type Hue, hueOf } from "./colours.ts";
import type { Look, Looks } from "./looks.ts";
import { isSymbolFont, readSymbols } from "./symbol-fonts.ts";

/** What an element hands down to those in it. */
interface Inherited {
  hue: Hue | null;
  font: string;
  isSizeless: boolean;
  isBold: boolean;
  isItalic: boolean;
}

/** What was found on the way. */
export interface Meaning {
  /** Words that the sender made invisible. */
  hidden: string;
  /** The colour of words where they have one that most of the mail has not; null where they have not. */
  hueOf: (node: Node) => Hue | null;
}

/** Elements in which phrases may stand, so that what says something about them can be put around. */
const holdsPhrases =
  /^(?:a|abbr|b|bdi|big|caption|center|cite|code|dd|del|dfn|div|dt|em|figcaption|font|h[1-6]|i|ins|kbd|li|mark|p|q|s|samp|small|span|strike|strong|sub|sup|td|th|tt|u|var)$/;
const inline =
  /^(?:abbr|b|bdi|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var)$/;

/**
 * Puts what a mail's styles mean into elements and classes of the page's own: what is struck,
 * stressed, marked or coloured, letters of symbol fonts, space between paragraphs. Takes out what
 * its styles hide.
 */
export function carryMeaning(fragment: DocumentFragment, looks: Looks): Meaning {
  const reader = new MeaningReader(looks);
  for (const child of fragment.children) reader.visit(child, plain);
  reader.takeOutHidden();
  const coloured = reader.paint();
  return { hidden: reader.hidden, hueOf: (node) => hueFrom(coloured, node) };
}

/** Links, headings and tables have colours for their own reasons. */
const ofOwnReasons = "[data-href], h1, h2, h3, h4, h5, h6, table";

function hueFrom(coloured: ReadonlyMap<Element, Hue | null>, node: Node): Hue | null {
  let element = node.parentElement;
  if (element?.closest(ofOwnReasons)) return null;
  for (; element; element = element.parentElement) {
    const hue = coloured.get(element);
    if (hue !== undefined) return hue;
  }
  return null;
}

const plain: Inherited = { hue: null, font: "", isSizeless: false, isBold: false, isItalic: false };

class MeaningReader {
  hidden = "";
  readonly #looks: Looks;
  readonly #hiding: ChildNode[] = [];
  /** Elements that set a colour, and what their words then have. */
  readonly #painted = new Map<Element, Hue | null>();
  /** How many characters have which hue. */
  readonly #letters = new Map<Hue | null, number>();

  constructor(looks: Looks) {
    this.#looks = looks;
  }

  visit(element: Element, inherited: Inherited): void {
    const look = this.#looks.of(element);
    if (look.isHidden) {
      this.#hiding.push(element);
      return;
    }
    const hue = look.color === undefined ? inherited.hue : hueOf(look.color);
    if (look.color !== undefined && hue !== inherited.hue) this.#painted.set(element, hue);
    const own: Inherited = {
      hue,
      font: look.font ?? inherited.font,
      isSizeless: look.isSizeless ?? inherited.isSizeless,
      isBold: look.isBold ?? (inherited.isBold || /^(?:b|strong)$/.test(element.localName)),
      isItalic: look.isItalic ?? (inherited.isItalic || /^(?:i|em)$/.test(element.localName)),
    };
    for (const child of element.childNodes) {
      if (child instanceof Element) this.visit(child, own);
      else if (child instanceof Text) this.#read(child, own);
    }
    say(element, look, inherited);
  }

  /** Takes out what is hidden, and keeps its words. */
  takeOutHidden(): void {
    for (const node of this.#hiding) {
      this.hidden += ` ${node.textContent ?? ""}`;
      node.remove();
    }
  }

  /** Gives colours to the elements whose colour tells them from most of the mail. */
  paint(): ReadonlyMap<Element, Hue | null> {
    const usual = [...this.#letters].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
    const coloured = new Map<Element, Hue | null>();
    for (const [element, hue] of this.#painted) {
      if (!holdsPhrases.test(element.localName)) continue;
      const isTold = hue !== null && hue !== usual;
      element.classList.add(isTold ? `mail-${hue}` : "mail-ink");
      coloured.set(element, isTold ? hue : null);
    }
    return coloured;
  }

  #read(text: Text, { hue, font, isSizeless }: Inherited): void {
    const { length } = text.data.trim();
    if (isSizeless && length > 0) {
      this.#hiding.push(text);
      return;
    }
    this.#letters.set(hue, (this.#letters.get(hue) ?? 0) + length);
    if (isSymbolFont(font)) text.data = readSymbols(text.data, font);
  }
}

/** Says what a look says in elements and classes. */
function say(element: Element, look: Look, inherited: Inherited): void {
  const name = element.localName;
  if (
    look.isTight ||
    (name === "p" && /\bMso(?!List)/.test(element.getAttribute("data-class") ?? ""))
  ) {
    element.classList.add("mail-tight");
  }
  if (look.direction) element.setAttribute("dir", look.direction);
  const ground = look.background === undefined ? null : hueOf(look.background);
  if (/^(?:td|th|tr)$/.test(name) && ground) element.classList.add(`mail-ground-${ground}`);
  if (!holdsPhrases.test(name)) return;
  if (look.isBold === false && (inherited.isBold || name === "b" || name === "strong")) {
    element.classList.add("mail-not-bold");
  }
  if (look.isItalic === false && /^(?:i|em)$/.test(name)) element.classList.add("mail-not-italic");
  if (look.isStruck) wrap(element, "s");
  if (look.isUnderlined && !element.hasAttribute("data-href")) wrap(element, "u");
  if (look.isBold && !/^(?:b|strong|h[1-6]|th)$/.test(name)) wrap(element, "strong");
  if (look.isItalic && !/^(?:i|em)$/.test(name)) wrap(element, "em");
  if (look.shift && inline.test(name)) wrap(element, look.shift);
  if (name === "mark") element.classList.add(`mail-ground-${ground ?? "yellow"}`);
  else if (ground && inline.test(name))
    wrap(element, "mark").classList.add(`mail-ground-${ground}`);
}

function wrap(element: Element, name: string): Element {
  const wrapper = element.ownerDocument.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
  return wrapper;
}
