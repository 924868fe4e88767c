import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { displayName, nameOf } from "../ticket-text.ts";
import { Button } from "../../ui/button.tsx";
import { type Group, groupsQuery } from "../../zendesk/groups.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { meQuery, peopleOf, type User } from "../../zendesk/users.ts";
import { useGroupMembers } from "./use-group-members.ts";
import type { PropertyEdit } from "./property-edit.ts";
import { type Option, SelectRow } from "./property-row.tsx";

interface AssignmentRowsProps {
  ticket: Ticket;
  users: readonly User[];
  groups: readonly Group[];
  edit: PropertyEdit;
  /** Gives the ticket to somebody at once, without the other changes. */
  take: { to: (userId: number) => void; isPending: boolean };
}

const nobody: Option = { value: "", label: "Nobody" };

/** Whose ticket it is: the people offered are those of the group, asked for once somebody is about to choose. */
export function AssignmentRows({ ticket, users, groups, edit, take }: AssignmentRowsProps) {
  const { grantedScopes } = useSignedIn();
  const [isNear, setNear] = useState(false);
  const approach = () => setNear(true);
  const { data: me } = useQuery(meQuery);
  const { data: all = groups } = useQuery({
    ...groupsQuery,
    enabled: isNear && allows(grantedScopes, "GET /groups"),
  });
  const { changes } = edit;
  const groupId = changes.group_id === undefined ? ticket.group_id : changes.group_id;
  const assigneeId = changes.assignee_id === undefined ? ticket.assignee_id : changes.assignee_id;
  const { members } = useGroupMembers(isNear ? groupId : null);
  const people = peopleOf([{ users: [...users, ...members, ...(me ? [me] : [])] }]);
  const myId = me?.id ?? null;

  return (
    <>
      <SelectRow
        label="Assignee"
        command="assignee"
        saved={String(ticket.assignee_id ?? "")}
        value={String(assigneeId ?? "")}
        options={[
          nobody,
          ...named(
            [me?.id, ticket.assignee_id, assigneeId, ...members.map(({ id }) => id)],
            (id) => {
              const name = nameOf(people, id) ?? "";
              return id === me?.id ? `${displayName(me)} (you)` : name;
            },
          ),
        ]}
        onChange={(id) => edit.change({ assignee_id: id === "" ? null : Number(id) })}
        onApproach={approach}
        beside={
          myId !== null &&
          assigneeId !== myId && (
            <Button size="small" isPending={take.isPending} onClick={() => take.to(myId)}>
              Take it
            </Button>
          )
        }
      />
      <SelectRow
        label="Group"
        saved={String(ticket.group_id ?? "")}
        value={String(groupId ?? "")}
        options={[
          // A ticket that has a group keeps one.
          ...(ticket.group_id === null ? [{ value: "", label: "–" }] : []),
          ...named(
            [ticket.group_id, ...all.map(({ id }) => id)],
            (id) => [...all, ...groups].find((group) => group.id === id)?.name ?? `Group ${id}`,
          ),
        ]}
        onChange={(id) => edit.change({ group_id: id === "" ? null : Number(id) })}
        onApproach={approach}
      />
    </>
  );
}

/** Each id once, with its name. */
function named(
  ids: readonly (number | null | undefined)[],
  name: (id: number) => string,
): Option[] {
  const known = ids.filter((id) => id !== null && id !== undefined);
  return [...new Set(known)].map((id) => ({ value: String(id), label: name(id) }));
}
