import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, invalidAttribute } from "../http/errors.ts";
import { selectTop } from "../search/top.ts";
import { compileFor } from "./search-directory.ts";
import { findHits, hitJson, hitOrder, ticketSideloadNames } from "./search-hits.ts";
import type { Hit } from "./search-hits.ts";
import { ticketSideloads } from "./sideloads.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/ */
export const searchHandlers = {
  "GET /api/v2/search": search,
  "GET /api/v2/search/count": countHits,
};

const maxReachable = 1000;
const maxPageSize = 100;

/** One page by offset; only the first 1,000 can be reached, `count` is the whole truth. */
function search(call: Call): Answer {
  const { page, size } = pageOf(call);
  const compiled = compileFor(call, call.query.get("query") ?? "");
  const hits = findHits(call, compiled);
  const order = hitOrder(call, compiled);
  const reached = selectTop(hits, page * size, order).slice((page - 1) * size);
  const more = page * size < Math.min(hits.length, maxReachable);
  return answerJson({
    results: reached.map((hit) => hitJson(call, hit)),
    ...beside(call, reached),
    facets: null,
    next_page: more ? pageUrl(call, page + 1) : null,
    previous_page: page > 1 ? pageUrl(call, page - 1) : null,
    count: hits.length,
  });
}

function countHits(call: Call): Answer {
  const compiled = compileFor(call, call.query.get("query") ?? "");
  return answerJson({ count: findHits(call, compiled).length });
}

function pageOf(call: Call): { page: number; size: number } {
  const path = call.url.pathname.slice(1);
  for (const key of call.query.keys()) {
    if (key.startsWith("page[")) throw invalidAttribute("page", "an integer", path);
  }
  const page = wholeNumber(call, "page", 1);
  const size = Math.min(wholeNumber(call, "per_page", maxPageSize), maxPageSize);
  if (page * size <= maxReachable) return { page, size };
  throw errorString(
    422,
    "invalid",
    "Invalid search: Requested response size was greater than Search Response Limits",
  );
}

function wholeNumber(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name) ?? "";
  if (text === "") return otherwise;
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  throw invalidAttribute(name, "an integer", call.url.pathname.slice(1));
}

/** `include=tickets(users,groups)` */
function beside(call: Call, hits: readonly Hit[]): Record<string, unknown> {
  const names = ticketSideloadNames(call);
  if (names.size === 0) return {};
  const tickets = hits.flatMap((hit) => (hit.result_type === "ticket" ? [hit.row] : []));
  return ticketSideloads(call, tickets, names);
}

function pageUrl(call: Call, page: number): string {
  const url = new URL(call.url);
  url.searchParams.set("page", String(page));
  return url.href;
}
