import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useSyncExternalStore } from "react";
import { Failure } from "../../../failures/screen/failure.tsx";
import { keptChoice } from "../../../lib/kept-choice.ts";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { Plain } from "../../../ui/plain.tsx";
import { auditsQuery } from "../../../zendesk/audits.ts";
import type { Comment } from "../../../zendesk/comments.ts";
import type { Group } from "../../../zendesk/groups.ts";
import type { User } from "../../../zendesk/users.ts";
import { entriesAfter } from "./between.ts";
import { type HistoryEntry, historyEntries } from "./history-entries.ts";
import { HistoryRow } from "./history-row.tsx";
import { fieldTitle, historyAuthor, type Names, noiseWords } from "./history-words.ts";
import { useHistoryNames } from "./use-history-names.ts";

/** Whether changes stand between comments: that is one request a ticket more. */
const choice = keptChoice("changes-between", ["hidden", "shown"]);

/** Shows, or hides again, what happened between the comments. */
export function HappeningsSwitch({ ticketId }: { ticketId: number }) {
  const { grantedScopes } = useSignedIn();
  const isShown = useSyncExternalStore(choice.subscribe, choice.read) === "shown";
  const audits = useInfiniteQuery({ ...auditsQuery(ticketId), enabled: false });
  if (!allows(grantedScopes, "GET /tickets/{id}/audits")) return null;
  return (
    <>
      <Checkbox
        label="Changes between comments"
        checked={isShown}
        onChange={({ target }) => choice.choose(target.checked ? "shown" : "hidden")}
      />
      {isShown && audits.isLoadingError && (
        <Failure
          error={audits.error}
          what="The changes between comments"
          onRetry={() => void audits.refetch()}
        />
      )}
    </>
  );
}

interface Happened {
  ticketId: number;
  comments: readonly Comment[];
  users: readonly User[];
  groups: readonly Group[];
}

/** What to show under a comment: what happened until the next one, where somebody wants to see it. */
export function useHappenings({ ticketId, comments, users, groups }: Happened) {
  const { grantedScopes } = useSignedIn();
  const isShown = useSyncExternalStore(choice.subscribe, choice.read) === "shown";
  const audits = useInfiniteQuery({
    ...auditsQuery(ticketId),
    enabled: isShown && allows(grantedScopes, "GET /tickets/{id}/audits"),
  });
  const pages = audits.data?.pages;
  const entries = useMemo(
    () => (isShown ? historyEntries((pages ?? []).flatMap((page) => page.audits)) : []),
    [pages, isShown],
  );
  const names = useHistoryNames(entries, users, groups);
  const after = useMemo(() => entriesAfter(comments, entries), [comments, entries]);
  return ({ id }: Comment) => {
    const happened = after.get(id ?? 0);
    return happened && <Happenings entries={happened} names={names} />;
  };
}

function Happenings({ entries, names }: { entries: readonly HistoryEntry[]; names: Names }) {
  const changed = new Set(
    entries.flatMap(({ changes }) => changes.map(({ field }) => fieldTitle(field, names))),
  );
  const noise = entries.flatMap((entry) => entry.noise.map((each) => noiseWords(each)));
  const words = changed.size > 0 ? [...changed].join(", ") : (noise[0] ?? "");
  return (
    <details className="happenings">
      <summary className="muted">
        {changed.size > 0 && "Changed: "}
        <Plain>{words}</Plain>
      </summary>
      <ol className="history-list">
        {entries.map((entry, index) => (
          <HistoryRow
            key={entry.id ?? index}
            entry={entry}
            author={historyAuthor(entry, names)}
            names={names}
          />
        ))}
      </ol>
    </details>
  );
}
