import { useCallback } from "react";
import type { Attachment } from "../zendesk/comments.ts";
import { sanitize } from "./sanitize-html.ts";
import "./html-body.css";

interface HtmlBodyProps {
  /** Written by strangers. */
  html: string;
  attachments: readonly Attachment[];
  /** Origin of the account, whose own attachments may be shown as images. */
  zendeskUrl: string;
}

/** The only place where HTML from Zendesk enters the page: as nodes that passed the sanitiser. */
export function HtmlBody({ html, attachments, zendeskUrl }: HtmlBodyProps) {
  const fill = useCallback(
    (element: HTMLDivElement | null) => {
      element?.replaceChildren(sanitize(html, { attachments, zendeskUrl }));
    },
    [html, attachments, zendeskUrl],
  );
  return <div className="html-body" dir="auto" ref={fill} />;
}
