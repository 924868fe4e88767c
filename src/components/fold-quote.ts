/** Quotes as mail programs mark them. */
const marks = ".gmail_quote, .zd-comment-quote, .moz-cite-prefix + blockquote, blockquote";

/** Shorter ones (in characters) are read faster than unfolded. */
const worthFolding = 120;

/**
 * Finds the old conversation a mail program put under a message: the outermost quote that ends it.
 *
 * A quote with words after it is being answered line by line, and a message that is nothing but a
 * quote says something by it: both stay open.
 */
export function findQuote(root: DocumentFragment): Element | undefined {
  for (const candidate of root.querySelectorAll(marks)) {
    const length = candidate.textContent.trim().length;
    if (length < worthFolding || hasMore(candidate, root, "after")) continue;
    if (candidate.matches("blockquote") || isOnlyQuote(candidate)) {
      return hasMore(candidate, root, "before") ? candidate : undefined;
    }
  }
  return undefined;
}

/** Puts a quote, with the line that introduces it, behind a button. */
export function fold(quote: Element): void {
  const document = quote.ownerDocument;
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = "Quoted text";
  quote.replaceWith(details);
  details.append(summary, quote);
}

/** Whether a marked container holds the quote and its introduction only, no answers in between. */
function isOnlyQuote(container: Element): boolean {
  const own = [...container.childNodes].filter(
    (node) => !(node instanceof Element && node.matches("blockquote")),
  );
  return own.reduce((length, node) => length + (node.textContent?.trim().length ?? 0), 0) < 200;
}

function hasMore(element: Element, root: Node, where: "before" | "after"): boolean {
  const next = where === "after" ? "nextSibling" : "previousSibling";
  for (let node: Node = element; node !== root && node.parentNode; node = node.parentNode) {
    for (let sibling = node[next]; sibling; sibling = sibling[next]) {
      const image = sibling instanceof Element && sibling.querySelector("img");
      if (image || sibling.textContent?.trim()) return true;
    }
  }
  return false;
}
