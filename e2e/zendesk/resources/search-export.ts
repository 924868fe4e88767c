import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, errorsArray, invalidAttribute } from "../http/errors.ts";
import { selectTop } from "../search/top.ts";
import { compileFor } from "./search-directory.ts";
import { findHits, hitJson, type Hit } from "./search-hits.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/#export-search-results */
export const searchExportHandlers = { "GET /api/v2/search/export": exportHits };

const types = ["ticket", "user", "organization", "group"];
const maxPageSize = 1000;
const cursorLifetime = 3_600_000;

interface Position {
  created_at: string;
  id: number;
}

/** Pages by cursor, newest first; a cursor dies after an hour. */
function exportHits(call: Call): Answer {
  const type = call.query.get("filter[type]") ?? "";
  if (!types.includes(type))
    throw invalidAttribute("filter[type]", types.join(", "), "api/v2/search/export");
  const compiled = compileFor(call, `${call.query.get("query") ?? ""} type:${type}`);
  // Documented as an error; a recorded request that names the same type twice was answered.
  if (compiled.namedTypes.some((named) => named !== type)) {
    throw errorString(
      422,
      "invalid",
      "Invalid search: type belongs into filter[type], not into the query",
    );
  }
  const size = sizeOf(call);
  const after = readCursor(call);
  const left = findHits(call, compiled).filter(
    (hit) => after === undefined || newestFirst(hit, { row: after }) > 0,
  );
  const page = selectTop(left, size, newestFirst);
  const last = page.at(-1);
  const after_cursor = last ? writeCursor(call, last) : null;
  return answerJson({
    results: page.map((hit) => hitJson(call, hit)),
    facets: null,
    meta: { has_more: left.length > size, after_cursor, before_cursor: null },
    links: { prev: null, next: after_cursor && nextUrl(call, after_cursor) },
  });
}

function newestFirst(
  a: Pick<Hit, "row"> | { row: Position },
  b: Pick<Hit, "row"> | { row: Position },
): number {
  if (a.row.created_at !== b.row.created_at) return a.row.created_at < b.row.created_at ? 1 : -1;
  return b.row.id - a.row.id;
}

function sizeOf(call: Call): number {
  const text = call.query.get("page[size]") ?? "100";
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Math.min(Number(text), maxPageSize);
  throw invalidAttribute("page[size]", "an integer", "api/v2/search/export");
}

function writeCursor(call: Call, { row }: Hit): string {
  const expires = call.account.clock.now() + cursorLifetime;
  const position = [row.created_at, row.id, expires];
  return btoa(JSON.stringify({ field: "created_at", desc: true, tieBreakField: "id", position }));
}

function readCursor(call: Call): Position | undefined {
  const text = call.query.get("page[after]");
  if (text === null) return undefined;
  let position: unknown;
  try {
    ({ position } = JSON.parse(atob(text)) as { position: unknown });
  } catch {
    // No cursor of ours: answered below.
  }
  const [created_at, id, expires] = Array.isArray(position) ? (position as unknown[]) : [];
  if (typeof created_at !== "string" || typeof id !== "number" || typeof expires !== "number") {
    throw errorsArray(400, "InvalidPaginationParameter", "page[after] is not valid");
  }
  if (expires <= call.account.clock.now()) {
    throw errorsArray(400, "InvalidPaginationParameter", "page[after] has expired");
  }
  return { created_at, id };
}

function nextUrl(call: Call, cursor: string): string {
  const url = new URL(call.url);
  url.searchParams.set("page[after]", cursor);
  return url.href;
}
