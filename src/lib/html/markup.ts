import type { HtmlAttributes } from "./tokenizer.ts";

/** What an element is written as: itself, something plainer, or "" when only its content stays. */
export function writtenAs(name: string): string {
  return itself.has(name) ? name : (instead[name] ?? "");
}

const itself = new Set(
  `abbr b bdi big blockquote caption center cite code colgroup dd del dfn div dl dt em figcaption
  figure font h1 h2 h3 h4 h5 h6 i ins kbd li mark ol p pre q rp rt ruby s samp small span strike
  strong sub sup table tbody td tfoot th thead tr tt u ul var`.split(/\s+/),
);

const instead: Record<string, string> = {
  ...Object.fromEntries(
    `address article aside body details dialog fieldset footer form header hgroup legend main marquee
    nav search section summary`
      .split(/\s+/)
      .map((name) => [name, "div"]),
  ),
  ...Object.fromEntries(["dir", "menu"].map((name) => [name, "ul"])),
  ...Object.fromEntries(["listing", "plaintext", "xmp"].map((name) => [name, "pre"])),
  // Parsers repair links in links by making more of them: the page's are made of these.
  a: "span",
  acronym: "abbr",
  // Whoever overrides the direction of letters has something to hide.
  bdo: "bdi",
};

/*
 * Nothing that a browser acts on by parsing it: addresses, styles and names travel as data, and
 * whoever builds the page of them decides.
 */
const everywhere: Record<string, string> = {
  align: "align",
  bgcolor: "bgcolor",
  class: "class",
  dir: "dir",
  height: "height",
  hidden: "data-hidden",
  id: "data-id",
  lang: "lang",
  style: "data-css",
  valign: "valign",
  width: "width",
};

const cell = { colspan: "colspan", rowspan: "rowspan", nowrap: "nowrap" };
const onlyOn: Record<string, Record<string, string>> = {
  a: { href: "data-href" },
  abbr: { title: "title" },
  area: { href: "data-href", alt: "alt" },
  font: { color: "color", face: "face", size: "size" },
  img: { alt: "alt", src: "data-src", border: "border" },
  li: { value: "value", type: "type" },
  ol: { start: "start", type: "type", reversed: "reversed" },
  table: { border: "border", cellpadding: "cellpadding", cellspacing: "cellspacing", role: "role" },
  td: cell,
  th: cell,
  ul: { type: "type" },
};

/** Every element that is ever written. */
export const writtenElements: readonly string[] = [
  ...itself,
  ...new Set(Object.values(instead)),
  "br",
  "hr",
  "img",
  "wbr",
];

/** Every attribute that is ever written. */
export const writtenAttributes: readonly string[] = [
  ...new Set([
    ...Object.values(everywhere),
    ...Object.values(onlyOn).flatMap((names) => Object.values(names)),
    "data-checked",
    "data-control",
    "data-lost",
  ]),
];

/** Longer values of an attribute are no use to a reader, except for addresses. */
const longest = 4000;

/** A start tag with those attributes that mean something to a reader. */
export function writeTag(out: string, name: string, attributes: HtmlAttributes): string {
  let tag = `<${out}`;
  const only = onlyOn[name];
  for (const [attribute, raw] of attributes) {
    const written = only?.[attribute] ?? everywhere[attribute];
    if (written === undefined) continue;
    const isAddress = attribute === "href" || attribute === "src";
    if (raw.length > longest && !isAddress) continue;
    tag += ` ${written}="${quoted(raw)}"`;
  }
  return `${tag}>`;
}

/** A value, its character references as they are, between double quotes. */
export function quoted(raw: string): string {
  return raw.replaceAll('"', "&quot;").replaceAll("\0", "");
}

/** Text whose character references stay what they are; nothing in it begins a tag. */
export function escapeTags(raw: string): string {
  return raw.replaceAll("<", "&lt;").replaceAll("\0", "");
}

/** Text in which nothing means anything but itself. */
export function escapeText(text: string): string {
  return escapeTags(text.replaceAll("&", "&amp;"));
}
