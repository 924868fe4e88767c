import { auditsOf } from "../account/audits.ts";
import type { Call } from "../calls/call.ts";
import type { Row, Table } from "../records/table.ts";
import { auditJson } from "./audits-json.ts";
import { userJson } from "./users-json.ts";
import { withUrl } from "./urls.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** The records with these ids, each once, in the order first met; unknown ids are left out. */
export function pick<T extends Row>(
  table: Table<T>,
  ids: Iterable<number | null | undefined>,
): T[] {
  return [...new Set(ids)].map((id) => table.get(id)).filter((row) => row !== undefined);
}

/**
 * The arrays `include=` adds beside tickets: https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/side_loading/
 */
export function ticketSideloads(
  call: Call,
  tickets: readonly Ticket[],
  includes: ReadonlySet<string> = call.includes(),
): Record<string, unknown> {
  const { users, groups, organizations } = call.account.tables;
  const beside: Record<string, unknown> = {};
  if (includes.has("users")) {
    const ids = tickets.flatMap(peopleOf);
    beside["users"] = pick(users, ids).map((user) => userJson(call.origin, user));
  }
  if (includes.has("groups")) {
    const ids = tickets.map((ticket) => ticket.group_id);
    beside["groups"] = pick(groups, ids).map((group) => withUrl(call.origin, "groups", group));
  }
  if (includes.has("organizations")) {
    const ids = tickets.map((ticket) => ticket.organization_id);
    beside["organizations"] = pick(organizations, ids).map((organization) =>
      withUrl(call.origin, "organizations", organization),
    );
  }
  if (includes.has("ticket_forms")) {
    const ids = tickets.map((ticket) => ticket.ticket_form_id);
    beside["ticket_forms"] = pick(call.account.tables.ticket_forms, ids).map((form) =>
      withUrl(call.origin, "ticket_forms", form),
    );
  }
  if (includes.has("custom_statuses")) {
    const ids = tickets.map((ticket) => ticket.custom_status_id);
    beside["custom_statuses"] = pick(call.account.tables.custom_statuses, ids).map((status) =>
      withUrl(call.origin, "custom_statuses", status),
    );
  }
  if (includes.has("last_audits")) {
    beside["last_audits"] = tickets
      .flatMap((ticket) => auditsOf(call.account, ticket).slice(-1))
      .map((audit) => auditJson(call.origin, audit));
  }
  if (includes.has("sharing_agreements")) beside["sharing_agreements"] = [];
  return beside;
}

function peopleOf(ticket: Ticket): (number | null)[] {
  return [
    ticket.requester_id,
    ticket.submitter_id,
    ticket.assignee_id,
    ...ticket.collaborator_ids,
    ...ticket.follower_ids,
    ...ticket.email_cc_ids,
  ];
}
