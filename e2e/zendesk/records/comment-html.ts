import { escapeHtml } from "../http/escape-html.ts";

const maxBytes = 65_535;

/** The three bodies of a comment; each is cut, without a word, at 64 kB as Zendesk does. */
export interface Bodies {
  body: string;
  html_body: string;
  plain_body: string;
}

/** Makes the bodies of what was typed: paragraphs at blank lines, breaks at line ends. */
export function bodiesOfText(text: string): Bodies {
  const body = cut(text);
  const paragraphs = body
    .split(/\n\s*\n/)
    .map((paragraph) => `<p dir="auto">${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`);
  return { body, html_body: wrap(paragraphs.join("")), plain_body: body };
}

/** Makes the bodies of HTML, which stays as it came: whoever shows it must not trust it. */
export function bodiesOfHtml(html: string): Bodies {
  const kept = cut(html);
  const plain = kept
    .replaceAll(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&nbsp;", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .trim();
  return { body: plain, html_body: wrap(kept), plain_body: plain };
}

function wrap(html: string): string {
  return `<div class="zd-comment" dir="auto">${html}</div>`;
}

function cut(text: string): string {
  const bytes = Buffer.from(text, "utf8");
  if (bytes.byteLength <= maxBytes) return text;
  return bytes
    .subarray(0, maxBytes)
    .toString("utf8")
    .replace(/\uFFFD+$/, "");
}
