import { type TicketList, ticketSorts } from "../zendesk/ticket-list.ts";
import { paths } from "../paths.ts";

/** The list an address asks for. What it does not understand is left out. */
export function listOf(parameters: URLSearchParams): TicketList {
  const sort = parameters.get("sort");
  return {
    query: parameters.get("q")?.trim() ?? "",
    sort: ticketSorts.find((known) => known === sort) ?? ticketSorts[0],
  };
}

/** The address of a list. */
export function urlOf({ query, sort }: TicketList): string {
  const parameters = new URLSearchParams();
  if (query !== "") parameters.set("q", query);
  if (sort !== ticketSorts[0]) parameters.set("sort", sort);
  return parameters.size > 0 ? `${paths.tickets()}?${parameters.toString()}` : paths.tickets();
}
