import { note } from "./note.ts";

const words: Record<string, string> = {
  applet: "Program not run",
  area: "Part of a picture",
  audio: "Sound not played here",
  canvas: "Drawing not shown",
  embed: "Object not shown",
  frame: "Page not shown",
  frameset: "Pages not shown",
  iframe: "Page not shown",
  math: "Formula, as plain text",
  object: "Object not shown",
  svg: "Drawing not shown",
  video: "Film not played here",
};

/** Leaves a note where something stood that is no text: its words stay, and its address can be followed. */
export function noteOtherMedia(fragment: DocumentFragment): void {
  for (const lost of fragment.querySelectorAll<HTMLElement>("[data-lost]")) {
    const what = words[lost.dataset["lost"] ?? ""] ?? "Not shown";
    const url = URL.parse(lost.dataset["src"] ?? "");
    const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
    const isInLink = lost.parentElement?.closest("a, [data-href]");
    const more = url && isWeb && !isInLink ? { href: url.href, words: url.host } : undefined;
    const hasWords = (lost.textContent ?? "").trim() !== "";
    lost.prepend(note(hasWords ? `${what}:` : what, more), hasWords ? " " : "");
  }
}
