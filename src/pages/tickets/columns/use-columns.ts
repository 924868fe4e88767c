import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { keptText } from "../../../lib/kept-text.ts";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import type { ListAddress } from "../../../tickets/list-url.ts";
import { type TicketField, ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import { type View, viewsQuery } from "../../../zendesk/views.ts";
import { type ChosenColumn, columnOfView, columnsOfView, readColumns } from "./chosen-columns.ts";
import { fieldColumn, type TicketColumn, ticketColumns, usualColumns } from "./columns.tsx";

/** What people chose for their lists, by account and list. */
export const keptColumns = keptText("columns");

/** The name under which a list's columns are kept: every view has its own, all searches share theirs. */
export function columnsPlace(account: string, { view, query }: ListAddress): string {
  const list = view === null ? (query === "" ? "all" : "search") : `view/${view}`;
  return `${account}/${list}`;
}

/** The columns of a list, and whose choice they are. */
export interface ListColumns {
  columns: readonly TicketColumn[];
  chosen: readonly ChosenColumn[];
  /** Whether the reader, or who sent the address, chose them. */
  isChosen: boolean;
  /** What the rows stand under: the column a view groups by, in the view's own order. */
  groupBy: TicketColumn | undefined;
}

const noFields: ReadonlyMap<number, TicketField> = new Map();

/** Those of the address; else those this person chose here; else those of the view; else the usual ones. */
export function useColumns(list: ListAddress): ListColumns {
  const { subdomain, grantedScopes } = useSignedIn();
  const { view, sort, columns: inAddress } = list;
  const place = columnsPlace(subdomain, list);
  const kept = useSyncExternalStore(keptColumns.subscribe, () => keptColumns.read(place));
  const { data: views } = useQuery({ ...viewsQuery, enabled: false });
  const known = views?.views.find(({ id }) => id === view);
  const wish = inAddress ?? kept;
  const needsFields = asksForField(wish, known);
  const { data: fields = noFields } = useQuery({
    ...ticketFieldsQuery,
    enabled: needsFields && allows(grantedScopes, "GET /ticket_fields"),
  });
  return useMemo(() => {
    const wished = readColumns(wish ?? "");
    const isChosen = wished.length > 0;
    const chosen = isChosen ? wished : ofViewOrUsual(known);
    const shown = chosen.flatMap((one) => columnFor(one, fields, isChosen) ?? []);
    const groupId = sort === null ? (known?.execution.group_by ?? null) : null;
    const groupBy =
      groupId === null
        ? undefined
        : columnFor({ id: columnOfView(groupId), width: "usual" }, fields, false);
    return { columns: withSubject(shown), chosen, isChosen, groupBy };
  }, [wish, known, fields, sort]);
}

function asksForField(wish: string | null, view: View | undefined): boolean {
  if (wish !== null) return wish.includes("field-");
  const { columns = [], group_by: group } = view?.execution ?? {};
  return columns.some(({ id }) => isFieldId(id)) || isFieldId(group);
}

function isFieldId(id: string | null | undefined): boolean {
  return id !== null && id !== undefined && /^\d+$/.test(id);
}

function ofViewOrUsual(view: View | undefined): ChosenColumn[] {
  const own = view === undefined ? [] : columnsOfView(view);
  return own.length > 0 ? own : usualColumns.map((id) => ({ id, width: "usual" }));
}

/** The row's link is in its subject: a list without one could not be opened. */
function withSubject(columns: TicketColumn[]): TicketColumn[] {
  if (columns.some(({ id }) => id === "subject")) return columns;
  return [...columns, ...ticketColumns.filter(({ id }) => id === "subject")];
}

const factor = { narrow: 0.7, usual: 1, wide: 1.6 };

/** What nobody here knows how to show is left out: Zendesk's views have columns of which the API tells nothing. */
function columnFor(
  { id, width }: ChosenColumn,
  fields: ReadonlyMap<number, TicketField>,
  isChosen: boolean,
): TicketColumn | undefined {
  const field = fields.get(Number(/^field-(\d+)$/.exec(id)?.[1] ?? Number.NaN));
  const column = field ? fieldColumn(field) : ticketColumns.find((one) => one.id === id);
  if (column === undefined || !isChosen) return column;
  const { isSpare: _, ...own } = column;
  // The subject takes what is left; wide or narrow it has a width like the others.
  const usual = own.width ?? (width === "usual" ? undefined : "20rem");
  return { ...own, ...(usual !== undefined && { width: `calc(${usual} * ${factor[width]})` }) };
}
