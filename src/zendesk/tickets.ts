import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { flag, id, list, moment, text, texts } from "./fields.ts";
import { groups } from "./groups.ts";
import { organizations } from "./organizations.ts";
import { getJson } from "./request.ts";
import { users } from "./users.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export const ticketSchema = v.object({
  id,
  subject: text,
  raw_subject: text,
  description: text,
  /** new, open, pending, hold, solved, closed; kept as it is when it is none of them. */
  status: text,
  priority: text,
  type: text,
  requester_id: id,
  assignee_id: id,
  group_id: id,
  /** Who gets every public reply by mail beside the requester. */
  email_cc_ids: list(v.number()),
  organization_id: id,
  ticket_form_id: id,
  /** What stands for the status in an account with statuses of its own. */
  custom_status_id: id,
  /** How it came; a follow-up names the closed ticket it goes on from. */
  via: v.fallback(
    v.object({
      channel: text,
      source: v.fallback(
        v.object({ rel: text, from: v.fallback(v.object({ ticket_id: id }), { ticket_id: null }) }),
        { rel: null, from: { ticket_id: null } },
      ),
    }),
    { channel: null, source: { rel: null, from: { ticket_id: null } } },
  ),
  /** The problem an incident is about. */
  problem_id: id,
  /** Tickets that go on from this one, once it is closed. */
  followup_ids: list(v.number()),
  follower_ids: list(v.number()),
  /** What is promised to the customer and by when; only where `include=slas` asked for it. */
  slas: v.fallback(
    v.nullable(
      v.object({
        policy_metrics: list(v.object({ metric: text, stage: text, breach_at: moment })),
      }),
    ),
    null,
  ),
  tags: texts,
  is_public: v.fallback(v.boolean(), true),
  has_incidents: flag,
  /** Custom fields by number; a value is text, a number, true, several tags, or nothing. */
  custom_fields: list(v.object({ id, value: v.unknown() })),
  satisfaction_rating: v.fallback(v.nullable(v.object({ score: text, comment: text })), null),
  brand_id: id,
  /** When somebody last did what; only where `include=dates` asked for it. */
  dates: v.fallback(
    v.nullable(
      v.object({
        requester_updated_at: moment,
        assignee_updated_at: moment,
        assigned_at: moment,
        solved_at: moment,
      }),
    ),
    null,
  ),
  due_at: moment,
  created_at: moment,
  updated_at: moment,
});

export type Ticket = v.InferOutput<typeof ticketSchema>;

const oneTicketSchema = v.object({ ticket: ticketSchema, users, groups, organizations });

/**
 * One ticket with the people, group and organization it names. Throws ZendeskError, status 404,
 * when there is none or it was deleted.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#show-ticket
 */
export function ticketQuery(ticketId: number) {
  return queryOptions({
    queryKey: ["tickets", "one", ticketId],
    queryFn: ({ signal }) =>
      getJson("GET /tickets/{id}", { id: ticketId }, oneTicketSchema, {
        query: { include: "users,groups,organizations,dates,slas" },
        signal,
      }),
  });
}
