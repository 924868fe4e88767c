import { useQuery } from "@tanstack/react-query";
import { keys } from "idb-keyval";
import { ownPlace } from "../zendesk/own-place.ts";
import { draftStore, draftTicketsKey } from "./draft-store.ts";

const none: ReadonlySet<number> = new Set();

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
