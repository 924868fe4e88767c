/*
 * Browsers check the page's CSP while they parse, even into a document nobody sees: each style
 * and handler in a customer's mail would be reported as an attack before the sanitiser drops it.
 * So what is going to be dropped anyway is taken out of the text first. Nothing relies on this
 * for safety: the sanitiser sees the result as it would have seen the original.
 */

/** Elements that do something by being parsed. */
const active = new Set(["script", "style", "base", "meta", "link", "object", "embed", "iframe"]);
/** Those of them whose content is not text to read. */
const opaque = new Set(["script", "style"]);

const tagStart = /<(\/?)([a-z][^\s/>]*)/iy;
const gap = /[\s/]+/y;
const attribute =
  /(?=([^\s/>][^\s/>=]*))\1(?:\s*=\s*(?:"[^"]*"|'[^']*'|(?!["'])[^\s>]*))?(?!\s*=\s*["'])/y;

/** Takes styles, event handlers and active elements out of HTML text, in one pass over it. */
export function defuseHtml(html: string): string {
  let result = "";
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    if (open < 0) return result + html.slice(at);
    result += html.slice(at, open);
    const tag = html.startsWith("<!--", open) ? undefined : readTag(html, open);
    if (!tag) {
      result += "<";
      at = open + 1;
    } else if (tag.isOpening && opaque.has(tag.name)) {
      at = endOf(tag.name, html, tag.end);
    } else {
      if (!active.has(tag.name)) result += tag.text;
      at = tag.end;
    }
  }
  return result;
}

function readTag(html: string, open: number) {
  tagStart.lastIndex = open;
  const [start, slash, rawName] = tagStart.exec(html) ?? [];
  if (start === undefined || rawName === undefined) return undefined;
  let text = start;
  let end = open + start.length;
  while (end < html.length && html[end] !== ">") {
    const space = matchAt(gap, html, end);
    if (space) {
      text += " ";
      end += space[0].length;
      continue;
    }
    const found = matchAt(attribute, html, end);
    // A quote that never closes, or worse: the rest is left as it is.
    if (!found) return { name: "", isOpening: false, text: html.slice(open), end: html.length };
    if (!isNoise(found[1] ?? "")) text += found[0];
    end += found[0].length;
  }
  return { name: rawName.toLowerCase(), isOpening: slash === "", text: `${text}>`, end: end + 1 };
}

function matchAt(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

function isNoise(name: string): boolean {
  return /^(?:style$|on)/i.test(name);
}

/** Behind the closing tag; the end of the text when there is none. */
function endOf(name: string, html: string, from: number): number {
  const close = new RegExp(`</${name}[^>]*>`, "gi");
  close.lastIndex = from;
  return close.test(html) ? close.lastIndex : html.length;
}
