import { formattingLimits, scopeLimits, specialElements } from "./elements.ts";

/** An element that is open. */
export interface OpenElement {
  name: string;
  /** The name it is written with; "" when only its content is. */
  out: string;
  /** Its start tag, to open it once more. */
  tag: string;
  formatting?: Formatting;
  /** Part of a drawing or of a formula. */
  foreign?: "svg" | "math";
  /** Part of a drawing or formula in which HTML is HTML again. */
  isIsland?: boolean;
  /** Nothing in it is to be seen. */
  hides?: boolean;
}

/** `<b>` and its kind: goes on in the next block when its own ends. */
export interface Formatting {
  name: string;
  out: string;
  tag: string;
  /** It is among the open elements. */
  isOpen: boolean;
  /** Its end tag came while a block in it was open. */
  isOver: boolean;
}

/** As many of one kind are kept as the standard keeps, and as many of all kinds as anybody sees. */
const sameKept = 3;
const mostActive = 12;

/** The elements that are open, the outermost first, and the formatting that goes on in them. */
export class OpenElements {
  readonly #open: OpenElement[] = [];
  /** null: what stands before belongs to what is outside of a table cell or its kind. */
  readonly #active: (Formatting | null)[] = [];
  #over = 0;
  /** How many of the open elements hide what is in them. */
  hidden = 0;
  /** How many of the open elements are written and stand in a line of text. */
  inline = 0;

  get depth(): number {
    return this.#open.length;
  }

  get top(): OpenElement | undefined {
    return this.#open.at(-1);
  }

  /** Whether formatting is open that should have ended. */
  get isAnyOver(): boolean {
    return this.#over > 0;
  }

  at(index: number): OpenElement | undefined {
    return this.#open[index];
  }

  push(element: OpenElement): void {
    this.#open.push(element);
    if (element.formatting) element.formatting.isOpen = true;
    if (element.hides) this.hidden += 1;
    if (isInline(element)) this.inline += 1;
    if (formattingLimits.has(element.name)) this.#active.push(null);
  }

  pop(): OpenElement | undefined {
    const element = this.#open.pop();
    if (!element) return undefined;
    if (element.formatting) {
      element.formatting.isOpen = false;
      if (element.formatting.isOver) this.#over -= 1;
    }
    if (element.hides) this.hidden -= 1;
    if (isInline(element)) this.inline -= 1;
    if (formattingLimits.has(element.name)) {
      this.#active.length = Math.max(this.#active.lastIndexOf(null), 0);
    }
    return element;
  }

  /** The innermost of these, unless another element keeps them out of reach; -1 when there is none. */
  inScope(names: ReadonlySet<string>, limits: ReadonlySet<string> = scopeLimits): number {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const element = this.#open[index];
      if (!element || names.has(element.name)) return index;
      if (limits.has(element.name) || scopeLimits.has(element.name) || element.isIsland) return -1;
    }
    return -1;
  }

  /** The innermost element of this name with only inline ones in it; -1 when there is none. */
  inReach(name: string): number {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const element = this.#open[index];
      if (!element || element.name === name) return index;
      if (specialElements.has(element.name) || element.isIsland) return -1;
    }
    return -1;
  }

  /** The innermost of these, whatever stands between; -1 when there is none. */
  nearest(names: ReadonlySet<string>): number {
    return this.#open.findLastIndex(({ name }) => names.has(name));
  }

  /** Has formatting go on from here. */
  activate(formatting: Formatting): void {
    const from = this.#active.lastIndexOf(null) + 1;
    const here = this.#active.slice(from);
    const same = here.filter((other) => other?.tag === formatting.tag);
    const surplus = same.length >= sameKept ? same[0] : here.length >= mostActive ? here[0] : null;
    if (surplus) this.#active.splice(this.#active.indexOf(surplus), 1);
    this.#active.push(formatting);
  }

  /** Ends the innermost formatting of this name; gives where it is open, -1 when it is not. */
  deactivate(name: string): number {
    const from = this.#active.lastIndexOf(null) + 1;
    const index = this.#active.findLastIndex((one, at) => at >= from && one?.name === name);
    const formatting = this.#active[index];
    if (!formatting) return -1;
    this.#active.splice(index, 1);
    return this.#open.findLastIndex((element) => element.formatting === formatting);
  }

  /** Marks formatting that cannot end yet, as a block in it is open. */
  markOver(index: number): void {
    const formatting = this.#open[index]?.formatting;
    if (!formatting || formatting.isOver) return;
    formatting.isOver = true;
    this.#over += 1;
  }

  /** Whether a block, a cell or its kind is open inside of the element at this depth. */
  hasSpecialAbove(index: number): boolean {
    return this.above(index).some(({ name, isIsland }) => specialElements.has(name) || isIsland);
  }

  /** The elements inside of the one at this depth, the outermost first. */
  above(index: number): OpenElement[] {
    return this.#open.slice(index + 1);
  }

  /** Where the outermost formatting is that should have ended. */
  firstOver(): number {
    return this.#open.findIndex((element) => element.formatting?.isOver);
  }

  /** Formatting that goes on here and is not open. */
  waiting(): Formatting[] {
    const from = this.#active.lastIndexOf(null) + 1;
    return this.#active.slice(from).flatMap((one) => (one && !one.isOpen ? [one] : []));
  }
}

function isInline({ name, out }: OpenElement): boolean {
  return out !== "" && !specialElements.has(name);
}
