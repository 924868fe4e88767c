import type { Comment } from "../../../zendesk/comments.ts";
import type { HistoryEntry } from "./history-entries.ts";

/**
 * What happened after each comment and before the next, by the comment's number; what came with a
 * comment belongs to it. Entries that only say that somebody wrote are the comments themselves.
 */
export function entriesAfter(
  comments: readonly Comment[],
  entries: readonly HistoryEntry[],
): ReadonlyMap<number, readonly HistoryEntry[]> {
  const told = comments
    .flatMap(({ id, created_at }) =>
      id === null ? [] : [{ id, at: Date.parse(created_at ?? "") }],
    )
    .filter(({ at }) => !Number.isNaN(at))
    .toSorted((one, other) => one.at - other.at);
  const after = new Map<number, HistoryEntry[]>();
  // History comes newest first, and is read here in the order in which it happened.
  for (const entry of entries.toReversed()) {
    if (entry.changes.length + entry.noise.length === 0) continue;
    const at = Date.parse(entry.at ?? "");
    const before = told.findLast((comment) => comment.at <= at);
    if (before) after.set(before.id, [...(after.get(before.id) ?? []), entry]);
  }
  return after;
}
