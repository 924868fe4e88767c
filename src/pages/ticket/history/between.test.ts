import { expect, test } from "vitest";
import * as v from "valibot";
import { commentSchema } from "../../../zendesk/comments.ts";
import { entriesAfter } from "./between.ts";
import type { HistoryEntry } from "./history-entries.ts";

const comment = (id: number, minute: number) =>
  v.parse(commentSchema, {
    id,
    created_at: `2026-11-27T10:${String(minute).padStart(2, "0")}:00Z`,
  });
const entry = (id: number, minute: number, changed = true): HistoryEntry => ({
  id,
  at: `2026-11-27T10:${String(minute).padStart(2, "0")}:00Z`,
  authorId: 1,
  rule: null,
  isFirst: false,
  changes: changed ? [{ field: "status", before: ["open"], after: ["pending"], rule: null }] : [],
  comments: [],
  score: null,
  noise: [],
});

const told = (comments: ReturnType<typeof comment>[], entries: HistoryEntry[]) =>
  [...entriesAfter(comments, entries)].map(([id, after]) => [id, after.map((one) => one.id)]);

test("a change stands under the comment it came with or after, in the order it happened", () => {
  const comments = [comment(1, 0), comment(2, 10)];
  const newestFirst = [entry(14, 30), entry(13, 10), entry(12, 5), entry(11, 0)];
  expect(told(comments, newestFirst)).toEqual([
    [1, [11, 12]],
    [2, [13, 14]],
  ]);
  expect(told(comments.toReversed(), newestFirst)).toEqual(told(comments, newestFirst));
});

test("that somebody wrote is the comment itself, and what has no comment before it stands nowhere", () => {
  expect(told([comment(1, 10)], [entry(12, 20, false), entry(11, 5)])).toEqual([]);
});
