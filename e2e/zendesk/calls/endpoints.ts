import { account } from "./endpoints/account.ts";
import { businessRules } from "./endpoints/business-rules.ts";
import { comments } from "./endpoints/comments.ts";
import { groups } from "./endpoints/groups.ts";
import { helpCenter } from "./endpoints/help-center.ts";
import { macros } from "./endpoints/macros.ts";
import { oauth } from "./endpoints/oauth.ts";
import { organizations } from "./endpoints/organizations.ts";
import { requests } from "./endpoints/requests.ts";
import { search } from "./endpoints/search.ts";
import { ticketFields } from "./endpoints/ticket-fields.ts";
import { tickets } from "./endpoints/tickets.ts";
import { users } from "./endpoints/users.ts";
import { views } from "./endpoints/views.ts";
import { webhooks } from "./endpoints/webhooks.ts";

/**
 * Every endpoint of `/api/v2`: who may call it and which scopes open it.
 *
 * This table is what the server enforces. A Bearer needs any one of the scopes; basic
 * authentication has them all. `.json` at the end of a path is optional and `:name` is one segment.
 * Where two patterns match a path, the literal segment wins. Each name is answered by one handler,
 * in the file of `resources/` that owns the record.
 */
export const endpoints = {
  ...tickets,
  ...comments,
  ...requests,
  ...search,
  ...ticketFields,
  ...views,
  ...macros,
  ...businessRules,
  ...webhooks,
  ...helpCenter,
  ...account,
  ...users,
  ...organizations,
  ...groups,
  ...oauth,
};

export type { Access } from "./endpoints/access.ts";
export type EndpointName = keyof typeof endpoints;
