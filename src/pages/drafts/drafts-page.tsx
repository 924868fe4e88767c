import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { Link } from "react-router";
import { pathTo, pathToFollowUp, titleOf } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { discardDraft, type KeptDraft, useKeptDrafts } from "../../tickets/kept-drafts.ts";
import { outbox } from "../../tickets/outbox/outbox.ts";
import { subjectOf } from "../../tickets/ticket-text.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Plain } from "../../ui/plain.tsx";
import { Waiting } from "../../ui/progress.tsx";
import { Time } from "../../ui/time.tsx";
import { readTickets } from "../../zendesk/ticket-batch.ts";
import "./drafts-page.css";

interface Discarded {
  title: string;
  bringBack: () => Promise<void>;
}

/** Everything this person began and has not sent, wherever it was begun. */
export function Component() {
  const { drafts, isUnreadable } = useKeptDrafts();
  const subjects = useSubjects(drafts ?? []);
  const [discarded, setDiscarded] = useState<Discarded>();
  const [undiscarded, setUndiscarded] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The row that was pressed is gone: its way back is next.
  useEffect(() => {
    if (discarded) undo.current?.focus();
  }, [discarded]);
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <title>{titleOf("drafts")}</title>
      <h1 id="drafts-title" ref={heading} tabIndex={-1}>
        Drafts
      </h1>
      <p className="muted">What you began and have not sent. It is kept in this browser only.</p>
      <output>
        {discarded && (
          <>
            Discarded: <Plain>{discarded.title}</Plain>.{" "}
            <Button
              ref={undo}
              size="small"
              onClick={() => {
                discarded.bringBack().then(
                  () => setDiscarded(undefined),
                  () => setUndiscarded(discarded.title),
                );
                heading.current?.focus();
              }}
            >
              Undo
            </Button>
          </>
        )}
      </output>
      {undiscarded !== undefined && (
        <Notice tone="danger" title="This browser could not change what it keeps" isAnnounced>
          <Plain>{undiscarded}</Plain>: its storage may be full or blocked. Try it once more.
        </Notice>
      )}
      {isUnreadable && (
        <Notice tone="danger" title="Your drafts could not be read" isAnnounced>
          This browser keeps nothing for this page, or its storage is damaged. What stands in an
          open tab is still there.
        </Notice>
      )}
      {drafts === undefined && !isUnreadable && <Waiting>Reading your drafts</Waiting>}
      {drafts?.length === 0 && (
        <EmptyState title="No drafts">
          What you begin to write is kept here until it is sent.
        </EmptyState>
      )}
      <ul className="drafts-list">
        {drafts?.map((draft) => {
          const title = titleFor(draft, subjects);
          return (
            <li key={draft.place}>
              <DraftRow
                draft={draft}
                title={title}
                onDiscarded={(bringBack) => {
                  setUndiscarded(undefined);
                  setDiscarded({ title, bringBack });
                }}
                onKept={() => setUndiscarded(title)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface DraftRowProps {
  draft: KeptDraft;
  title: string;
  onDiscarded: (bringBack: () => Promise<void>) => void;
  /** It could not be discarded. */
  onKept: () => void;
}

function DraftRow({ draft, title, onDiscarded, onKept }: DraftRowProps) {
  const sent = useSyncExternalStore(outbox.subscribe, outbox.read);
  const isUnderWay = sent.some(({ place, state }) => place === draft.place && state !== "failed");
  return (
    <>
      <Link className="drafts-link" to={addressOf(draft)}>
        <Plain>{title}</Plain>
      </Link>
      <p className="drafts-words">
        {draft.words === "" ? (
          <span className="muted">No words yet</span>
        ) : (
          <Plain>{draft.words}</Plain>
        )}
      </p>
      <p className="drafts-more muted">
        {moreOf(draft).join(" · ")}
        {draft.at !== null && (
          <>
            {moreOf(draft).length > 0 && " · "}
            <Time at={new Date(draft.at).toISOString()} />
          </>
        )}
      </p>
      {isUnderWay ? (
        <span className="muted">Being sent</span>
      ) : (
        <Button
          size="small"
          variant="quiet"
          aria-label={`Discard: ${title}`}
          onClick={() => void discardDraft(draft.place).then(onDiscarded, onKept)}
        >
          Discard
        </Button>
      )}
    </>
  );
}

function moreOf({ kind, isPublic, words, hasChanges, files }: KeptDraft): string[] {
  return [
    ...(kind === "ticket" && words !== "" ? [isPublic ? "Public reply" : "Internal note"] : []),
    ...(hasChanges ? ["Changed properties"] : []),
    ...(files > 0 ? [files === 1 ? "1 file" : `${files} files`] : []),
  ];
}

/** The subjects of the tickets, where the token may read them: one request for all. */
function useSubjects(drafts: readonly KeptDraft[]): ReadonlyMap<number, string> {
  const { grantedScopes } = useSignedIn();
  const ids = [
    ...new Set(drafts.flatMap(({ kind, id }) => (kind === "ticket" && id !== null ? [id] : []))),
  ].slice(0, 100);
  const { data } = useQuery({
    queryKey: ["tickets", "of drafts", ids],
    queryFn: async () => {
      const tickets = await readTickets(ids);
      return new Map([...tickets].map(([id, ticket]) => [id, subjectOf(ticket)]));
    },
    enabled: ids.length > 0 && allows(grantedScopes, "GET /tickets/show_many"),
    placeholderData: (before) => before,
  });
  return data ?? new Map<number, string>();
}

function titleFor({ kind, id, place }: KeptDraft, subjects: ReadonlyMap<number, string>): string {
  switch (kind) {
    case "ticket":
      return `#${id} ${subjects.get(id ?? 0) ?? ""}`.trim();
    case "request":
      return `Answer to request #${id}`;
    case "rating":
      return `Rating of request #${id}`;
    case "follow-up":
      return `Follow-up of request #${id}`;
    case "new-ticket":
      return place === "new-ticket" ? "New ticket" : `Follow-up of ticket #${id}`;
    default:
      return "New request";
  }
}

function addressOf({ kind, id }: KeptDraft): string {
  switch (kind) {
    case "ticket":
      return pathTo("ticket", { id: id ?? 0 });
    case "request":
    case "rating":
      return pathTo("request", { id: id ?? 0 });
    case "follow-up":
      return pathToFollowUp("newRequest", id ?? 0);
    case "new-ticket":
      return id === null ? pathTo("newTicket") : pathToFollowUp("newTicket", id);
    default:
      return pathTo("newRequest");
  }
}
