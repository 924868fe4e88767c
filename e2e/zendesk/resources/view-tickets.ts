import type { Account } from "../account/account.ts";
import type { Call } from "../calls/call.ts";
import { columnName } from "../records/view-columns.ts";
import { compileConditions, type ConditionContext } from "../rules/conditions.ts";
import { happenedAt } from "../account/ticket-history.ts";

import { groupIdsOf } from "../account/memberships.ts";
import type { View } from "../records/kinds/view.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

const statusOrder = ["new", "open", "pending", "hold", "solved", "closed"];
const priorityOrder = ["low", "normal", "high", "urgent"];

/** The tickets that a view holds for this person, unordered. */
export function ticketsOfView(call: Call, view: View): Ticket[] {
  const { account, user } = call;
  const holds = compileConditions(view.conditions);
  const context: ConditionContext = {
    now: account.clock.now(),
    userId: user.id,
    groupIds: groupIdsOf(call.account.tables, user.id),
    happenedAt: (ticket, event) => happenedAt(account, ticket, event),
  };
  return account.tables.tickets.filter((ticket) => holds(ticket, context));
}

/** The same in the view's order: its grouping first, then `sort_by`, or what the view says. */
export function sortedTicketsOfView(call: Call, view: View): Ticket[] {
  const { account } = call;
  const { group_by, group_order, sort_by, sort_order } = view.execution;
  const wishBy = call.query.get("sort_by");
  const wishOrder = call.query.get("sort_order") ?? (wishBy === null ? sort_order : "asc");
  const orders = [
    ...(wishBy === null && group_by !== null
      ? [{ column: group_by, sign: signOf(group_order) }]
      : []),
    { column: wishBy ?? sort_by ?? "ticket_id", sign: signOf(wishOrder) },
  ];
  const keys = orders.map(({ column, sign }) => ({ key: columnKey(account, column), sign }));
  return ticketsOfView(call, view).sort((a, b) => {
    for (const { key, sign } of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x < y ? -sign : sign;
    }
    return b.id - a.id;
  });
}

function signOf(order: string): 1 | -1 {
  return order.toLowerCase() === "asc" ? 1 : -1;
}

/** What a column orders tickets by; names, not ids. */
function columnKey(account: Account, column: string): (ticket: Ticket) => string | number {
  const { users, groups, organizations } = account.tables;
  switch (columnName(column)) {
    case "created":
      return (ticket) => ticket.created_at;
    case "updated":
      return (ticket) => ticket.updated_at;
    case "due_date":
      return (ticket) => ticket.due_at ?? "";
    case "solved":
      return (ticket) => happenedAt(account, ticket, "solved") ?? "";
    case "assigned":
      return (ticket) => happenedAt(account, ticket, "assigned") ?? "";
    case "status":
      return (ticket) => statusOrder.indexOf(ticket.status);
    case "priority":
      return (ticket) => priorityOrder.indexOf(ticket.priority ?? "");
    case "type":
      return (ticket) => ticket.type ?? "";
    case "subject":
      return (ticket) => ticket.subject ?? "";
    case "requester":
      return (ticket) => users.get(ticket.requester_id)?.name ?? "";
    case "assignee":
      return (ticket) => users.get(ticket.assignee_id)?.name ?? "";
    case "group":
      return (ticket) => groups.get(ticket.group_id)?.name ?? "";
    case "organization":
      return (ticket) => organizations.get(ticket.organization_id)?.name ?? "";
    default:
      return (ticket) => ticket.id;
  }
}
