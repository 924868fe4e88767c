import { anything, flag, integer, listOf, object, orNull, text } from "../calls/permit.ts";
import type { Permitted } from "../calls/permit.ts";

/** What a ticket's body may hold: https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export const ticketShape = {
  subject: orNull(text),
  raw_subject: orNull(text),
  description: orNull(text),
  comment: object,
  requester: object,
  requester_id: integer,
  submitter_id: orNull(integer),
  assignee_id: orNull(integer),
  assignee_email: orNull(text),
  group_id: orNull(integer),
  organization_id: orNull(integer),
  brand_id: orNull(integer),
  ticket_form_id: orNull(integer),
  custom_status_id: orNull(integer),
  status: text,
  priority: orNull(text),
  type: orNull(text),
  due_at: orNull(text),
  external_id: orNull(text),
  recipient: orNull(text),
  problem_id: orNull(integer),
  tags: listOf(text),
  additional_tags: listOf(text),
  remove_tags: listOf(text),
  custom_fields: anything,
  fields: anything,
  collaborator_ids: listOf(integer),
  email_ccs: listOf(object),
  followers: listOf(object),
  safe_update: flag,
  updated_stamp: text,
  via: object,
  metadata: object,
  macro_id: orNull(integer),
  macro_ids: listOf(integer),
  via_followup_source_id: integer,
};

export type TicketGiven = Permitted<typeof ticketShape>;

/** What a comment inside a ticket's body may hold. */
export const commentShape = {
  body: text,
  html_body: text,
  public: flag,
  author_id: integer,
  uploads: listOf(text),
};
