import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, count, flag, id, list, text } from "./fields.ts";
import { queryClient } from "./query-client.ts";
import { getJson } from "./request.ts";

/** A column's name: a word such as `requester`, or the number of a custom field as text. */
const columnId = v.fallback(
  v.nullable(v.union([v.string(), v.pipe(v.number(), v.transform(String))])),
  null,
);

const columnSchema = v.object({ id: columnId, title: text, sortable: flag });

const emptyExecution = {
  group_by: null,
  group_order: null,
  sort_by: null,
  sort_order: null,
  columns: [],
};

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#json-format */
const viewSchema = v.object({
  id,
  title: text,
  description: text,
  position: count,
  /** Whose view it is: `type` is User for a personal one, Group or nothing for a shared one. */
  restriction: v.fallback(v.nullable(v.object({ type: text })), null),
  /** Its columns, its groups and its order, as whoever made it chose them. */
  execution: v.fallback(
    v.object({
      group_by: columnId,
      group_order: text,
      sort_by: columnId,
      sort_order: text,
      columns: list(columnSchema),
    }),
    emptyExecution,
  ),
});

export type View = v.InferOutput<typeof viewSchema> & { id: number };

const viewsSchema = v.object({ views: answerList(viewSchema), count });

/** Views in one answer: the most Zendesk gives. */
const mostViews = 100;

/**
 * The active views this person may see, shared ones first, each kind in the order Zendesk's own
 * workspace shows them.
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#list-active-views
 */
export const viewsQuery = queryOptions({
  queryKey: ["views", "active"],
  queryFn: async ({ signal }) => {
    const query = { per_page: mostViews };
    const answer = await getJson("GET /views/active", {}, viewsSchema, { query, signal });
    const views = answer.views.filter((view): view is View => view.id !== null);
    return { views: views.toSorted(inOrder), count: answer.count ?? views.length };
  },
  staleTime: 10 * 60_000,
});

/** Whether only its owner sees the view. */
export function isPersonal({ restriction }: View): boolean {
  return restriction?.type === "User";
}

function inOrder(a: View, b: View): number {
  return (
    Number(isPersonal(a)) - Number(isPersonal(b)) ||
    (a.position ?? Infinity) - (b.position ?? Infinity) ||
    a.id - b.id
  );
}

const countSchema = v.object({
  view_id: id,
  /** null while Zendesk is still counting, which is not zero. */
  value: count,
  /** As Zendesk shows it: "~700", or "..." while it is counting. */
  pretty: text,
});

const countsSchema = v.object({ view_counts: answerList(countSchema) });

/** Views one answer counts: the most Zendesk takes. */
const mostCounted = 20;

/** Counts may be asked for six times in five minutes, so once a minute at most (ms). */
const countEvery = 60_000;

/** How many tickets a view holds; null while Zendesk is still counting. */
export type ViewCounts = ReadonlyMap<number, number | null>;

/** The key of all counts of views. */
const viewCounts = ["views", "counts"] as const;

/**
 * The counts of the first twenty of these views. Zendesk keeps those of large views for up to an hour.
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#count-tickets-in-views
 */
export function viewCountsQuery(views: readonly View[]) {
  const ids = views.slice(0, mostCounted).map((view) => view.id);
  return queryOptions({
    queryKey: [...viewCounts, ids],
    queryFn: async ({ signal }): Promise<ViewCounts> => {
      const { view_counts } = await getJson("GET /views/count_many", {}, countsSchema, {
        query: { ids },
        signal,
      });
      return new Map(
        view_counts.flatMap(({ view_id, value }) => (view_id === null ? [] : [[view_id, value]])),
      );
    },
    enabled: ids.length > 0,
    staleTime: countEvery,
  });
}

/**
 * Reads the counts on the screen again, for something came or went; those asked for within the last
 * minute stay as they are.
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#count-tickets-in-views
 */
export async function countViewsAgain(): Promise<void> {
  await queryClient.refetchQueries({
    queryKey: viewCounts,
    type: "active",
    predicate: ({ state }) => Date.now() - state.dataUpdatedAt >= countEvery,
  });
}
