import type { Call } from "../calls/call.ts";
import { paginate, type Listing } from "../calls/pagination.ts";
import type { Row } from "../records/table.ts";

const defaultPageSize = "30";

/**
 * One page as the Help Center writes it: 30 unless asked, `first` and `last` beside the neighbours,
 * which are missing where there are none, and with offsets the number of pages.
 */
export function paginateHelpCenter<T extends Row>(
  call: Call,
  rows: readonly T[],
  sort: Listing<T>["sort"],
): { rows: readonly T[]; members: Record<string, unknown> } {
  const isCursor = [...call.query.keys()].some((key) => key.startsWith("page["));
  if (!isCursor && !call.query.has("per_page")) call.query.set("per_page", defaultPageSize);
  const page = paginate(call, { rows: () => rows, sort, nullAtEnd: true });
  return {
    rows: page.rows,
    members: isCursor ? cursorMembers(call, page.members) : offsetMembers(call, page.members),
  };
}

function cursorMembers(call: Call, members: Record<string, unknown>): Record<string, unknown> {
  const { meta, links } = members as {
    meta: { has_more: boolean };
    links: { next: string | null; prev: string | null };
  };
  const first = pageUrl(call, (query) => {
    query.delete("page[after]");
    query.delete("page[before]");
  });
  const last = pageUrl(call, (query) => query.set("page[before]", ""));
  const isFirst = !call.query.has("page[after]");
  return {
    meta,
    links: {
      first,
      last,
      ...(!isFirst && links.prev !== null && { prev: links.prev }),
      ...(meta.has_more && { next: links.next }),
    },
  };
}

function offsetMembers(call: Call, members: Record<string, unknown>): Record<string, unknown> {
  const per_page = Math.min(Number(call.query.get("per_page") ?? defaultPageSize), 100);
  const count = Number(members["count"]);
  return {
    ...members,
    page: Number(call.query.get("page") ?? 1),
    page_count: Math.ceil(count / per_page),
    per_page,
    sort_by: call.query.get("sort_by") ?? "position",
    sort_order: call.query.get("sort_order") ?? "asc",
  };
}

function pageUrl(call: Call, change: (query: URLSearchParams) => void): string {
  const url = new URL(call.url);
  change(url.searchParams);
  return url.href;
}
