import type { TicketList } from "../zendesk/ticket-list.ts";
import { canSort, fieldOf, sortIn, usualSort } from "../zendesk/ticket-sort.ts";
import { pathTo } from "../places.ts";

/** A list, and the columns its address names. */
export interface ListAddress extends TicketList {
  /** As `columns` of the address holds them; left out where it names none. */
  columns?: string;
}

/** The list an address asks for. What it does not understand is left out; a view goes before a search. */
export function listOf(parameters: URLSearchParams): ListAddress {
  const view = idIn(parameters.get("view"));
  const columns = parameters.get("columns");
  const shown = columns === null || columns === "" ? {} : { columns };
  const query = view === null ? (parameters.get("q")?.trim() ?? "") : "";
  const asked = sortIn(parameters.get("sort"));
  // An order Zendesk cannot give this list would show one thing and say another.
  const isPossible = asked !== undefined && canSort({ view, query }, fieldOf(asked), true);
  const sort = isPossible ? asked : view === null ? usualSort : null;
  return { view, query, sort, ...shown };
}

/** The address of a list. */
export function urlOf(list: ListAddress): string {
  return pathTo("tickets") + searchOf(list);
}

/** The address of a ticket, with the list it is opened from. */
export function ticketUrlOf(id: number, list: ListAddress): string {
  return pathTo("ticket", { id }) + searchOf(list);
}

function searchOf({ view, query, sort, columns }: ListAddress): string {
  const parameters = new URLSearchParams();
  if (view !== null) parameters.set("view", String(view));
  else if (query !== "") parameters.set("q", query);
  const usual = view === null ? usualSort : null;
  if (sort !== null && sort !== usual) parameters.set("sort", sort);
  if (columns !== undefined) parameters.set("columns", columns);
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

function idIn(text: string | null): number | null {
  const id = /^[1-9]\d{0,15}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return Number.isSafeInteger(id) ? id : null;
}
