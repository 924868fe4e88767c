/** What a mail's styles say that means something to a reader; what they say about looks is left out. */
export interface Look {
  color?: string;
  background?: string;
  /** The first font family, in lower case. */
  font?: string;
  isStruck?: boolean;
  isUnderlined?: boolean;
  isBold?: boolean;
  isItalic?: boolean;
  shift?: "sub" | "sup";
  direction?: "ltr" | "rtl";
  /** `list-style-type`. */
  listStyle?: string;
  isHidden?: boolean;
  /** Letters without a size: nothing to see, unless an element within gives them one. */
  isSizeless?: boolean;
  /** No space above and below. */
  isTight?: boolean;
  keepsLines?: boolean;
  hasBorder?: boolean;
}

/** More rules, times elements, than these take longer to match than a reader waits. */
const mostMatches = 300_000;
const longestSheet = 100_000;

/** Tells the look of each element of a mail: of its style sheets, its attributes and its own style. */
export class Looks {
  readonly #scratch = document.createElement("span");
  readonly #known = new Map<string, Look>();
  readonly #fromSheets = new Map<Element, Look>();

  constructor(fragment: DocumentFragment, styleSheets: readonly string[]) {
    if (styleSheets.length > 0) this.#match(fragment, styleSheets);
  }

  of(element: Element): Look {
    const css = element.getAttribute("data-css");
    return {
      ...this.#fromSheets.get(element),
      ...lookOfAttributes(element),
      ...(css !== null && this.#lookOf(css)),
    };
  }

  #lookOf(css: string): Look {
    const known = this.#known.get(css);
    if (known) return known;
    const { style } = this.#scratch;
    style.cssText = css;
    const look = readLook(style);
    // Word's own way to hide, which no browser knows.
    if (/mso-hide\s*:\s*all/i.test(css)) look.isHidden = true;
    this.#known.set(css, look);
    return look;
  }

  #match(fragment: DocumentFragment, styleSheets: readonly string[]): void {
    let left = mostMatches;
    const size = fragment.querySelectorAll("*").length;
    for (const [selector, style] of rulesOf(styleSheets)) {
      const look = readLook(style);
      if (Object.keys(look).length === 0) continue;
      left -= size;
      if (left < 0) return;
      for (const element of find(fragment, selector)) {
        this.#fromSheets.set(element, { ...this.#fromSheets.get(element), ...look });
      }
    }
  }
}

/** The rules that hold on this screen, in their order. */
function rulesOf(styleSheets: readonly string[]): [selector: string, style: CSSStyleDeclaration][] {
  return styleSheets
    .filter((text) => text.length <= longestSheet)
    .flatMap((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text.replaceAll(/<!--|-->/g, ""));
      return [...sheet.cssRules].flatMap((rule) => {
        if (rule instanceof CSSStyleRule) return [rule];
        const holds = rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches;
        return holds ? [...rule.cssRules].filter((inner) => inner instanceof CSSStyleRule) : [];
      });
    })
    .map((rule) => [rule.selectorText, rule.style]);
}

function find(fragment: DocumentFragment, selector: string): Iterable<Element> {
  if (selector.length > 500 || selector.includes(":")) return [];
  try {
    // Ids travel as data.
    return fragment.querySelectorAll(selector.replaceAll(/#([\w-]+)/g, `[data-id="$1"]`));
  } catch {
    return [];
  }
}

function lookOfAttributes(element: Element): Look {
  const look: Look = {};
  const color = element.localName === "font" && element.getAttribute("color");
  if (color) look.color = color;
  const face = element.getAttribute("face");
  if (face) look.font = firstFamily(face);
  const background = element.getAttribute("bgcolor");
  if (background) look.background = background;
  if (element.hasAttribute("data-hidden")) look.isHidden = true;
  return look;
}

function readLook(style: CSSStyleDeclaration): Look {
  const look: Look = {};
  if (style.color) look.color = style.color;
  if (style.backgroundColor) look.background = style.backgroundColor;
  if (style.fontFamily) look.font = firstFamily(style.fontFamily);
  const line = style.textDecorationLine;
  if (line) {
    look.isStruck = line.includes("line-through");
    look.isUnderlined = line.includes("underline");
  }
  if (style.fontWeight) look.isBold = /^(?:bold|bolder|[6-9]00)$/.test(style.fontWeight);
  if (style.fontStyle) look.isItalic = /^(?:italic|oblique)/.test(style.fontStyle);
  if (style.verticalAlign === "sub") look.shift = "sub";
  if (style.verticalAlign === "super") look.shift = "sup";
  if (style.direction === "ltr" || style.direction === "rtl") look.direction = style.direction;
  if (style.listStyleType) look.listStyle = style.listStyleType;
  if (style.fontSize) look.isSizeless = Number.parseFloat(style.fontSize) < 1;
  if (isHidden(style)) look.isHidden = true;
  const { marginTop, marginBottom } = style;
  if (marginTop !== "" && marginBottom !== "") {
    look.isTight = [marginTop, marginBottom].every((margin) => Number.parseFloat(margin) === 0);
  }
  if (style.whiteSpace) look.keepsLines = /^(?:pre|break)/.test(style.whiteSpace);
  const border = style.borderTopStyle || style.borderBottomStyle || style.borderLeftStyle;
  if (border) look.hasBorder = !/^(?:none|hidden)$/.test(border);
  return look;
}

function isHidden(style: CSSStyleDeclaration): boolean {
  const clips = /^(?:hidden|clip)/.test(style.overflow);
  const isNothing = (length: string) => length !== "" && Number.parseFloat(length) === 0;
  return (
    style.display === "none" ||
    /^(?:hidden|collapse)$/.test(style.visibility) ||
    (style.opacity !== "" && Number.parseFloat(style.opacity) === 0) ||
    (clips && [style.maxHeight, style.height, style.maxWidth, style.width].some(isNothing))
  );
}

function firstFamily(families: string): string {
  const [first = ""] = families.split(",");
  return first.replaceAll(/["']/g, "").trim().toLowerCase();
}
