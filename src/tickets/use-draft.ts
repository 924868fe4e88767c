import { useQuery } from "@tanstack/react-query";
import { createStore, del, get, set } from "idb-keyval";
import { useState } from "react";
import { ownPlace } from "../zendesk/own-place.ts";
import { useSignedIn } from "../session/page/use-session.ts";

/*
 * Nothing typed is lost: every change is kept in this browser until it is sent, through reloads,
 * redirects and sign-outs, and shown only to the person who typed it.
 */

/** What somebody typed and has not sent. */
export interface Draft {
  body: string;
  isPublic: boolean;
}

interface DraftHandle {
  draft: Draft;
  /** Whether it comes from before this page was opened. */
  isRestored: boolean;
  /** Whether this browser keeps it as it now stands. */
  isKept: boolean;
  change: (next: Draft) => void;
  /** After these words were sent: what was typed since stays. */
  clear: (sent: string) => void;
}

const store = createStore("scopedesk-drafts", "drafts");

/** The draft of one place, such as `ticket/35436`; `empty` is what it begins with. */
export function useDraft(place: string, empty: Draft): DraftHandle {
  // Drafts follow the session: somebody else's are not shown.
  useSignedIn();
  const key = ownPlace(place);
  const [typed, setTyped] = useState<{ key: string; draft: Draft }>();
  const [stored, setStored] = useState<Draft>();
  const { data: kept } = useQuery({
    queryKey: ["drafts", key],
    queryFn: async () => readDraft(await get<unknown>(key, store)),
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
    isRestored: typedHere === undefined && (kept?.body ?? "") !== "",
    isKept: typedHere !== undefined && typedHere.body !== "" && stored === typedHere,
    change(draft) {
      setTyped({ key, draft });
      const keep = draft.body === "" ? del(key, store) : set(key, draft, store);
      keep.then(() => setStored(draft)).catch(() => {});
    },
    clear(sent) {
      setTyped((now) =>
        now?.key === key && !isThat(now.draft, sent) ? now : { key, draft: empty },
      );
      void forget(key, sent);
    },
  };
}

function isThat({ body }: Draft, sent: string): boolean {
  return body.trim() === sent.trim();
}

async function forget(key: string, sent: string): Promise<void> {
  try {
    const kept = readDraft(await get<unknown>(key, store));
    if (kept && isThat(kept, sent)) await del(key, store);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** What an earlier version kept may look different. */
function readDraft(kept: unknown): Draft | null {
  if (typeof kept !== "object" || kept === null || !("body" in kept)) return null;
  const { body } = kept;
  if (typeof body !== "string") return null;
  // A draft of doubtful kind becomes a note: a note made public cannot be taken back.
  return { body, isPublic: "isPublic" in kept && kept.isPublic === true };
}
