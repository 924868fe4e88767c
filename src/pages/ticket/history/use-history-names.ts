import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { type Group, groupsQuery } from "../../../zendesk/groups.ts";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import { peopleOf, peopleQuery, type User } from "../../../zendesk/users.ts";
import type { HistoryEntry } from "./history-entries.ts";
import { type Names, peopleFields } from "./history-words.ts";

/** What the numbers of a history stand for, as far as the token may know it. */
export function useHistoryNames(
  entries: readonly HistoryEntry[],
  users: readonly User[],
  groups: readonly Group[],
): Names {
  const { grantedScopes: granted } = useSignedIn();
  const isNeeded = entries.length > 0;
  // Custom fields are named by number in the history; without their titles it is told all the same.
  const fields = useQuery({
    ...ticketFieldsQuery,
    enabled: isNeeded && allows(granted, "GET /ticket_fields"),
  });
  const named = peopleIn(entries);
  const strangers = named.people.filter((id) => users.every((user) => user.id !== id));
  const others = useQuery({
    ...peopleQuery(strangers),
    enabled: strangers.length > 0 && allows(granted, "GET /users/show_many"),
  });
  const allGroups = useQuery({
    ...groupsQuery,
    enabled: named.hasGroups && allows(granted, "GET /groups"),
  });
  return useMemo(
    () => ({
      people: peopleOf([{ users }, others.data ?? { users: [] }]),
      groups: new Map([...groups, ...(allGroups.data ?? [])].map(({ id, name }) => [id, name])),
      fields: fields.data ?? new Map(),
    }),
    [users, groups, others.data, allGroups.data, fields.data],
  );
}

/** Whom the entries name by number, and whether they name groups. */
function peopleIn(entries: readonly HistoryEntry[]): { people: number[]; hasGroups: boolean } {
  const changes = entries.flatMap((entry) => entry.changes);
  const values = changes
    .filter(({ field }) => peopleFields.has(field))
    .flatMap(({ before, after }) => [...before, ...after].map(Number));
  const authors = entries.flatMap(({ authorId }) => authorId ?? []);
  return {
    people: [...new Set([...authors, ...values])].filter(Number.isSafeInteger),
    hasGroups: changes.some(({ field }) => field === "group_id"),
  };
}
