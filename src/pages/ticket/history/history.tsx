import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { Failure } from "../../../failures/screen/failure.tsx";
import { MissingPermission } from "../../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../../failures/screen/use-missing-permission.ts";
import { Button } from "../../../ui/button.tsx";
import { Waiting } from "../../../ui/progress.tsx";
import { auditsQuery } from "../../../zendesk/audits.ts";
import type { Group } from "../../../zendesk/groups.ts";
import type { User } from "../../../zendesk/users.ts";
import { HistoryRow } from "./history-row.tsx";
import { type HistoryEntry, historyEntries } from "./history-entries.ts";
import { fieldTitle, historyAuthor, type Names } from "./history-words.ts";
import { useHistoryNames } from "./use-history-names.ts";
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
  const pages = audits.data?.pages;
  const entries = useMemo(
    () => historyEntries((pages ?? []).flatMap((page) => page.audits)),
    [pages],
  );
  const names = useHistoryNames(entries, users, groups);
  const [person, setPerson] = useState("");
  const [field, setField] = useState("");
  const authors = authorsOf(entries, names);
  const fields = fieldsOf(entries, names);
  const isCutOff = leadsBack(pages, audits.hasNextPage);
  const shown = entries
    .filter((entry) => person === "" || historyAuthor(entry, names) === person)
    .filter(({ changes }) => field === "" || changes.some((change) => change.field === field));

  if (audits.isPending) return <Waiting>Reading the history</Waiting>;
  if (audits.isLoadingError) {
    return (
      <Failure error={audits.error} what="The history" onRetry={() => void audits.refetch()} />
    );
  }
  return (
    <>
      <Filter label="By" all="everybody" options={authors} value={person} onChange={setPerson} />
      <Filter label="Field" all="everything" options={fields} value={field} onChange={setField} />
      <ol className="history-list">
        {shown.map((entry, index) => (
          <HistoryRow
            key={entry.id ?? index}
            entry={entry}
            author={historyAuthor(entry, names)}
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

interface FilterProps {
  label: string;
  /** What it is called not to filter. */
  all: string;
  options: readonly (readonly [value: string, words: string])[];
  value: string;
  onChange: (value: string) => void;
}

function Filter({ label, all, options, value, onChange }: FilterProps) {
  if (options.length < 2) return null;
  return (
    <label className="history-filter">
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{all}</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {plainText(words)}
          </option>
        ))}
      </select>
    </label>
  );
}

function authorsOf(entries: readonly HistoryEntry[], names: Names): (readonly [string, string])[] {
  const authors = new Set(entries.map((entry) => historyAuthor(entry, names)));
  return [...authors].map((name) => [name, name]);
}

/** The fields that ever changed, by their titles. */
function fieldsOf(entries: readonly HistoryEntry[], names: Names): (readonly [string, string])[] {
  const fields = new Set(entries.flatMap(({ changes }) => changes.map(({ field }) => field)));
  return [...fields]
    .map((field) => [field, fieldTitle(field, names)] as const)
    .toSorted(([, one], [, other]) => one.localeCompare(other));
}
