import type { Via } from "./via.ts";

/**
 * One thing an audit tells: a comment, a first value (`Create`), a change, a notification, …:
 * https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-audit-events-reference/
 */
export interface AuditEvent {
  id: number;
  type: string;
  [member: string]: unknown;
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/ */
export interface Audit {
  id: number;
  ticket_id: number;
  created_at: string;
  /** -1 is Zendesk itself, as when an automation closes a ticket. */
  author_id: number;
  metadata: { system: Record<string, unknown>; custom: Record<string, unknown> };
  events: AuditEvent[];
  via: Via;
}

/** The author of what no person did. */
export const systemAuthor = -1;
