import { useSyncExternalStore } from "react";
import { outbox, type OutboxEntry } from "./outbox.ts";

/** What of a place waits to be sent, is on its way, or did not get through; undefined when nothing does. */
export function useOutboxEntry(place: string): OutboxEntry | undefined {
  const entries = useSyncExternalStore(outbox.subscribe, outbox.read);
  return entries.find((entry) => entry.place === place);
}
