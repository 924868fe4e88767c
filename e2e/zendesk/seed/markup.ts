/** Makes text safe to stand in HTML. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const listItem = /^(?:- |\d+\. )/;

/**
 * Turns what agents type (paragraphs, lists, **bold**, `code`, bare addresses) into the HTML that
 * Zendesk makes of it, without the surrounding `zd-comment` element.
 */
export function markdownToHtml(text: string): string {
  return text.split("\n\n").map(blockToHtml).join("\n\n");
}

function blockToHtml(block: string): string {
  const lines = block.split("\n");
  if (lines.every((line) => listItem.test(line))) {
    const tag = block.startsWith("- ") ? "ul" : "ol";
    const items = lines.map((line) => `<li>${spansToHtml(line.replace(listItem, ""))}</li>`);
    return `<${tag} dir="auto">\n${items.join("\n")}\n</${tag}>`;
  }
  return `<p dir="auto">${lines.map(spansToHtml).join("\n<br>")}</p>`;
}

/** What may stand inside a line. */
export function spansToHtml(line: string): string {
  return escapeHtml(line)
    .replace(/\*\*(.+?)\*\*/g, "<strong>$1</strong>")
    .replace(/`(.+?)`/g, "<code>$1</code>")
    .replace(/https:\/\/[^\s<]+[^\s<.,)]/g, '<a href="$&" rel="noopener noreferrer">$&</a>');
}

/** What remains of what agents type when nothing can be set in bold. */
export function markdownToPlain(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/g, "$1").replace(/`(.+?)`/g, "$1");
}

/** The element around every comment. */
export function commentElement(html: string, preStyled = false): string {
  const names = preStyled ? "zd-comment zd-comment-pre-styled" : "zd-comment";
  return `<div class="${names}" dir="auto">${html}</div>`;
}
