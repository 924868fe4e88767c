import { useQuery } from "@tanstack/react-query";
import { keys } from "idb-keyval";
import { ownPlace } from "../zendesk/own-place.ts";
import { meQuery } from "../zendesk/users.ts";
import { draftStore, draftTicketsKey, rootOf } from "./draft-store.ts";

const none: ReadonlySet<number> = new Set();

/** How many things this browser keeps of this person that are not sent; files alone are not counted. */
export function useDraftCount(): number {
  // Whose they are is known a moment after the page.
  useQuery({ ...meQuery, enabled: false });
  const own = ownPlace("");
  const { data = 0 } = useQuery({
    queryKey: [...draftTicketsKey, "count", own],
    queryFn: async () => {
      const places = (await keys(draftStore)).map(String);
      const roots = places.flatMap((place) =>
        place.startsWith(own) ? (rootOf(place.slice(own.length)) ?? []) : [],
      );
      return new Set(roots).size;
    },
    retry: false,
    refetchOnWindowFocus: "always",
    staleTime: Infinity,
  });
  return data;
}

/** The tickets for which this browser keeps something of this person that is not sent. */
export function useDraftTickets(): ReadonlySet<number> {
  const beginning = ownPlace("ticket/");
  const { data } = useQuery({
    queryKey: [...draftTicketsKey, beginning],
    queryFn: async (): Promise<ReadonlySet<number>> => {
      const places = (await keys(draftStore)).map(String);
      return new Set(
        places.flatMap((place) => {
          const id = Number(place.startsWith(beginning) ? place.slice(beginning.length) : "");
          return id > 0 && Number.isSafeInteger(id) ? [id] : [];
        }),
      );
    },
    // A browser that keeps nothing has no drafts.
    retry: false,
    refetchOnWindowFocus: "always",
    staleTime: Infinity,
  });
  return data ?? none;
}
