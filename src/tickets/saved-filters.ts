import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { type KeptLine, linesOf, withRecord } from "./kept-lines.ts";
import { keptText } from "../lib/kept-text.ts";
import { ownPlace } from "../zendesk/own-place.ts";
import { sortIn, type TicketSort } from "../zendesk/ticket-sort.ts";
import { meQuery } from "../zendesk/users.ts";

/** A search somebody gave a name, for this account, in this browser. */
export interface SavedFilter {
  name: string;
  query: string;
  sort: TicketSort | null;
}

const kept = keptText("filters");

const format = {
  version: 1,
  read({ name, query, sort }: Readonly<Partial<Record<string, unknown>>>): SavedFilter | null {
    if (typeof name !== "string" || typeof query !== "string") return null;
    if (name === "" || query === "") return null;
    return { name, query, sort: typeof sort === "string" ? (sortIn(sort) ?? null) : null };
  },
};

/** Reads what is kept, one filter a line. */
export function readLines(text: string | null): readonly KeptLine<SavedFilter>[] {
  return linesOf(text, format);
}

/** The lines with a filter of this search added, renamed, or, with null, taken away. */
export function withFilter(
  lines: readonly KeptLine<SavedFilter>[],
  query: string,
  next: SavedFilter | null,
): string {
  return withRecord(lines, (filter) => filter.query === query, next, format);
}

interface SavedFilters {
  filters: readonly SavedFilter[];
  /** Lines that nobody here can read: damaged, or another version's. */
  unreadable: number;
  save: (filter: SavedFilter) => void;
  forget: (query: string) => void;
}

/** The filters this person saved for this account in this browser. */
export function useSavedFilters(): SavedFilters {
  // Whose they are is known a moment after the page.
  useQuery({ ...meQuery, enabled: false });
  const place = ownPlace("filters");
  const text = useSyncExternalStore(kept.subscribe, () => kept.read(place));
  return useMemo(() => {
    const lines = readLines(text);
    const keep = (query: string, next: SavedFilter | null) => {
      const all = withFilter(lines, query, next);
      kept.keep(place, all === "" ? null : all);
    };
    return {
      filters: lines.flatMap(({ value }) => value ?? []),
      unreadable: lines.filter(({ value }) => value === null).length,
      save: (filter) => keep(filter.query, filter),
      forget: (query) => keep(query, null),
    };
  }, [place, text]);
}
