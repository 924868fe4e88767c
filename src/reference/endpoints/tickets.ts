import { admins, everyone, staff } from "../roles.ts";
import type { EndpointArea } from "./endpoint.ts";

const read = { scopes: ["tickets:read", "read"], roles: staff, certainty: "documented" } as const;
const write = {
  scopes: ["tickets:write", "write"],
  roles: staff,
  certainty: "documented",
} as const;
const readHistory = { scopes: ["read"], roles: staff, certainty: "unknown" } as const;
const rate = {
  scopes: ["satisfaction_ratings:write", "write"],
  roles: everyone,
  certainty: "documented",
} as const;
const exported = { scopes: ["tickets:read", "read"], roles: admins, certainty: "unknown" } as const;

/**
 * Tickets. Read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/
 * https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_metrics/
 * https://developer.zendesk.com/api-reference/ticketing/side_conversation/side_conversation/
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/
 */
export const tickets = {
  "GET /tickets": { title: "List tickets", ...read },
  "POST /tickets": { title: "Create a ticket", ...write },
  "GET /tickets/count": { title: "Count tickets", ...read },
  "GET /tickets/recent": { title: "List recently viewed tickets", ...read },
  "GET /tickets/show_many": { title: "Show several tickets", ...read },
  "PUT /tickets/update_many": { title: "Change several tickets", ...write },
  "DELETE /tickets/destroy_many": { title: "Delete several tickets", ...write },
  "GET /tickets/{id}": { title: "Show a ticket", ...read },
  "PUT /tickets/{id}": { title: "Change or reply to a ticket", ...write },
  "DELETE /tickets/{id}": { title: "Delete a ticket", ...write },
  "GET /tickets/{id}/comments": { title: "List a ticket's comments", ...read },
  "PUT /tickets/{id}/comments/{comment_id}/make_private": {
    title: "Make a comment private",
    ...write,
  },
  "PUT /tickets/{id}/comments/{comment_id}/redact": { title: "Redact a comment", ...write },
  "GET /tickets/{id}/audits": { title: "List a ticket's history", ...readHistory },
  "GET /tickets/{id}/side_conversations": {
    title: "List a ticket's side conversations",
    ...readHistory,
  },
  "GET /tickets/{id}/side_conversations/{side_conversation_id}/events": {
    title: "List a side conversation's messages",
    ...readHistory,
  },
  "GET /tickets/{id}/metrics": { title: "Show a ticket's metrics", ...read },
  "GET /ticket_metrics": { title: "List ticket metrics", ...read },
  "GET /tickets/{id}/related": { title: "Show what is related to a ticket", ...read },
  "POST /tickets/{id}/merge": { title: "Merge tickets into one", ...write },
  "PUT /tickets/{id}/mark_as_spam": { title: "Mark a ticket as spam", ...write },
  "GET /users/{id}/tickets/requested": { title: "List tickets a person asked", ...read },
  "GET /users/{id}/tickets/assigned": { title: "List tickets of an agent", ...read },
  "GET /users/{id}/tickets/ccd": { title: "List tickets a person is copied on", ...read },
  "GET /organizations/{id}/tickets": { title: "List tickets of an organization", ...read },
  "POST /tickets/{id}/satisfaction_rating": { title: "Rate a solved ticket", ...rate },
  "GET /incremental/tickets/cursor": { title: "Export tickets changed since", ...exported },
  "GET /incremental/tickets": { title: "Export tickets by time", ...exported },
} as const satisfies EndpointArea;
