import type { Trigger } from "../records/kinds/trigger.ts";
import type { Sort } from "../records/table.ts";
import type { Tables } from "../records/tables.ts";
import type { TicketSettings } from "../rules/ticket-update.ts";
import { groupIdsOf, memberIdsOf } from "./memberships.ts";

const byPosition: Sort<Trigger> = { name: "position", key: ({ position }) => position };

/** What the rules ask for, as these tables have it now. */
export function ticketSettings(tables: Tables, nextId: () => number): TicketSettings {
  return {
    nextId,
    fields: [...tables.ticket_fields.values()],
    user: (id) => tables.users.get(id),
    groupIdsOf: (userId) => groupIdsOf(tables, userId),
    membersOf: (groupId) => memberIdsOf(tables, groupId),
    agentIds: () =>
      tables.users
        .filter(({ role, active, suspended }) => role !== "end-user" && active && !suspended)
        .map(({ id }) => id),
    defaultStatusId: (category) => {
      // Closed has no status of its own.
      const wanted = category === "closed" ? "solved" : category;
      return (
        tables.custom_statuses.find((one) => one.default && one.status_category === wanted)?.id ??
        null
      );
    },
    triggers: tables.triggers.sortedBy(byPosition).filter(({ active }) => active),
  };
}
