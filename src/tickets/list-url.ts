import { type TicketList, ticketSorts } from "../zendesk/ticket-list.ts";
import { pathTo } from "../places.ts";

/** The list an address asks for. What it does not understand is left out; a view goes before a search. */
export function listOf(parameters: URLSearchParams): TicketList {
  const view = idIn(parameters.get("view"));
  const sort = ticketSorts.find((known) => known === parameters.get("sort"));
  if (view !== null) return { view, query: "", sort: sort ?? null };
  return { view, query: parameters.get("q")?.trim() ?? "", sort: sort ?? ticketSorts[0] };
}

/** The address of a list. */
export function urlOf(list: TicketList): string {
  return pathTo("tickets") + searchOf(list);
}

/** The address of a ticket, with the list it is opened from. */
export function ticketUrlOf(id: number, list: TicketList): string {
  return pathTo("ticket", { id }) + searchOf(list);
}

function searchOf({ view, query, sort }: TicketList): string {
  const parameters = new URLSearchParams();
  if (view !== null) parameters.set("view", String(view));
  else if (query !== "") parameters.set("q", query);
  const usual = view === null ? ticketSorts[0] : null;
  if (sort !== null && sort !== usual) parameters.set("sort", sort);
  return parameters.size > 0 ? `?${parameters.toString()}` : "";
}

function idIn(text: string | null): number | null {
  const id = /^[1-9]\d{0,15}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return Number.isSafeInteger(id) ? id : null;
}
