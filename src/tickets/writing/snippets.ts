import { useQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { keptText } from "../../lib/kept-text.ts";
import { ownPlace } from "../../zendesk/own-place.ts";
import { meQuery } from "../../zendesk/users.ts";
import { linesOf, withRecord } from "../kept-lines.ts";

/** Words somebody writes often, under a name, for this account, in this browser. */
export interface Snippet {
  /** One word or more; no two snippets have the same. */
  name: string;
  text: string;
}

const kept = keptText("snippets");

const format = {
  version: 1,
  read({ name, text }: Readonly<Partial<Record<string, unknown>>>): Snippet | null {
    if (typeof name !== "string" || typeof text !== "string" || name === "") return null;
    return { name, text };
  },
};

interface Snippets {
  /** By name. */
  snippets: readonly Snippet[];
  /** Lines that nobody here can read: damaged, or another version's. They are kept. */
  unreadable: number;
  /** Adds one, or changes the one that is called `before`. */
  save: (snippet: Snippet, before?: string) => void;
  forget: (name: string) => void;
}

/** The snippets this person keeps for this account in this browser. */
export function useSnippets(): Snippets {
  // Whose they are is known a moment after the page.
  useQuery({ ...meQuery, enabled: false });
  const place = ownPlace("snippets");
  const text = useSyncExternalStore(kept.subscribe, () => kept.read(place));
  return useMemo(() => {
    const lines = linesOf(text, format);
    const keep = (name: string, next: Snippet | null) => {
      const all = withRecord(lines, (snippet) => snippet.name === name, next, format);
      kept.keep(place, all === "" ? null : all);
    };
    return {
      snippets: lines
        .flatMap(({ value }) => value ?? [])
        .toSorted((one, other) => one.name.localeCompare(other.name)),
      unreadable: lines.filter(({ value }) => value === null).length,
      save: (snippet, before = snippet.name) => keep(before, snippet),
      forget: (name) => keep(name, null),
    };
  }, [place, text]);
}
