/** A line of the page's own inside of a mail: what stood here, and why it is not shown. */
export function note(words: string, more?: { href: string; words: string }): HTMLElement {
  const element = document.createElement("span");
  element.className = "mail-note";
  element.append(words);
  if (more) element.append(" ", linkTo(more.href, more.words));
  return element;
}

/** A link that opens beside the app and tells nobody where it was followed from. */
export function linkTo(href: string, words?: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  if (words !== undefined) link.textContent = words;
  return link;
}
