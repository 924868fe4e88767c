import DOMPurify from "dompurify";
import { writtenAttributes, writtenElements } from "../../lib/html/markup.ts";

/*
 * No id, no name and no address: those travel as data. No style: a mail must not dress up as the
 * app. No form: it could ask for a password.
 */
const options = {
  ALLOWED_TAGS: [...writtenElements],
  ALLOWED_ATTR: [...writtenAttributes],
  ADD_URI_SAFE_ATTR: [...writtenAttributes],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

/**
 * Makes inert nodes of what `nestHtml` wrote of a stranger's HTML: no script, no form, no style,
 * nothing that is fetched.
 *
 * What was nested holds nothing else, so nothing is lost here; this is the lock on that door.
 */
export function cleanHtml(markup: string): DocumentFragment {
  const fragment: DocumentFragment | null = DOMPurify.sanitize(markup, options);
  return fragment ?? document.createDocumentFragment();
}
