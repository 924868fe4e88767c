import { nestHtml } from "../../lib/html/nest-html.ts";
import { keepHarmless } from "./as-sent-styles.ts";
import { cleanHtml } from "./clean-html.ts";
import { showControls } from "./controls.ts";
import { makeLinks } from "./links.ts";
import { noteOtherMedia } from "./other-media.ts";
import { placePictures, type Surroundings } from "./pictures.ts";

/** A comment with its own looks, for a frame of its own. */
export interface SentMail {
  fragment: DocumentFragment;
  styleSheets: readonly string[];
  elements: number;
}

/**
 * Reads a comment as it was sent: its own colours, sizes and places. What would be fetched from a
 * stranger leaves a note here too. Undefined when it asks for more than a page can take.
 */
export function readAsSent(html: string, surroundings: Surroundings): SentMail | undefined {
  const nested = nestHtml(html);
  if (!nested) return undefined;
  const fragment = cleanHtml(nested.markup);
  for (const element of fragment.querySelectorAll<HTMLElement>("[data-css]")) {
    element.style.cssText = element.dataset["css"] ?? "";
    keepHarmless(element.style);
  }
  for (const element of fragment.querySelectorAll<HTMLElement>("[data-id]")) {
    element.id = element.dataset["id"] ?? "";
  }
  for (const element of fragment.querySelectorAll<HTMLElement>("[data-hidden]")) {
    element.hidden = true;
  }
  noteOtherMedia(fragment);
  placePictures(fragment, { ...surroundings, isAsSent: true });
  makeLinks(fragment);
  showControls(fragment);
  return { fragment, styleSheets: nested.styleSheets, elements: nested.elements };
}
