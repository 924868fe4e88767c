import { useQuery } from "@tanstack/react-query";
import { delMany, entries, setMany } from "idb-keyval";
import { ownPlace } from "../zendesk/own-place.ts";
import { queryClient } from "../zendesk/query-client.ts";
import { meQuery } from "../zendesk/users.ts";
import { draftStore, draftTicketsKey, rootOf } from "./draft-store.ts";
import { hasChanges } from "./ticket-changes.ts";
import { forgetFile, keepFile, readKeptFiles, readPlacesWithFiles } from "./uploads/kept-files.ts";
import { readDraft } from "./use-draft.ts";

const kinds = ["ticket", "request", "rating", "new-ticket", "new-request", "follow-up"] as const;

/** Something this browser keeps for this person that is not sent. */
export interface KeptDraft {
  /** Of it and of what belongs to it, such as `ticket/35436`. */
  place: string;
  kind: (typeof kinds)[number];
  /** The ticket or request it belongs to, or follows; null for a new one. */
  id: number | null;
  /** What was typed, or the subject of it. */
  words: string;
  isPublic: boolean;
  /** Whether properties were changed. */
  hasChanges: boolean;
  files: number;
  /** When it was last typed on, in ms since 1970; null for what an earlier version kept. */
  at: number | null;
}

interface KeptDrafts {
  /** The last typed first; undefined until they are read. */
  drafts: readonly KeptDraft[] | undefined;
  /** Whether this browser's storage cannot be read. */
  isUnreadable: boolean;
}

/** Everything of this person that is not sent. */
export function useKeptDrafts(): KeptDrafts {
  // Whose they are is known a moment after the page.
  useQuery({ ...meQuery, enabled: false });
  const own = ownPlace("");
  const { data, isError } = useQuery({
    queryKey: [...draftTicketsKey, "all", own],
    queryFn: async () => {
      const all = await entries<string, unknown>(draftStore);
      const kept = all.flatMap(([key, value]) =>
        key.startsWith(own) ? [[key.slice(own.length), value] as const] : [],
      );
      const files = (await readPlacesWithFiles()).flatMap((place) =>
        place.startsWith(own) ? [place.slice(own.length)] : [],
      );
      return draftsIn(kept, files);
    },
    retry: false,
    refetchOnMount: "always",
    refetchOnWindowFocus: "always",
  });
  return { drafts: data, isUnreadable: isError };
}

/** Puts what is kept under places together to drafts; `files` has the place of each file. Places nobody knows are left out. */
export function draftsIn(
  kept: readonly (readonly [place: string, value: unknown])[],
  files: readonly string[],
): KeptDraft[] {
  const places = new Set(
    [...kept.map(([place]) => place), ...files].flatMap((place) => rootOf(place) ?? []),
  );
  return [...places]
    .map((place): KeptDraft => {
      const parts = kept.flatMap(([part, value]) =>
        rootOf(part) === place ? [{ part: part.slice(place.length), draft: readDraft(value) }] : [],
      );
      const draftAt = (...names: string[]) =>
        parts.find(({ part, draft }) => names.includes(part) && draft?.body.trim())?.draft;
      const [main, title] = [draftAt("", "/body"), draftAt("/subject")];
      const [kind, ...rest] = place.split("/");
      return {
        place,
        kind: kinds.find((one) => one === kind) ?? "ticket",
        id: idIn(rest.at(-1)),
        words: (main ?? title)?.body ?? "",
        isPublic: main?.isPublic ?? true,
        hasChanges: parts.some(({ draft }) => hasChanges(draft?.changes)),
        files: files.filter((one) => rootOf(one) === place).length,
        at: Math.max(0, ...parts.map(({ draft }) => draft?.at ?? 0)) || null,
      };
    })
    .toSorted((one, other) => (other.at ?? 0) - (one.at ?? 0));
}

function idIn(text: string | undefined): number | null {
  return /^\d{1,15}$/.test(text ?? "") ? Number(text) : null;
}

/** Throws a draft away, files and all; the answer brings it back. */
export async function discardDraft(place: string): Promise<() => Promise<void>> {
  const own = ownPlace("");
  const all = await entries<string, unknown>(draftStore);
  const parts = all.filter(
    ([key]) => key.startsWith(own) && rootOf(key.slice(own.length)) === place,
  );
  const files = await readKeptFiles(ownPlace(place));
  await delMany(
    parts.map(([key]) => key),
    draftStore,
  );
  for (const { id } of files) await forgetFile(ownPlace(place), id);
  await tell();
  return async () => {
    await setMany(parts, draftStore);
    for (const file of files) await keepFile(ownPlace(place), file);
    await tell();
  };
}

async function tell(): Promise<void> {
  await queryClient.invalidateQueries({ queryKey: draftTicketsKey });
}
