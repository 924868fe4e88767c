import { useEffect, useRef, useState } from "react";
import { readAsSent, type SentMail } from "./as-sent-nodes.ts";
import { harmlessSheets } from "./as-sent-styles.ts";
import type { Surroundings } from "./pictures.ts";
import "./as-sent.css";

/** What the page itself says in the frame: notes, and where links lead. */
const notes = `.mail-note { padding: 0 6px; border: 1px dashed #888; border-radius: 4px; font: 12px system-ui, sans-serif; color: #555; background: #fff }
  .mail-address { font: 12px system-ui, sans-serif; color: #555; background: #fff }`;

/**
 * One comment in a frame of its own, with its own colours, sizes and places.
 *
 * The frame runs no script, sends no form and fetches nothing but the account's pictures: it has the
 * page's policy and fewer rights. Its content never is text to parse; its styles are set through
 * the object model, which the policy lets the page do and no mail.
 */
export function AsSent({ html, attachments, zendeskUrl }: Surroundings & { html: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [trouble, setTrouble] = useState<"too-costly" | "styles-left-out">();
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const show = () => {
      // Firefox makes the frame's document anew once it has loaded.
      if (element.contentDocument?.body.childNodes.length !== 0) return;
      const mail = readAsSent(html, { attachments, zendeskUrl });
      const isWhole = mail && fill(element, mail);
      setTrouble(mail ? (isWhole ? undefined : "styles-left-out") : "too-costly");
    };
    show();
    element.addEventListener("load", show);
    return () => element.removeEventListener("load", show);
  }, [html, attachments, zendeskUrl]);
  return (
    <div className="as-sent">
      {trouble === "too-costly" && (
        <p className="muted">The layout of this comment is too large to show here.</p>
      )}
      {trouble === "styles-left-out" && (
        <p className="muted">
          Its style sheet is too large to apply here, so some of its looks are missing.
        </p>
      )}
      <iframe
        className="as-sent-frame"
        ref={frame}
        title="The comment as it was sent"
        // Same origin, so that this page, not the mail, can build it; no script runs in it.
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
      />
    </div>
  );
}

/** Builds the mail in the frame; gives whether all its styles apply. */
function fill(element: HTMLIFrameElement, mail: SentMail): boolean {
  const { contentDocument: page, contentWindow } = element;
  if (!page || !contentWindow) return false;
  // A Window has the constructors of its own world.
  const frame = contentWindow as Window & typeof globalThis;
  const own = new frame.CSSStyleSheet();
  own.replaceSync(notes);
  const sheets = harmlessSheets(frame, mail.styleSheets, mail.elements);
  page.adoptedStyleSheets = [...(sheets ?? []), own];
  page.body.append(mail.fragment);
  keepHeight(element, page, frame);
  return sheets !== undefined;
}

/** A mail that grows with its frame would grow for ever. */
const mostGrowths = 12;

/** Has the frame as high as the mail, pictures that come later included, up to a few screens. */
function keepHeight(
  element: HTMLIFrameElement,
  page: Document,
  frame: Window & typeof globalThis,
): void {
  let growths = 0;
  const grow = () => {
    const height = page.documentElement.scrollHeight;
    if (height <= element.clientHeight || growths >= mostGrowths) return;
    growths += 1;
    element.style.blockSize = `${Math.min(height, 4000) + 1}px`;
  };
  grow();
  new frame.ResizeObserver(grow).observe(page.body);
}
