import { useQuery } from "@tanstack/react-query";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { viewsQuery } from "../../zendesk/views.ts";
import { useSavedFilters } from "../../tickets/saved-filters.ts";
import { useMyWork } from "../../tickets/my-work.ts";

/** What a list is called: the view's own name, the name of a list of ours, or what is searched for. */
export function useListTitle({ view, query }: TicketList): string {
  const { data } = useQuery({ ...viewsQuery, enabled: false });
  const myWork = useMyWork();
  const { filters } = useSavedFilters();
  if (view !== null) return data?.views.find(({ id }) => id === view)?.title ?? "View";
  if (query === "") return "Tickets";
  const own = myWork.find(({ list }) => list.query === query)?.title;
  const saved = filters.find((filter) => filter.query === query)?.name;
  return own ?? saved ?? `Search: ${query}`;
}
