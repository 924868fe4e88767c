import { useQuery } from "@tanstack/react-query";
import { del, get, set } from "idb-keyval";
import { useState } from "react";
import { useSignedIn } from "../session/page/use-session.ts";
import { ownPlace } from "../zendesk/own-place.ts";
import { queryClient } from "../zendesk/query-client.ts";
import { readProperties, type TicketProperties } from "../zendesk/ticket-properties.ts";
import { draftStore, draftTicketsKey } from "./draft-store.ts";
import { hasChanges, remainingChanges } from "./ticket-changes.ts";

/*
 * Nothing typed is lost: every change is kept in this browser until it is sent, through reloads,
 * redirects and sign-outs, and shown only to the person who typed it.
 */

/** What somebody typed or changed and has not sent. */
export interface Draft {
  body: string;
  isPublic: boolean;
  /** Whether the words go as typed, whatever looks like formatting in them. */
  isPlain?: boolean;
  /** When it was last typed on, in ms since 1970. */
  at?: number;
  /** Of the ticket's properties; left out where none is. */
  changes?: TicketProperties;
  /** What the changes began from. */
  base?: TicketProperties;
}

/** What of a draft was sent, and what is left begins from. */
type Sent = Partial<Pick<Draft, "body" | "changes" | "base">>;

interface DraftHandle {
  draft: Draft;
  /** Whether it comes from before this page was opened. */
  isRestored: boolean;
  /** Whether this browser keeps it as it now stands. */
  isKept: boolean;
  change: (next: Draft) => void;
  /** After this was sent: what was typed or changed since stays. */
  clear: (sent: Sent) => void;
}

/** The draft of one place, such as `ticket/35436`; `empty` is what it begins with. */
export function useDraft(place: string, empty: Draft): DraftHandle {
  // Drafts follow the session: somebody else's are not shown.
  useSignedIn();
  const key = ownPlace(place);
  const [typed, setTyped] = useState<{ key: string; draft: Draft }>();
  const [stored, setStored] = useState<Draft>();
  const { data: kept } = useQuery({
    queryKey: ["drafts", key],
    queryFn: async () => readDraft(await get<unknown>(key, draftStore)),
    // A browser that keeps nothing costs the safety net, not the reply.
    retry: false,
    // Another tab may have sent it meanwhile, or typed on.
    refetchOnWindowFocus: "always",
    staleTime: Infinity,
    gcTime: 0,
  });
  const typedHere = typed?.key === key ? typed.draft : undefined;
  return {
    draft: typedHere ?? kept ?? empty,
    isRestored: typedHere === undefined && kept !== undefined && kept !== null && !isEmpty(kept),
    isKept: typedHere !== undefined && !isEmpty(typedHere) && stored === typedHere,
    change(draft) {
      setTyped({ key, draft });
      keep(key, draft)
        .then(() => setStored(draft))
        .catch(() => {});
    },
    clear(sent) {
      setTyped((now) =>
        now === undefined || now.key === key
          ? { key, draft: without(now?.draft ?? kept ?? empty, sent) }
          : now,
      );
      void forget(key, sent);
    },
  };
}

function isEmpty({ body, changes }: Draft): boolean {
  return body === "" && !hasChanges(changes);
}

function without({ body, isPublic, changes = {} }: Draft, sent: Sent): Draft {
  return {
    body: body.trim() === sent.body?.trim() ? "" : body,
    isPublic,
    changes: remainingChanges(changes, sent.changes ?? {}),
    ...(sent.base && { base: sent.base }),
  };
}

async function keep(key: string, draft: Draft): Promise<void> {
  const kept = { ...draft, at: Date.now() };
  await (isEmpty(draft) ? del(key, draftStore) : set(key, kept, draftStore));
  void queryClient.invalidateQueries({ queryKey: draftTicketsKey });
}

async function forget(key: string, sent: Sent): Promise<void> {
  try {
    const kept = readDraft(await get<unknown>(key, draftStore));
    if (kept) await keep(key, without(kept, sent));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Reads what is kept; what an earlier version kept may look different. */
export function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== "object" || kept === null || !("body" in kept)) return null;
  const { body } = kept;
  if (typeof body !== "string") return null;
  const changes = "changes" in kept ? readProperties(kept.changes) : undefined;
  const base = "base" in kept ? readProperties(kept.base) : undefined;
  return {
    body,
    // A draft of doubtful kind becomes a note: a note made public cannot be taken back.
    isPublic: "isPublic" in kept && kept.isPublic === true,
    ...("at" in kept && typeof kept.at === "number" && { at: kept.at }),
    ...("isPlain" in kept && kept.isPlain === true && { isPlain: true }),
    ...(changes && { changes }),
    ...(base && { base }),
  };
}
