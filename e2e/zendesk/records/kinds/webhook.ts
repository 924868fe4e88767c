import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

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

export const webhooks = kind(completeWebhook);
