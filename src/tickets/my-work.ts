import { useQuery } from "@tanstack/react-query";
import { allows } from "../scopes/allows.ts";
import { useGrantedScopes } from "../session/page/use-session.ts";
import { groupsOfQuery } from "../zendesk/groups.ts";
import type { TicketList } from "../zendesk/ticket-list.ts";
import { meQuery } from "../zendesk/users.ts";

/** A list everybody who handles tickets needs, whether or not the account has a view for it. */
export interface WorkList {
  title: string;
  /** The command that leads there. */
  command: "mine" | "waiting" | "unassigned";
  list: TicketList;
}

const unsolved = "status<solved";

const ofMine: readonly WorkList[] = [
  {
    title: "Assigned to me",
    command: "mine",
    list: { view: null, query: `assignee:me ${unsolved}`, sort: "id" },
  },
  {
    title: "Waiting longest for me",
    command: "waiting",
    list: { view: null, query: "assignee:me status:open", sort: "updated_at" },
  },
];

/**
 * The lists of a person's own work, as searches; none for a token that may not search. Zendesk's
 * index lags, so what changed in the last minute or two may be missing from them.
 */
export function useMyWork(): readonly WorkList[] {
  const granted = useGrantedScopes();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  // A customer has no groups, and is about to be led to the requests.
  const id = me?.role === "end-user" ? null : (me?.id ?? null);
  const { data: groups } = useQuery({
    ...groupsOfQuery(id ?? 0),
    enabled: id !== null && allows(granted, "GET /users/{id}/groups"),
  });
  if (!allows(granted, "GET /search")) return [];
  const names = (groups ?? []).flatMap(({ name }) => name ?? []);
  return names.length === 0 ? ofMine : [...ofMine, unassignedIn(names)];
}

/** Zendesk finds a ticket of any group when several are named. */
function unassignedIn(groups: readonly string[]): WorkList {
  const any = groups.map((name) => `group:"${name.replaceAll('"', "")}"`).join(" ");
  return {
    title: "Unassigned in my groups",
    command: "unassigned",
    list: { view: null, query: `assignee:none ${any} ${unsolved}`, sort: "id" },
  };
}
