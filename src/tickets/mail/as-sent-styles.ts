/** Anything in a value that would have the browser fetch something, or hide that it would. */
const fetches = /(?:url|src|image|image-set|cross-fade|element|paint|var|env)\(/i;
/** More rules, times elements, than these take longer to match than a reader waits. */
const mostMatches = 300_000;
const longestSheet = 100_000;

/** Keeps of a style what only looks; taken from text that no parser of pages has seen. */
export function keepHarmless(style: CSSStyleDeclaration): void {
  for (const name of Array.from(style)) {
    if (name.startsWith("--") || fetches.test(style.getPropertyValue(name))) {
      style.removeProperty(name);
    }
  }
}

/**
 * Makes a mail's style sheets into ones of the frame's own that fetch nothing. Undefined when they
 * would take longer to apply than a reader waits.
 */
export function harmlessSheets(
  frame: Window & typeof globalThis,
  texts: readonly string[],
  elements: number,
): CSSStyleSheet[] | undefined {
  let rules = 0;
  const sheets = texts.map((text) => {
    const sheet = new frame.CSSStyleSheet();
    sheet.replaceSync(text.slice(0, longestSheet).replaceAll(/<!--|-->/g, ""));
    rules += clean(sheet);
    return sheet;
  });
  const isTooLong = texts.some((text) => text.length > longestSheet);
  return isTooLong || rules * elements > mostMatches ? undefined : sheets;
}

interface RuleHolder {
  readonly cssRules: CSSRuleList;
  deleteRule(index: number): void;
}

/** Takes out every rule that is not about how an element looks; gives how many stay. */
function clean(holder: RuleHolder): number {
  let kept = 0;
  for (let index = holder.cssRules.length - 1; index >= 0; index -= 1) {
    const rule = holder.cssRules[index];
    const style = rule && "style" in rule ? (rule.style as CSSStyleDeclaration) : undefined;
    const isGroup = rule && "conditionText" in rule && "cssRules" in rule;
    if (style && rule && "selectorText" in rule) {
      keepHarmless(style);
      kept += 1;
      if ("cssRules" in rule) kept += clean(rule as unknown as RuleHolder);
    } else if (isGroup) kept += clean(rule as unknown as RuleHolder);
    else holder.deleteRule(index);
  }
  return kept;
}
