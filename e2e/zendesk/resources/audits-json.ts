import type { Audit, AuditEvent } from "../records/kinds/audit.ts";
import { absoluteHtml, attachmentJson } from "./tickets-json.ts";
import type { Attachment } from "../records/kinds/attachment.ts";

/** An audit with the addresses in its comments on this account. */
export function auditJson(origin: string, audit: Audit): Audit {
  return { ...audit, events: audit.events.map((event) => eventJson(origin, event)) };
}

function eventJson(origin: string, event: AuditEvent): AuditEvent {
  const { html_body, attachments } = event;
  if (typeof html_body !== "string" || !Array.isArray(attachments)) return event;
  return {
    ...event,
    html_body: absoluteHtml(origin, html_body),
    attachments: attachments.map((one: Attachment) => attachmentJson(origin, one)),
  };
}
