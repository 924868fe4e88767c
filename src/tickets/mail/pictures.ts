import { readFileName } from "../../lib/file-name.ts";
import { plainLine, plainText } from "../../lib/plain-text.ts";
import type { Attachment } from "../../zendesk/comments.ts";
import { fetchableUrl } from "../pictures/fetchable-url.ts";
import { holdPicture, type Picture } from "../pictures/picture-links.ts";
import { note } from "./note.ts";

/** What came with a comment, and where its account is. */
export interface Surroundings {
  attachments: readonly Attachment[];
  /** Origin of the account, the only one that pictures are fetched from. */
  zendeskUrl: string;
  /** Whether pictures have the size and place that the mail gives them. */
  isAsSent?: boolean;
}

/** What the viewer shows of the pictures that were put in their places. */
const shown = new WeakMap<HTMLImageElement, Picture>();

/** A picture that stands in the text itself: the browser is asked for nothing. */
const pictureData = /^data:image\/(?:png|jpe?g|gif|webp);base64,[\w+/=\s]{20,400000}$/i;

/**
 * Puts pictures in their places: those that came with the comment are shown, emoji are emoji, and
 * every other leaves a note, as fetching it would tell a stranger that the mail was read. Gives the
 * files that are shown.
 */
export function placePictures(
  fragment: DocumentFragment,
  surroundings: Surroundings,
): ReadonlySet<Attachment> {
  const files = new Set<Attachment>();
  for (const image of fragment.querySelectorAll("img")) {
    const emoji = emojiOf(image);
    const file = emoji === undefined ? fileOf(image, surroundings) : undefined;
    const url = addressOf(image, file, surroundings);
    if (emoji !== undefined) image.replaceWith(emoji);
    else if (url && !isUnsafe(file)) {
      image.replaceWith(picture(url, image, { file, isAsSent: surroundings.isAsSent === true }));
      if (file) files.add(file);
    } else if (isPixel(image) && image.alt.trim() === "") image.remove();
    else image.replaceWith(note(whyNot(image, file)));
  }
  return files;
}

/** An emoji that was sent as a picture says so by what stands in for it. */
function emojiOf(image: HTMLImageElement): string | undefined {
  const alt = image.alt.trim();
  return /^(?:\p{RGI_Emoji}|\p{Extended_Pictographic}\uFE0F?){1,3}$/v.test(alt) ? alt : undefined;
}

function sourceOf(image: HTMLImageElement): string {
  return image.dataset["src"]?.trim() ?? "";
}

/** The attachment a picture is, by its address, or by the name that mail programs begin a `cid:` with. */
function fileOf(image: HTMLImageElement, { attachments }: Surroundings): Attachment | undefined {
  const source = sourceOf(image);
  const token = tokenIn(source);
  if (token !== undefined) return attachments.find((file) => tokenIn(file.content_url) === token);
  const name = /^cid:([^@]+)/i.exec(source)?.[1]?.toLowerCase();
  if (name === undefined) return attachments.find((file) => file.content_url === source);
  return attachments.find((file) => file.file_name?.toLowerCase() === name);
}

/** What Zendesk knows a file by, whichever of the account's addresses it is fetched from. */
function tokenIn(address: string | null): string | undefined {
  return /\/attachments\/token\/([\w-]{8,})/.exec(address ?? "")?.[1];
}

/** Where the account has the picture; undefined when it is none of the account's. */
function addressOf(
  image: HTMLImageElement,
  file: Attachment | undefined,
  { zendeskUrl, isAsSent }: Surroundings,
): URL | undefined {
  const source = sourceOf(image);
  if (isAsSent && pictureData.test(source)) return URL.parse(source) ?? undefined;
  const url = URL.parse(file?.content_url ?? source, `${zendeskUrl}/`);
  // Elsewhere than at the account, only what came with the comment is known to be the account's.
  return url && (file || url.origin === zendeskUrl) ? fetchableUrl(url, zendeskUrl) : undefined;
}

function isUnsafe(file: Attachment | undefined): boolean {
  return file?.deleted === true || file?.malware_scan_result === "malware_found";
}

interface PictureWish {
  /** What came with the comment, where the picture is of that. */
  file: Attachment | undefined;
  isAsSent: boolean;
}

function picture(
  url: URL,
  sent: HTMLImageElement,
  { file, isAsSent }: PictureWish,
): HTMLImageElement {
  const image = document.createElement("img");
  for (const name of ["width", "height"]) {
    const length = sent.getAttribute(name) ?? "";
    if (/^\d{1,4}$/.test(length)) image.setAttribute(name, length);
  }
  if (isAsSent) image.style.cssText = sent.style.cssText;
  image.loading = "lazy";
  image.decoding = "async";
  image.referrerPolicy = "no-referrer";
  image.alt = plainText(sent.alt);
  image.src = url.href;
  const name = plainLine(readFileName(file?.file_name ?? ""), 200);
  if (!isAsSent)
    shown.set(image, { url: url.href, name: name || image.alt, size: file?.size ?? null });
  image.addEventListener("error", () => {
    const words = `${name === "" ? "This picture" : `The picture ${name}`} cannot be shown here: it is gone, or Zendesk wants to be asked for it.`;
    const own = image.parentElement?.matches(".mail-picture") ? image.parentElement : null;
    const isInLink = own === null && image.closest("a") !== null;
    (own ?? image).replaceWith(
      note(words, isInLink ? undefined : { href: url.href, words: "Open in Zendesk" }),
    );
  });
  return image;
}

/** Makes each picture that is no link yet one that opens it in the viewer. */
export function linkPictures(fragment: DocumentFragment): void {
  for (const image of fragment.querySelectorAll("img")) {
    const picture = shown.get(image);
    if (picture === undefined || image.closest("a")) continue;
    const link = document.createElement("a");
    link.className = "mail-picture";
    link.href = picture.url;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    if (image.alt === "") link.setAttribute("aria-label", plainText(picture.name) || "Picture");
    image.replaceWith(link);
    link.append(image);
    holdPicture(link, picture);
  }
}

/** Too small to be seen: it counts readers. */
function isPixel(image: HTMLImageElement): boolean {
  return [image.getAttribute("width"), image.getAttribute("height")].some(
    (length) => length !== null && Number.parseFloat(length) < 3,
  );
}

function whyNot(image: HTMLImageElement, file: Attachment | undefined): string {
  const alt = plainLine(image.alt, 200);
  const said = alt === "" ? "" : `: ${alt}`;
  if (file?.malware_scan_result === "malware_found")
    return `Picture blocked, it holds malware${said}`;
  if (file?.deleted) return `Picture deleted${said}`;
  const source = sourceOf(image);
  if (/^data:/i.test(source)) return `Picture inside of the text, not shown${said}`;
  if (/^cid:/i.test(source)) return `Picture that did not come with the text${said}`;
  const host = URL.parse(source)?.host;
  return host ? `Picture from ${host} not loaded${said}` : `Picture without an address${said}`;
}
