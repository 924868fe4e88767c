/**
 * Every endpoint of `/api/v2`: who may call it and which scopes open it.
 *
 * This table is what the server enforces. A Bearer needs any one of the scopes; basic
 * authentication has them all. `.json` at the end of a path is optional and `:name` is one segment.
 * Where two patterns match a path, the literal segment wins. Each name is answered by one handler,
 * in the file of `resources/` that owns the record.
 */

import type { Operation } from "./operations.ts";
import type { Right } from "./rights.ts";

/** The kinds of people an endpoint opens for. */
export type Audience =
  /** Admins only. */
  | "admins"
  /** Agents (light agents too: they comment privately only) and admins. */
  | "staff"
  /** Agents and admins, without light agents: what they may not do at all. */
  | "agents"
  /** Anyone signed in, end users too. */
  | "signed-in"
  /** Also without credentials; no CORS then. */
  | "anyone"
  /** Also without credentials, and readable by a page even then (the two exceptions Zendesk names). */
  | "anyone-cors";

export interface Access {
  who: Audience;
  /** What the role of an agent must allow; admins may all of it. */
  right?: Right;
  /** Any one of these is enough; they are named in the 403 in this order. */
  scopes: readonly string[];
}

function open(who: Audience, ...scopes: string[]): Access {
  return { who, scopes };
}

/** The same for agents whose role has a right. */
function withRight(right: Right, access: Access): Access {
  return { ...access, right };
}

const anyRead = open("staff", "read");
const adminsWrite = open("admins", "write");
const viewsRead = open("staff", "ticket_views:read", "read");
const viewsWrite = open("agents", "ticket_views:write", "write");
const macrosRead = open("staff", "macros:read", "read");
const macrosWrite = open("agents", "macros:write", "write");
const requestsRead = open("signed-in", "requests:read", "read");
const ratingsRead = open("admins", "satisfaction_ratings:read", "read");
const webhooksRead = open("admins", "webhooks:read", "read");
const webhooksWrite = open("admins", "webhooks:write", "write");
const helpCenterRead = open("anyone", "hc:read", "read");
const helpCenterWrite = open("agents", "hc:write", "write");
const usersRead = open("staff", "users:read", "read");
const usersWrite = withRight("edit customers", open("agents", "users:write", "write"));
const organizationsRead = open("staff", "organizations:read", "read");
const organizationsWrite = open("admins", "organizations:write", "write");
const groupsRead = open("staff", "groups:read", "read");
const groupsWrite = open("admins", "groups:write", "write");
const ticketsWrite = open("agents", "tickets:write", "write");
const ticketsRead = open("staff", "tickets:read", "read");
const suspendedRead = withRight("manage suspended tickets", open("staff", "read"));
const suspendedWrite = withRight("manage suspended tickets", open("agents", "write"));

