import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";
import type { Attachment } from "./attachment.ts";
import type { Via } from "./via.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/suspended_tickets/ */
export interface SuspendedTicket extends Row {
  author: { id: number | null; name: string; email: string };
  subject: string;
  content: string;
  cause: string;
  cause_id: number;
  message_id: string | null;
  ticket_id: number | null;
  recipient: string | null;
  created_at: string;
  updated_at: string;
  via: Via;
  attachments: Attachment[];
  brand_id: number | null;
  error_messages: string[] | null;
}

export const completeSuspendedTicket: Complete<SuspendedTicket> = (entry, id) => {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    author: { id: null, name: "Somebody", email: "somebody@example.com" },
    subject: "",
    content: "",
    cause: "Detected as spam",
    cause_id: 0,
    message_id: null,
    ticket_id: null,
    recipient: null,
    created_at,
    updated_at: created_at,
    via: { channel: "email", source: { from: {}, to: {}, rel: null } },
    attachments: [],
    brand_id: null,
    error_messages: null,
    ...entry,
  };
};

export const suspendedTickets = kind(completeSuspendedTicket, {
  usual: [
    {
      id: 851,
      subject: "You have won",
      content: "Claim your prize today.",
      author: { id: null, name: "Lucky Draw", email: "lucky@example.net" },
      recipient: "support@example.com",
    },
  ],
});
