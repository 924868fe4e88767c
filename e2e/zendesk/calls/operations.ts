import { account } from "./operations/account.ts";
import { businessRules } from "./operations/business-rules.ts";
import { channels } from "./operations/channels.ts";
import { comments } from "./operations/comments.ts";
import { customObjects } from "./operations/custom-objects.ts";
import { groups } from "./operations/groups.ts";
import { helpCenter } from "./operations/help-center.ts";
import { macros } from "./operations/macros.ts";
import { oauth } from "./operations/oauth.ts";
import { organizations } from "./operations/organizations.ts";
import { requests } from "./operations/requests.ts";
import { routing } from "./operations/routing.ts";
import { search } from "./operations/search.ts";
import { ticketFields } from "./operations/ticket-fields.ts";
import { tickets } from "./operations/tickets.ts";
import { users } from "./operations/users.ts";
import { views } from "./operations/views.ts";
import { webhooks } from "./operations/webhooks.ts";
import { workspaces } from "./operations/workspaces.ts";

/** What Zendesk's pages name, by area; what of it this server answers is in `endpoints.ts`. */
export const operationAreas = {
  ...tickets,
  ...comments,
  ...requests,
  ...ticketFields,
  ...views,
  ...macros,
  ...businessRules,
  ...webhooks,
  ...users,
  ...organizations,
  ...groups,
  ...search,
  ...account,
  ...workspaces,
  ...customObjects,
  ...routing,
  ...channels,
  ...oauth,
  ...helpCenter,
} as const;

/** A method and path that Zendesk documents, imitated here or not. */
export type Operation = (typeof operationAreas)[keyof typeof operationAreas][number];

/** All of them. */
export const operations: readonly Operation[] = Object.values(operationAreas).flat();
