import type { Call } from "../calls/call.ts";
import { errorString } from "../http/errors.ts";
import type { CompiledSearch } from "../search/compile.ts";
import { priorityOrder, statusOrder, typeOrder } from "../search/ticket-terms.ts";
import { indexedTickets } from "../account/search-index.ts";
import { ticketJson } from "./tickets-json.ts";
import { withUrl } from "./urls.ts";
import { userJson } from "./users-json.ts";
import type { Group } from "../records/kinds/group.ts";
import type { Organization } from "../records/kinds/organization.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { User } from "../records/kinds/user.ts";

/** Something found, with the name its kind has in results. */
export type Hit =
  | { result_type: "ticket"; row: Ticket }
  | { result_type: "user"; row: User }
  | { result_type: "organization"; row: Organization }
  | { result_type: "group"; row: Group };

/** Everything that a query finds, unordered. */
export function findHits(call: Call, compiled: CompiledSearch): Hit[] {
  const { tables } = call.account;
  const hits: Hit[] = [];
  const { ticket: isTicket, user: isUser, organization: isOrganization, group: isGroup } = compiled;
  if (isTicket) {
    for (const row of indexedTickets(call.account)) {
      if (isTicket(row)) hits.push({ result_type: "ticket", row });
    }
  }
  if (isUser) {
    for (const row of tables.users.values()) {
      if (row.active && isUser(row)) hits.push({ result_type: "user", row });
    }
  }
  if (isOrganization) {
    for (const row of tables.organizations.values()) {
      if (isOrganization(row)) hits.push({ result_type: "organization", row });
    }
  }
  if (isGroup) {
    for (const row of tables.groups.values())
      if (isGroup(row)) hits.push({ result_type: "group", row });
  }
  return hits;
}

const sortKeys: Record<string, (hit: Hit) => string | number> = {
  created_at: ({ row }) => row.created_at,
  updated_at: ({ row }) => row.updated_at,
  status: (hit) => rank(hit, statusOrder, (ticket) => ticket.status),
  priority: (hit) => rank(hit, priorityOrder, (ticket) => ticket.priority),
  ticket_type: (hit) => rank(hit, typeOrder, (ticket) => ticket.type),
};

/** The order asked for with `sort_by` or `order_by:`; otherwise words in the subject come first, then the newest. */
export function hitOrder(call: Call, compiled: CompiledSearch): (a: Hit, b: Hit) => number {
  const sortBy = compiled.sortBy ?? call.query.get("sort_by") ?? "relevance";
  const wish = compiled.sortOrder ?? call.query.get("sort_order")?.toLowerCase() ?? "desc";
  const known = Object.hasOwn(sortKeys, sortBy) ? sortKeys[sortBy] : undefined;
  if ((!known && sortBy !== "relevance") || (wish !== "asc" && wish !== "desc")) {
    throw errorString(422, "invalid", `Invalid search: cannot sort by "${sortBy}" "${wish}"`);
  }
  const sign = known && wish === "asc" ? 1 : -1;
  const key = known ?? relevance(compiled);
  return (a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x !== y) return x < y ? -sign : sign;
    return sign * (a.row.id - b.row.id);
  };
}

function relevance({ words }: CompiledSearch): (hit: Hit) => number {
  if (words.length === 0) return () => 0;
  return (hit) => {
    if (hit.result_type !== "ticket") return 1;
    const subject = (hit.row.subject ?? "").toLowerCase();
    return words.every((isIn) => isIn(subject)) ? 2 : 0;
  };
}

function rank(hit: Hit, order: readonly string[], read: (ticket: Ticket) => string | null): number {
  return hit.result_type === "ticket" ? order.indexOf(read(hit.row) ?? "") : -1;
}

/** A hit as its own endpoint shows it, with `result_type`. */
export function hitJson(call: Call, hit: Hit): Record<string, unknown> {
  return { ...recordJson(call, hit), result_type: hit.result_type };
}

function recordJson(call: Call, hit: Hit): object {
  if (hit.result_type === "ticket") return ticketJson(call, hit.row);
  if (hit.result_type === "user") return userJson(call.origin, hit.row);
  if (hit.result_type === "group") return withUrl(call.origin, "groups", hit.row);
  return withUrl(call.origin, "organizations", hit.row);
}

/** The names inside `include=tickets(…)`. */
export function ticketSideloadNames(call: Call): ReadonlySet<string> {
  const inside = /\btickets\(([\w,]*)\)/.exec(call.query.get("include") ?? "")?.[1] ?? "";
  return new Set(inside.split(",").filter((name) => name !== ""));
}
