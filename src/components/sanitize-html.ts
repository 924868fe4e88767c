import DOMPurify from "dompurify";
import { defuseHtml } from "../lib/defuse-html.ts";
import type { Attachment } from "../zendesk/comments.ts";
import { findQuote, fold } from "./fold-quote.ts";

interface Surroundings {
  attachments: readonly Attachment[];
  /** Origin of the account. */
  zendeskUrl: string;
}

/*
 * No id and no name: they would clobber the page's own. No style, and no class that survives:
 * a mail must not dress up as the app. No form: it could ask for a password.
 */
const tags = `a abbr b blockquote br caption center code dd del div dl dt em figcaption figure
  h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q s samp small span strike strong sub sup
  table tbody td tfoot th thead tr u ul`;
const attributes = "alt class colspan dir height href lang rowspan src start title width";

const options = {
  ALLOWED_TAGS: tags.split(/\s+/),
  ALLOWED_ATTR: attributes.split(" "),
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/i,
  RETURN_DOM_FRAGMENT: true as const,
};

/** Makes inert nodes of a stranger's HTML: no script, no form, no style, no request to anyone but the account. */
export function sanitize(html: string, surroundings: Surroundings): DocumentFragment {
  const fragment = DOMPurify.sanitize(defuseHtml(html), options);
  // Mail programs mark their quotes by class: look before the classes go.
  const quote = findQuote(fragment);
  for (const element of fragment.querySelectorAll("[class]")) element.removeAttribute("class");
  for (const sized of fragment.querySelectorAll(":is([width], [height]):not(img)")) {
    sized.removeAttribute("width");
    sized.removeAttribute("height");
  }
  for (const image of fragment.querySelectorAll("img")) keepOrReplace(image, surroundings);
  for (const link of fragment.querySelectorAll("a")) makeSafe(link);
  if (quote) fold(quote);
  return fragment;
}

/** Images of the account's own attachments stay; others would tell a stranger that the mail was read. */
function keepOrReplace(image: HTMLImageElement, { attachments, zendeskUrl }: Surroundings): void {
  const url = URL.parse(image.getAttribute("src") ?? "");
  const isAttached = attachments.some(({ content_url }) => content_url === url?.href);
  const isOfAccount = url?.origin === zendeskUrl && url.pathname.startsWith("/attachments/");
  if (isAttached ? url?.origin === zendeskUrl : isOfAccount) {
    image.loading = "lazy";
    image.referrerPolicy = "no-referrer";
    if (!image.alt) image.alt = "";
    return;
  }
  const isPixel = Number(image.getAttribute("width") ?? 9) < 3;
  const words = image.alt.trim() || url?.host;
  if (isPixel || !words) image.remove();
  else image.replaceWith(blocked(words));
}

function blocked(words: string): HTMLElement {
  const stand = document.createElement("span");
  stand.className = "html-body-blocked";
  stand.textContent = `Image not loaded: ${words}`;
  return stand;
}

function makeSafe(link: HTMLAnchorElement): void {
  const address = link.getAttribute("href");
  if (address === null) return;
  link.target = "_blank";
  link.rel = "noopener noreferrer";
  // The words of a link can lie about where it leads.
  link.title = address;
}
