import { plainLine } from "../../lib/plain-text.ts";
import { linkTo } from "./note.ts";

/**
 * Makes links of what can be followed. What cannot does not look like a link, and its address can
 * be read; a link whose words name another host than it leads to says its own beside them.
 */
export function makeLinks(fragment: DocumentFragment): void {
  for (const words of fragment.querySelectorAll<HTMLElement>("[data-href]")) {
    const address = words.dataset["href"]?.trim() ?? "";
    const said = wordsOf(words);
    const isOuter = words.querySelector("[data-href]") !== null;
    if (address === "" || isOuter || isNothing(words)) continue;
    const url = followable(address);
    if (url) follow(words, url, said);
    else if (!sameAddress(said, address) && !address.startsWith("#")) {
      words.append(beside(plainLine(address, 200)));
    }
  }
}

/** The address of a page, or of somebody; undefined where a browser would go astray. */
function followable(address: string): URL | undefined {
  if (!/^(?:https?:\/\/|mailto:|tel:)/i.test(address)) return undefined;
  const url = URL.parse(address);
  if (!url) return undefined;
  return url.protocol.startsWith("http") && url.hostname === "" ? undefined : url;
}

function follow(words: HTMLElement, url: URL, said: string): void {
  const link = linkTo(url.href);
  link.append(...words.childNodes);
  words.append(link);
  const real = hostOf(url);
  const named = hostsNamedIn(said);
  const isHonest = named.every((host) => host === real || real.endsWith(`.${host}`));
  // A name and password in front of a host are there to be taken for it.
  const isDisguised = url.username !== "" && url.protocol !== "mailto:";
  if (real !== "" && (!isHonest || isDisguised)) link.after(beside(`leads to ${real}`));
}

function beside(text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = "mail-address";
  element.textContent = ` (${text})`;
  return element;
}

/** What the link says, pictures too. */
function wordsOf(element: HTMLElement): string {
  const alts = Array.from(element.querySelectorAll("img"), ({ alt }) => alt);
  return [element.textContent ?? "", ...alts].join(" ");
}

function isNothing(element: HTMLElement): boolean {
  return (element.textContent ?? "").trim() === "" && !element.querySelector("img, .mail-note");
}

function hostOf(url: URL): string {
  if (url.protocol === "mailto:") return bare(url.pathname.split("@").at(-1)?.split("?")[0] ?? "");
  return bare(url.hostname);
}

const hostLike =
  /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}@_+-])/gu;
/** Endings that a word with a dot in it needs to be taken for a host, unless it stands in an address. */
const endings =
  /\.(?:\p{L}\p{L}|com|net|org|info|biz|edu|gov|mil|int|app|dev|shop|store|online|site|xyz|cloud|tech|page|live|email|support|club|example|test|localhost)$/u;

/** The hosts that a text names, by themselves or in an address. */
function hostsNamedIn(text: string): string[] {
  const plain = text
    .slice(0, 2000)
    .normalize("NFKC")
    .replaceAll(/\p{Cf}/gu, "")
    .replaceAll("\u3002", ".")
    .toLowerCase();
  return Array.from(plain.matchAll(hostLike))
    .filter(({ 0: name, index }) => {
      const isInAddress = /(?:\/\/|www\.)$/.test(plain.slice(0, index)) || name.startsWith("www.");
      return isInAddress || endings.test(name);
    })
    .map(([name]) => bare(URL.parse(`https://${name}`)?.hostname ?? name));
}

function bare(name: string): string {
  return name.toLowerCase().replace(/^www\./, "");
}

/** Whether the words are the address, give or take how it is written. */
function sameAddress(said: string, address: string): boolean {
  const plain = (text: string) =>
    text.trim().toLowerCase().replaceAll("\\", "/").replace(/\/$/, "");
  const [words, where] = [plain(said), plain(address)];
  return words === where || (where.endsWith(words) && words.length > 6);
}
