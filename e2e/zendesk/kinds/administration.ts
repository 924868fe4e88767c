import type { Attachment, Via } from "../records.ts";
import type { Row } from "../table.ts";
import { longAgo, type Complete } from "./complete.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/ */
export interface SatisfactionRating extends Row {
  score: string;
  comment: string | null;
  reason: string | null;
  reason_id: number;
  assignee_id: number | null;
  group_id: number | null;
  requester_id: number;
  ticket_id: number;
  created_at: string;
  updated_at: string;
}

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

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/audit_logs/ */
export interface AuditLog extends Row {
  action: string;
  action_label: string;
  actor_id: number;
  actor_name: string;
  source_id: number;
  source_type: string;
  source_label: string;
  change_description: string;
  ip_address: string;
  created_at: string;
}

/** https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/ */
export interface Webhook extends Row {
  /** The id that the API shows: 26 characters that sort by time. */
  ulid: string;
  name: string;
  description: string;
  status: string;
  subscriptions: string[];
  created_at: string;
  created_by: string;
  updated_at: string | null;
  updated_by: string | null;
  endpoint: string;
  http_method: string;
  request_format: string;
  authentication: { type: string; data: Record<string, unknown>; add_position: string } | null;
  /** Never in a listing; `/signing_secret` shows it. */
  signing_secret: string;
}

export const completeSatisfactionRating: Complete<SatisfactionRating> = (entry, id) => {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    score: "good",
    comment: null,
    reason: null,
    reason_id: 0,
    assignee_id: null,
    group_id: null,
    requester_id: 0,
    ticket_id: 0,
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

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

export const completeAuditLog: Complete<AuditLog> = (entry, id) => ({
  id,
  action: "update",
  action_label: "Updated",
  actor_id: 1001,
  actor_name: "Ada Admin",
  source_id: 1001,
  source_type: "user",
  source_label: "Ada Admin",
  change_description: "",
  ip_address: "127.0.0.1",
  created_at: longAgo,
  ...entry,
});

/** A data file gives a webhook's id as the API does, as text: it becomes `ulid`. */
export const completeWebhook: Complete<Webhook> = (entry, id) => {
  const { id: given, ...rest } = entry as { id?: unknown } & Omit<Partial<Webhook>, "id">;
  return {
    ulid: typeof given === "string" ? given : ulid(id),
    name: `Webhook ${id}`,
    description: "",
    status: "active",
    subscriptions: ["conditional_ticket_events"],
    created_at: longAgo,
    created_by: "1001",
    updated_at: null,
    updated_by: null,
    endpoint: "https://example.com",
    http_method: "POST",
    request_format: "json",
    authentication: null,
    signing_secret: Buffer.from(`signing secret of ${id}, padded to be long`).toString("base64url"),
    ...rest,
    id,
  };
};

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A ULID made of a numeric id, so that order is kept. */
export function ulid(id: number): string {
  let text = "";
  for (let rest = id; text.length < 16; rest = Math.floor(rest / 32)) {
    text = crockford.charAt(rest % 32) + text;
  }
  return `01J8ZENDES${text}`;
}
