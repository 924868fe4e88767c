import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Failure } from "../../../failures/screen/failure.tsx";
import { MissingPermission } from "../../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../../failures/screen/use-missing-permission.ts";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { nameOf } from "../../../tickets/ticket-text.ts";
import { Button } from "../../../ui/button.tsx";
import { Waiting } from "../../../ui/progress.tsx";
import { auditsQuery } from "../../../zendesk/audits.ts";
import { type Group, groupsQuery } from "../../../zendesk/groups.ts";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import { peopleOf, peopleQuery, type User } from "../../../zendesk/users.ts";
import { HistoryRow } from "./history-row.tsx";
import { type HistoryEntry, historyEntries } from "./history-entries.ts";
import { type Names, peopleFields } from "./history-words.ts";
import { plainText } from "../../../lib/plain-text.ts";
import { leadsBack } from "../../../zendesk/fields.ts";
import "./history.css";

interface HistoryProps {
  ticketId: number;
  users: readonly User[];
  groups: readonly Group[];
}

/** What happened to the ticket, asked for when somebody unfolds it. */
export function History(props: HistoryProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="history" aria-label="History">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="history-summary">History</summary>
        {isOpen && <Opened {...props} />}
      </details>
    </section>
  );
}

function Opened(props: HistoryProps) {
  const refused = useMissingPermission("GET /tickets/{id}/audits");
  if (refused) return <MissingPermission what="The history" explanation={refused} />;
  return <Entries {...props} />;
}

function Entries({ ticketId, users, groups }: HistoryProps) {
  const audits = useInfiniteQuery(auditsQuery(ticketId));
  const { grantedScopes: granted } = useSignedIn();
  // Custom fields are named by number in the history; without their titles it is told all the same.
  const fields = useQuery({ ...ticketFieldsQuery, enabled: allows(granted, "GET /ticket_fields") });
  const pages = audits.data?.pages;
  const entries = useMemo(
    () => historyEntries((pages ?? []).flatMap((page) => page.audits)),
    [pages],
  );
  const named = peopleIn(entries);
  const strangers = named.people.filter((id) => users.every((user) => user.id !== id));
  const others = useQuery({
    ...peopleQuery(strangers),
    enabled: strangers.length > 0 && allows(granted, "GET /users/show_many"),
  });
  const allGroups = useQuery({
    ...groupsQuery,
    enabled: named.hasGroups && allows(granted, "GET /groups"),
  });
  const names: Names = useMemo(
    () => ({
      people: peopleOf([{ users }, others.data ?? { users: [] }]),
      groups: new Map([...groups, ...(allGroups.data ?? [])].map(({ id, name }) => [id, name])),
      fields: fields.data ?? new Map(),
    }),
    [users, groups, others.data, allGroups.data, fields.data],
  );
  const [person, setPerson] = useState("");
  const authors = authorsOf(entries, names);
  const shown = entries.filter((entry) => person === "" || authorOf(entry, names) === person);

  if (audits.isPending) return <Waiting>Reading the history</Waiting>;
  if (audits.isLoadingError) {
    return (
      <Failure error={audits.error} what="The history" onRetry={() => void audits.refetch()} />
    );
  }
  const isCutOff = leadsBack(pages, audits.hasNextPage);
  return (
    <>
      {authors.length > 1 && (
        <label className="history-filter">
          By
          <select value={person} onChange={(event) => setPerson(event.target.value)}>
            <option value="">everybody</option>
            {authors.map((name) => (
              <option key={name} value={name}>
                {plainText(name)}
              </option>
            ))}
          </select>
        </label>
      )}
      <ol className="history-list">
        {shown.map((entry, index) => (
          <HistoryRow
            key={entry.id ?? index}
            entry={entry}
            author={authorOf(entry, names)}
            names={names}
          />
        ))}
      </ol>
      {entries.length === 0 && (
        <p className="muted">
          {audits.hasNextPage || isCutOff
            ? "Zendesk gave an empty page of it, and says that there is more."
            : "Nothing has happened yet."}
        </p>
      )}
      {isCutOff && (
        <p className="muted">
          Zendesk says that there is more of it, and leads back to what it gave before.
        </p>
      )}
      {audits.isFetchNextPageError && (
        <Failure
          error={audits.error}
          what="Earlier history"
          onRetry={() => void audits.fetchNextPage()}
        />
      )}
      {audits.hasNextPage && !audits.isFetchNextPageError && (
        <Button
          size="small"
          isPending={audits.isFetchingNextPage}
          onClick={() => void audits.fetchNextPage()}
        >
          Load earlier history
        </Button>
      )}
    </>
  );
}

/** Whom the entries name by number, and whether they name groups. */
function peopleIn(entries: readonly HistoryEntry[]): { people: number[]; hasGroups: boolean } {
  const changes = entries.flatMap((entry) => entry.changes);
  const values = changes
    .filter(({ field }) => peopleFields.has(field))
    .flatMap(({ before, after }) => [...before, ...after].map(Number));
  const authors = entries.flatMap(({ authorId }) => authorId ?? []);
  return {
    people: [...new Set([...authors, ...values])].filter(Number.isSafeInteger),
    hasGroups: changes.some(({ field }) => field === "group_id"),
  };
}

function authorsOf(entries: readonly HistoryEntry[], names: Names): string[] {
  return [...new Set(entries.map((entry) => authorOf(entry, names)))];
}

/** Who did it: a rule, a person, or Zendesk itself, whose number is -1. */
function authorOf({ rule, authorId }: HistoryEntry, { people }: Names): string {
  if (rule !== null) return rule;
  return authorId === -1 ? "Zendesk" : (nameOf(people, authorId) ?? "Somebody");
}
