const paragraphs =
  "p, li, h1, h2, h3, h4, h5, h6, td, th, dt, dd, caption, figcaption, pre, summary";

/**
 * Lets each paragraph run in the direction of its own first letter, unless the mail says another:
 * a Hebrew line in an English mail begins at the right.
 */
export function directParagraphs(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll(`${paragraphs}, div, blockquote`)) {
    const own = element.getAttribute("dir")?.toLowerCase();
    if (own === "ltr" || own === "rtl" || own === "auto") continue;
    element.removeAttribute("dir");
    if (element.parentElement?.closest("[dir=ltr], [dir=rtl]")) continue;
    if (element.matches(paragraphs) || holdsWords(element)) element.setAttribute("dir", "auto");
  }
}

function holdsWords(element: Element): boolean {
  return Array.from(element.childNodes).some(
    (node) => node instanceof Text && node.data.trim() !== "",
  );
}
