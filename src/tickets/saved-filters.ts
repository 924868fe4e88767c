import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
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

/** What lines are written in. One of another version stays as it is and is counted. */
const version = 1;

interface Line {
  text: string;
  filter: SavedFilter | null;
}

/** Reads what is kept, one filter a line. Never throws, and loses no line. */
export function readLines(text: string | null): Line[] {
  return (text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line, filter: filterIn(line) }));
}

function filterIn(line: string): SavedFilter | null {
  try {
    const kept: unknown = JSON.parse(line);
    if (typeof kept !== "object" || kept === null) return null;
    const { version: written, name, query, sort } = kept as Partial<Record<string, unknown>>;
    if (written !== version || typeof name !== "string" || typeof query !== "string") return null;
    if (name === "" || query === "") return null;
    return { name, query, sort: typeof sort === "string" ? (sortIn(sort) ?? null) : null };
  } catch {
    return null;
  }
}

function lineOf({ name, query, sort }: SavedFilter): string {
  return JSON.stringify({ version, name, query, sort });
}

/** The lines with a filter of this search added, renamed, or, with null, taken away; all others stay. */
export function withFilter(
  lines: readonly Line[],
  query: string,
  next: SavedFilter | null,
): string {
  const at = lines.findIndex(({ filter }) => filter?.query === query);
  const texts = lines.map(({ text }) => text);
  const line = next === null ? [] : [lineOf(next)];
  return (at < 0 ? [...texts, ...line] : texts.toSpliced(at, 1, ...line)).join("\n");
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
      filters: lines.flatMap(({ filter }) => filter ?? []),
      unreadable: lines.filter(({ filter }) => filter === null).length,
      save: (filter) => keep(filter.query, filter),
      forget: (query) => keep(query, null),
    };
  }, [place, text]);
}
