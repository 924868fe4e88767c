import { useQuery } from "@tanstack/react-query";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { membersQuery } from "../../zendesk/groups.ts";
import type { TicketProperties } from "../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import type { User } from "../../zendesk/users.ts";

interface GroupMembers {
  members: readonly User[];
  /** The changes with what a new group means for the assignee. */
  settle: (ticket: Ticket, changes: TicketProperties) => TicketProperties;
}

/** Who belongs to a group; asks nothing for none, and where the token may not know. */
export function useGroupMembers(groupId: number | null): GroupMembers {
  const { grantedScopes } = useSignedIn();
  const { data } = useQuery({
    ...membersQuery(groupId ?? 0),
    enabled: groupId !== null && allows(grantedScopes, "GET /groups/{id}/memberships"),
  });
  const isElsewhere = (id: number) =>
    data?.isWhole === true && !data.members.some((member) => member.id === id);
  return {
    members: data?.members ?? [],
    settle(ticket, changes) {
      if (changes.group_id === undefined || changes.assignee_id !== undefined) return changes;
      // Zendesk takes the ticket from an assignee outside its group: better seen before than found after.
      const loses = ticket.assignee_id !== null && isElsewhere(ticket.assignee_id);
      return loses ? { ...changes, assignee_id: null } : changes;
    },
  };
}
