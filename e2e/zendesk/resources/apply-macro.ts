import { bodiesOfHtml, bodiesOfText } from "../records/comment-html.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { applyActions, type MacroChange } from "../rules/actions.ts";
import type { Placeholders } from "../rules/placeholders.ts";
import { findRow } from "./collection.ts";

import { groupIdsOf } from "../account/memberships.ts";
import { macros } from "./macros.ts";
import { findTicket } from "./tickets.ts";
import { ticketJson } from "./tickets-json.ts";
import type { Macro } from "../records/kinds/macro.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { User } from "../records/kinds/user.ts";

/** Previews: they are GETs and change nothing; the change is a `PUT` of the ticket afterwards. */
export const applyMacroHandlers = {
  "GET /api/v2/macros/:id/apply": applyToNothing,
  "GET /api/v2/tickets/:id/macros/:macro_id/apply": applyToTicket,
};

/** What the macro would change, and nothing else. */
function applyToNothing(call: Call): Answer {
  return answerJson({ result: { ticket: changeOf(call, findRow(call, macros), undefined) } });
}

/** The whole ticket as it would be. */
function applyToTicket(call: Call): Answer {
  const ticket = findTicket(call);
  const macro = call.account.tables.macros.get(call.id("macro_id"));
  if (!macro) throw recordNotFound();
  const change = changeOf(call, macro, ticket);
  const fields = mergedFields(ticket, change);
  return answerJson({
    result: { ticket: { ...ticketJson(call, ticket), ...change, custom_fields: fields, fields } },
  });
}

function changeOf(call: Call, macro: Macro, ticket: Ticket | undefined): MacroChange {
  const change = applyActions(macro.actions, ticket, {
    userId: call.user.id,
    groupIds: groupIdsOf(call.account.tables, call.user.id),
    placeholders: placeholdersFor(call, ticket),
  });
  const { comment, custom_fields } = change;
  return {
    ...change,
    ...(custom_fields && { fields: custom_fields }),
    ...(comment && { comment: { ...completed(comment), public: comment.public ?? true } }),
  };
}

/** A comment has both bodies, whichever the macro gives. */
function completed(comment: NonNullable<MacroChange["comment"]>) {
  const { body, html_body, scoped_body = [] } = comment;
  const bodies = html_body === undefined ? bodiesOfText(body ?? "") : bodiesOfHtml(html_body);
  return { body: body ?? bodies.body, html_body: html_body ?? bodies.html_body, scoped_body };
}

function mergedFields(ticket: Ticket, { custom_fields = [] }: MacroChange) {
  const changed = new Map(custom_fields.map(({ id, value }) => [id, value]));
  return ticket.custom_fields.map(({ id, value }) => ({
    id,
    value: changed.has(id) ? changed.get(id) : value,
  }));
}

/** https://support.zendesk.com/hc/en-us/articles/4408886858138 names many more. */
function placeholdersFor(call: Call, ticket: Ticket | undefined): Placeholders {
  const { users } = call.account.tables;
  return new Map<string, string>([
    ...person("current_user", call.user),
    ...person("ticket.requester", users.get(ticket?.requester_id)),
    ...person("ticket.assignee", users.get(ticket?.assignee_id)),
    ["ticket.id", String(ticket?.id ?? "")],
    ["ticket.title", ticket?.subject ?? ""],
    ["ticket.description", ticket?.description ?? ""],
    ["ticket.status", ticket?.status ?? ""],
    ["ticket.priority", ticket?.priority ?? ""],
    ["ticket.account", call.account.name],
    ["ticket.url", ticket ? `${call.url.host}/agent/tickets/${ticket.id}` : ""],
  ]);
}

function person(prefix: string, user: User | undefined): [name: string, value: string][] {
  const [first = "", ...rest] = (user?.name ?? "").split(" ");
  return [
    [`${prefix}.name`, user?.name ?? ""],
    [`${prefix}.first_name`, first],
    [`${prefix}.last_name`, rest.join(" ")],
    [`${prefix}.email`, user?.email ?? ""],
    [`${prefix}.signature`, user?.signature ?? ""],
  ];
}