export const endpoints = {
  // https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/
  "GET /api/v2/tickets": ticketsRead,
  "GET /api/v2/tickets/:id": ticketsRead,
  "GET /api/v2/tickets/:id/comments": ticketsRead,

  "GET /api/v2/tickets/show_many": ticketsRead,
  "GET /api/v2/tickets/count": ticketsRead,
  "GET /api/v2/tickets/:id/related": ticketsRead,
  "GET /api/v2/tickets/:id/collaborators": ticketsRead,
  "GET /api/v2/tickets/:id/email_ccs": ticketsRead,
  "GET /api/v2/tickets/:id/followers": ticketsRead,
  "GET /api/v2/tickets/:id/incidents": ticketsRead,
  "GET /api/v2/tickets/:id/metrics": ticketsRead,
  "GET /api/v2/ticket_metrics": ticketsRead,
  "GET /api/v2/problems": ticketsRead,
  "GET /api/v2/users/:id/tickets/requested": ticketsRead,
  "GET /api/v2/users/:id/tickets/assigned": ticketsRead,
  "GET /api/v2/users/:id/tickets/ccd": ticketsRead,
  "GET /api/v2/users/:id/tickets/followed": ticketsRead,
  "GET /api/v2/organizations/:id/tickets": ticketsRead,
  "POST /api/v2/tickets": ticketsWrite,
  "POST /api/v2/tickets/create_many": ticketsWrite,
  "PUT /api/v2/tickets/update_many": ticketsWrite,
  // Light agents may: they comment privately.
  "PUT /api/v2/tickets/:id": open("staff", "tickets:write", "write"),
  "PUT /api/v2/tickets/:id/mark_as_spam": withRight("delete tickets", ticketsWrite),
  "POST /api/v2/tickets/:id/merge": withRight("merge tickets", ticketsWrite),
  "DELETE /api/v2/tickets/destroy_many": withRight("delete tickets", ticketsWrite),
  "DELETE /api/v2/tickets/:id": withRight("delete tickets", ticketsWrite),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/
  "GET /api/v2/tickets/:id/comments/count": ticketsRead,
  "PUT /api/v2/tickets/:id/comments/:comment_id/make_private": ticketsWrite,
  "PUT /api/v2/tickets/:id/comments/:comment_id/redact": withRight("redact tickets", ticketsWrite),
  "PUT /api/v2/tickets/:id/comments/:comment_id/attachments/:attachment_id/redact": withRight(
    "redact tickets",
    ticketsWrite,
  ),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/
  // Sources disagree whether tickets:read is enough; read is.
  "GET /api/v2/ticket_audits": anyRead,
  "GET /api/v2/tickets/:id/audits": anyRead,
  "GET /api/v2/tickets/:id/audits/:audit_id": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-deleted-tickets
  "GET /api/v2/deleted_tickets": withRight("see deleted tickets", ticketsRead),
  "PUT /api/v2/deleted_tickets/:id/restore": withRight("see deleted tickets", ticketsWrite),
  "DELETE /api/v2/deleted_tickets/:id": open("admins", "tickets:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/suspended_tickets/
  "GET /api/v2/suspended_tickets": suspendedRead,
  "GET /api/v2/suspended_tickets/:id": suspendedRead,
  "PUT /api/v2/suspended_tickets/:id/recover": suspendedWrite,
  "DELETE /api/v2/suspended_tickets/destroy_many": suspendedWrite,
  "DELETE /api/v2/suspended_tickets/:id": suspendedWrite,

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/
  // Everybody is an end user here, agents too. Creating one needs no credentials.
  "GET /api/v2/requests": requestsRead,
  "GET /api/v2/requests/open": requestsRead,
  "GET /api/v2/requests/solved": requestsRead,
  "GET /api/v2/requests/ccd": requestsRead,
  "GET /api/v2/requests/search": requestsRead,
  "GET /api/v2/requests/:id": requestsRead,
  "GET /api/v2/requests/:id/comments": requestsRead,
  "GET /api/v2/requests/:id/comments/:comment_id": requestsRead,
  "GET /api/v2/users/:id/requests": requestsRead,
  "GET /api/v2/organizations/:id/requests": requestsRead,
  "POST /api/v2/requests": open("anyone-cors", "requests:write", "write"),
  "PUT /api/v2/requests/:id": open("signed-in", "requests:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/
  "POST /api/v2/uploads": open("signed-in", "ticket_attachments:write", "write"),
  "DELETE /api/v2/uploads/:token": open("signed-in", "ticket_attachments:write", "write"),
  "GET /api/v2/attachments/:id": open("staff", "ticket_attachments:read", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/satisfaction_ratings/
  "GET /api/v2/satisfaction_ratings": ratingsRead,
  "GET /api/v2/satisfaction_ratings/count": ratingsRead,
  "GET /api/v2/satisfaction_ratings/:id": ratingsRead,
  "POST /api/v2/tickets/:id/satisfaction_rating": open(
    "signed-in",
    "satisfaction_ratings:write",
    "write",
  ),

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/
  "GET /api/v2/incremental/tickets": open("admins", "tickets:read", "read"),
  "GET /api/v2/incremental/tickets/cursor": open("admins", "tickets:read", "read"),
  "GET /api/v2/incremental/users": open("admins", "users:read", "read"),
  "GET /api/v2/incremental/organizations": open("admins", "organizations:read", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/
  "GET /api/v2/job_statuses": anyRead,
  "GET /api/v2/job_statuses/show_many": anyRead,
  "GET /api/v2/job_statuses/:id": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/
  // No scope of its own opens search: read does.
  "GET /api/v2/search": anyRead,
  "GET /api/v2/search/count": anyRead,
  "GET /api/v2/search/export": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/
  "GET /api/v2/tags": anyRead,
  "GET /api/v2/autocomplete/tags": anyRead,
  "GET /api/v2/tickets/:id/tags": ticketsRead,
  "POST /api/v2/tickets/:id/tags": ticketsWrite,
  "PUT /api/v2/tickets/:id/tags": ticketsWrite,
  "DELETE /api/v2/tickets/:id/tags": ticketsWrite,
  "GET /api/v2/users/:id/tags": usersRead,
  "POST /api/v2/users/:id/tags": usersWrite,
  "PUT /api/v2/users/:id/tags": usersWrite,
  "DELETE /api/v2/users/:id/tags": usersWrite,
  "GET /api/v2/organizations/:id/tags": organizationsRead,
  "POST /api/v2/organizations/:id/tags": organizationsWrite,
  "PUT /api/v2/organizations/:id/tags": organizationsWrite,
  "DELETE /api/v2/organizations/:id/tags": organizationsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/business-rules/views/
  "GET /api/v2/views": viewsRead,
  "GET /api/v2/views/active": viewsRead,
  "GET /api/v2/views/compact": viewsRead,
  "GET /api/v2/views/count": viewsRead,
  "GET /api/v2/views/count_many": viewsRead,
  "GET /api/v2/views/:id": viewsRead,
  "GET /api/v2/views/:id/tickets": viewsRead,
  "GET /api/v2/views/:id/execute": viewsRead,
  "GET /api/v2/views/:id/count": viewsRead,
  // A preview keeps nothing, but it is a POST: https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#preview-views
  "POST /api/v2/views/preview": open("staff", "ticket_views:write", "write"),
  "POST /api/v2/views": viewsWrite,
  "PUT /api/v2/views/:id": viewsWrite,
  "DELETE /api/v2/views/destroy_many": viewsWrite,
  "DELETE /api/v2/views/:id": viewsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/
  "GET /api/v2/macros": macrosRead,
  "GET /api/v2/macros/active": macrosRead,
  "GET /api/v2/macros/search": macrosRead,
  "GET /api/v2/macros/categories": macrosRead,
  "GET /api/v2/macros/:id": macrosRead,
  "GET /api/v2/macros/:id/apply": macrosRead,
  "GET /api/v2/tickets/:id/macros/:macro_id/apply": macrosRead,
  "POST /api/v2/macros": macrosWrite,
  "PUT /api/v2/macros/:id": macrosWrite,
  "DELETE /api/v2/macros/destroy_many": macrosWrite,
  "DELETE /api/v2/macros/:id": macrosWrite,

  // https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/
  "GET /api/v2/triggers": open("staff", "triggers:read", "read"),
  "GET /api/v2/triggers/active": open("staff", "triggers:read", "read"),
  "GET /api/v2/triggers/:id": open("staff", "triggers:read", "read"),
  "POST /api/v2/triggers": open("admins", "triggers:write", "write"),
  "PUT /api/v2/triggers/:id": open("admins", "triggers:write", "write"),
  "DELETE /api/v2/triggers/destroy_many": open("admins", "triggers:write", "write"),
  "DELETE /api/v2/triggers/:id": open("admins", "triggers:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/business-rules/automations/
  "GET /api/v2/automations": open("staff", "automations:read", "read"),
  "GET /api/v2/automations/active": open("staff", "automations:read", "read"),
  "GET /api/v2/automations/:id": open("staff", "automations:read", "read"),
  "POST /api/v2/automations": open("admins", "automations:write", "write"),
  "PUT /api/v2/automations/:id": open("admins", "automations:write", "write"),
  "DELETE /api/v2/automations/destroy_many": open("admins", "automations:write", "write"),
  "DELETE /api/v2/automations/:id": open("admins", "automations:write", "write"),

  // https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/
  "GET /api/v2/webhooks": webhooksRead,
  "GET /api/v2/webhooks/:id": webhooksRead,
  "GET /api/v2/webhooks/:id/signing_secret": webhooksRead,
  "GET /api/v2/webhooks/:id/invocations": webhooksRead,
  "GET /api/v2/webhooks/:id/invocations/:invocation_id/attempts": webhooksRead,
  "POST /api/v2/webhooks": webhooksWrite,
  "POST /api/v2/webhooks/test": webhooksWrite,
  "POST /api/v2/webhooks/:id/signing_secret": webhooksWrite,
  "PUT /api/v2/webhooks/:id": webhooksWrite,
  "PATCH /api/v2/webhooks/:id": webhooksWrite,
  "DELETE /api/v2/webhooks/:id": webhooksWrite,

  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/audit_logs/
  // Enterprise plans only.
  "GET /api/v2/audit_logs": open("admins", "auditlogs:read", "read"),
  "GET /api/v2/audit_logs/:id": open("admins", "auditlogs:read", "read"),

  // https://developer.zendesk.com/api-reference/help_center/help-center-api/introduction/
  "GET /api/v2/help_center/categories": helpCenterRead,
  "GET /api/v2/help_center/:locale/categories": helpCenterRead,
  "GET /api/v2/help_center/categories/:id": helpCenterRead,
  "GET /api/v2/help_center/:locale/categories/:id": helpCenterRead,
  "GET /api/v2/help_center/categories/:id/sections": helpCenterRead,
  "GET /api/v2/help_center/:locale/categories/:id/sections": helpCenterRead,
  "GET /api/v2/help_center/sections": helpCenterRead,
  "GET /api/v2/help_center/:locale/sections": helpCenterRead,
  "GET /api/v2/help_center/sections/:id": helpCenterRead,
  "GET /api/v2/help_center/:locale/sections/:id": helpCenterRead,
  "GET /api/v2/help_center/sections/:id/articles": helpCenterRead,
  "GET /api/v2/help_center/:locale/sections/:id/articles": helpCenterRead,
  "GET /api/v2/help_center/articles": helpCenterRead,
  "GET /api/v2/help_center/:locale/articles": helpCenterRead,
  "GET /api/v2/help_center/articles/:id": helpCenterRead,
  "GET /api/v2/help_center/:locale/articles/:id": helpCenterRead,
  "GET /api/v2/help_center/articles/search": open("anyone-cors", "hc:read", "read"),
  "POST /api/v2/help_center/categories": helpCenterWrite,
  "PUT /api/v2/help_center/categories/:id": helpCenterWrite,
  "DELETE /api/v2/help_center/categories/:id": helpCenterWrite,
  "POST /api/v2/help_center/categories/:id/sections": helpCenterWrite,
  "POST /api/v2/help_center/sections/:id/articles": helpCenterWrite,

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_fields/
  // tickets:read does not open these.
  "GET /api/v2/ticket_fields": open("signed-in", "read"),
  "GET /api/v2/ticket_fields/count": anyRead,
  "GET /api/v2/ticket_fields/:id": open("signed-in", "read"),
  "POST /api/v2/ticket_fields": adminsWrite,
  "PUT /api/v2/ticket_fields/:id": adminsWrite,
  "DELETE /api/v2/ticket_fields/:id": adminsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/
  "GET /api/v2/ticket_forms": open("signed-in", "read"),
  "GET /api/v2/ticket_forms/:id": open("signed-in", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/
  "GET /api/v2/custom_statuses": open("signed-in", "read"),
  "GET /api/v2/custom_statuses/:id": open("signed-in", "read"),
  "POST /api/v2/custom_statuses": adminsWrite,
  "PUT /api/v2/custom_statuses/:id": adminsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/brands/
  "GET /api/v2/brands": open("staff", "brands:read", "read"),
  "GET /api/v2/brands/:id": open("staff", "brands:read", "read"),

  // https://developer.zendesk.com/api-reference/ticketing/account-configuration/custom_roles/
  "GET /api/v2/custom_roles": anyRead,
  "GET /api/v2/custom_roles/:id": anyRead,

  // https://developer.zendesk.com/api-reference/ticketing/users/users/
  "GET /api/v2/users/me": open("anyone", "users:read", "read"),
  "GET /api/v2/users": usersRead,
  "GET /api/v2/users/count": usersRead,
  "GET /api/v2/users/show_many": usersRead,
  "GET /api/v2/users/search": usersRead,
  "GET /api/v2/users/autocomplete": usersRead,
  "GET /api/v2/users/:id": usersRead,
  "GET /api/v2/users/:id/related": usersRead,
  "GET /api/v2/users/:id/identities": usersRead,
  "GET /api/v2/groups/:id/users": usersRead,
  "GET /api/v2/organizations/:id/users": usersRead,
  "POST /api/v2/users": usersWrite,
  "POST /api/v2/users/create_many": usersWrite,
  "POST /api/v2/users/create_or_update": usersWrite,
  "PUT /api/v2/users/update_many": usersWrite,
  "PUT /api/v2/users/:id": usersWrite,
  "DELETE /api/v2/users/destroy_many": open("admins", "users:write", "write"),
  "DELETE /api/v2/users/:id": open("admins", "users:write", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/
  "GET /api/v2/organizations": organizationsRead,
  "GET /api/v2/organizations/count": organizationsRead,
  "GET /api/v2/organizations/show_many": organizationsRead,
  "GET /api/v2/organizations/search": organizationsRead,
  "GET /api/v2/organizations/autocomplete": organizationsRead,
  "GET /api/v2/organizations/:id": organizationsRead,
  "GET /api/v2/users/:id/organizations": organizationsRead,
  "GET /api/v2/organizations/:id/related": organizationsRead,
  "GET /api/v2/organization_memberships": organizationsRead,
  "GET /api/v2/users/:id/organization_memberships": organizationsRead,
  "GET /api/v2/organizations/:id/organization_memberships": organizationsRead,
  "POST /api/v2/organizations": organizationsWrite,
  "POST /api/v2/organizations/create_many": organizationsWrite,
  "PUT /api/v2/organizations/update_many": organizationsWrite,
  "PUT /api/v2/organizations/:id": organizationsWrite,
  "DELETE /api/v2/organizations/destroy_many": organizationsWrite,
  "DELETE /api/v2/organizations/:id": organizationsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/groups/groups/
  "GET /api/v2/groups": groupsRead,
  "GET /api/v2/groups/assignable": groupsRead,
  "GET /api/v2/groups/count": groupsRead,
  "GET /api/v2/groups/:id": groupsRead,
  "GET /api/v2/users/:id/groups": groupsRead,
  "POST /api/v2/groups": groupsWrite,
  "PUT /api/v2/groups/:id": groupsWrite,
  "DELETE /api/v2/groups/:id": groupsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/groups/group_memberships/
  "GET /api/v2/group_memberships": groupsRead,
  "GET /api/v2/group_memberships/assignable": groupsRead,
  "GET /api/v2/group_memberships/:id": groupsRead,
  "GET /api/v2/groups/:id/memberships": groupsRead,
  "GET /api/v2/groups/:id/memberships/assignable": groupsRead,
  "GET /api/v2/users/:id/group_memberships": groupsRead,
  "POST /api/v2/group_memberships": groupsWrite,
  "DELETE /api/v2/group_memberships/:id": groupsWrite,

  // https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/
  // Which scopes these need is not documented. As for any other endpoint: read to look, write to
  // change. Only ending the very token that asks takes no scope: whoever holds a token can stop using
  // it, and the app believes no sign-out but a 204.
  "GET /api/v2/oauth/tokens": open("signed-in", "read"),
  "POST /api/v2/oauth/tokens": open("admins", "write"),
  "GET /api/v2/oauth/tokens/current": open("signed-in", "read"),
  "DELETE /api/v2/oauth/tokens/current": open("signed-in"),
  "GET /api/v2/oauth/tokens/:id": open("signed-in", "read"),
  "DELETE /api/v2/oauth/tokens/:id": open("signed-in", "write"),

  // https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/
  "GET /api/v2/oauth/clients": open("admins", "read"),
  "POST /api/v2/oauth/clients": open("admins", "write"),
  "GET /api/v2/oauth/clients/:id": open("admins", "read"),
  "PUT /api/v2/oauth/clients/:id": open("admins", "write"),
  "DELETE /api/v2/oauth/clients/:id": open("admins", "write"),
  "PUT /api/v2/oauth/clients/:id/generate_secret": open("admins", "write"),
  "GET /api/v2/users/me/oauth/clients": open("admins", "read"),
  // https://developer.zendesk.com/api-reference/ticketing/oauth/global_clients/
  "GET /api/v2/oauth/global_clients": open("admins", "read"),
} satisfies Partial<Record<Operation, Access>>;

export type EndpointName = keyof typeof endpoints;
