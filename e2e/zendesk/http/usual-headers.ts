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

/** The headers recorded that follow from an answer: how to keep it, and its weak `ETag`. */
export function cacheHeaders(answer: Answer): Record<string, string> {
  if (answer.status === 204 || answer.status === 404) return { "cache-control": "no-cache" };
  if (answer.status !== 200) return { "cache-control": "max-age=0, private, must-revalidate" };
  return {
    "cache-control": "max-age=0, private, must-revalidate",
    etag: `W/"${createHash("md5").update(answer.body).digest("hex")}"`,
  };
}
