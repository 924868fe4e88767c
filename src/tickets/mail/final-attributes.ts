const kept: ReadonlySet<string> = new Set([
  ..."alt decoding loading referrerpolicy src".split(" "),
  ..."href rel target".split(" "),
  ..."aria-label class colspan dir lang reversed role rowspan start tabindex title value".split(
    " ",
  ),
]);

/** Takes off every attribute that is not one the page shows by. */
export function stripAttributes(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll("*")) {
    const isPicture = element.localName === "img";
    for (const name of element.getAttributeNames()) {
      const isSize = isPicture && (name === "width" || name === "height");
      if (!kept.has(name) && !isSize) element.removeAttribute(name);
    }
  }
}
