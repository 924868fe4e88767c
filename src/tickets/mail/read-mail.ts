import { nestHtml } from "../../lib/html/nest-html.ts";
import type { Attachment, Comment } from "../../zendesk/comments.ts";
import { cleanHtml } from "./clean-html.ts";
import { showControls } from "./controls.ts";
import { directParagraphs } from "./direction.ts";
import { stripAttributes } from "./final-attributes.ts";
import { makeLinks } from "./links.ts";
import { numberLists } from "./lists.ts";
import { Looks } from "./looks.ts";
import { carryMeaning } from "./meaning.ts";
import { noteOtherMedia } from "./other-media.ts";
import { showOverrides } from "./overrides.ts";
import { linkPictures, placePictures, type Surroundings } from "./pictures.ts";
import { plainNodes, plainTextOf } from "./plain-nodes.ts";
import { foldQuotes } from "./quotes/fold.ts";
import { showBrackets } from "./ruby.ts";
import { arrangeTables } from "./tables.ts";

/** A comment, ready to be read: every word and every file of it is in one of these. */
export interface Mail {
  /** What to show: nodes of the page's own making. Empty when the comment has no text at all. */
  nodes: readonly ChildNode[];
  /** Files that are shown among the words. */
  shown: ReadonlySet<Attachment>;
  /** Words that the sender made invisible. */
  hidden: string;
  /** Why the plain text stands in for the layout, or beside it. */
  trouble?: "too-costly" | "nothing-left" | "breaks-off";
  /** Whether the layout has anything to show that these nodes do not. */
  hasLooks: boolean;
}

interface ReadingWish extends Surroundings {
  /** Whether there is a conversation already that the comment may quote. */
  mayQuote: boolean;
}

/** What is shown here in another way than it was sent. */
const looksDifferent = `[data-css], [bgcolor], [data-control], [data-href], [data-lost], [align], blockquote,
  center, font, h1, h2, h3, h4, h5, h6, img, pre, table`;

/** Reads a comment: its HTML where that says something, its plain text where not. */
export function readMail(comment: Comment, wish: ReadingWish): Mail {
  const html = comment.html_body ?? "";
  const text = plainTextOf(comment);
  if (html.trim() === "") return readPlain(text, wish);
  const nested = nestHtml(html);
  if (!nested) return { ...readPlain(text, wish), trouble: "too-costly", hasLooks: false };
  const fragment = cleanHtml(nested.markup);
  const looks = new Looks(fragment, nested.styleSheets);
  setClassesAside(fragment);
  const hasLooks = nested.styleSheets.length > 0 || fragment.querySelector(looksDifferent) !== null;
  const { hidden, hueOf } = carryMeaning(fragment, looks);
  noteOtherMedia(fragment);
  const shown = placePictures(fragment, wish);
  makeLinks(fragment);
  showControls(fragment);
  showBrackets(fragment);
  numberLists(fragment, looks);
  directParagraphs(fragment);
  foldQuotes(fragment, { mayQuote: wish.mayQuote, hueOf });
  arrangeTables(fragment, looks);
  showOverrides(fragment);
  stripAttributes(fragment);
  linkPictures(fragment);
  const mail = { nodes: [...fragment.childNodes], shown, hidden: hidden.trim(), hasLooks };
  if (!hasWords(fragment) && text !== "") {
    const plain = readPlain(text, wish);
    const isBlank = mail.nodes.every((node) => !node.textContent?.trim()) && !nested.breaksOff;
    if (isBlank) return { ...mail, nodes: plain.nodes };
    return { ...mail, nodes: [...mail.nodes, ...plain.nodes], trouble: "nothing-left" };
  }
  return nested.breaksOff && text !== "" ? { ...mail, trouble: "breaks-off" } : mail;
}

/** Reads a comment's plain text alone. */
export function readPlain(text: string, { mayQuote }: Pick<ReadingWish, "mayQuote">): Mail {
  const nodes = plainNodes(text);
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  foldQuotes(fragment, { mayQuote, hueOf: () => null });
  showOverrides(fragment);
  return { nodes: [...fragment.childNodes], shown: new Set(), hidden: "", hasLooks: false };
}

/** The mail's own classes must not be taken for the page's; who wrote it, they still tell. */
function setClassesAside(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll("[class]")) {
    element.setAttribute("data-class", element.className);
    element.removeAttribute("class");
  }
}

/** Whether anything is left to read, beside the page's own notes. */
function hasWords(fragment: DocumentFragment): boolean {
  if (fragment.querySelector("img")) return true;
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const isOwn = node.parentElement?.closest(".mail-note, summary");
    if (!isOwn && (node.nodeValue ?? "").replaceAll(/[\s\p{Cf}\u034F]/gu, "") !== "") return true;
  }
  return false;
}
