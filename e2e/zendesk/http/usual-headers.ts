import { createHash, randomUUID } from "node:crypto";
import type { Answer } from "./answer.ts";

/** The headers recorded on every answer of the API, whatever it says. */
export function usualHeaders(): Record<string, string> {
  return {
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-frame-options": "SAMEORIGIN",
    "x-request-id": randomUUID(),
    "x-zendesk-api-gateway": "yes",
    "x-zendesk-api-version": "v2",
    "x-zendesk-zorg": "yes",
  };
}

/** Recorded: how many seconds a browser may keep some answers; none of them names whose they are. */
const lifetimes: readonly (readonly [path: RegExp, seconds: number])[] = [
  [/^\/api\/v2\/organizations$/, 30],
  [/^\/api\/v2\/users\/\d+$/, 5],
  [/^\/api\/v2\/views\/compact$/, 5],
  [/^\/api\/v2\/search\/export$/, 10],
];

/** How long an answer may be kept; 0 for nearly all. */
export function lifetimeOf(method: string, pathname: string): number {
  if (method !== "GET") return 0;
  const path = pathname.replace(/\.json$/, "");
  return lifetimes.find(([one]) => one.test(path))?.[1] ?? 0;
}

/** The headers recorded that follow from an answer: how to keep it, and its weak `ETag`. */
export function cacheHeaders(answer: Answer, seconds = 0): Record<string, string> {
  if (answer.status === 204 || answer.status === 404) return { "cache-control": "no-cache" };
  if (answer.status !== 200) return { "cache-control": "max-age=0, private, must-revalidate" };
  return {
    "cache-control":
      seconds > 0 ? `max-age=${seconds}, private` : "max-age=0, private, must-revalidate",
    etag: `W/"${createHash("md5").update(answer.body).digest("hex")}"`,
  };
}
