import { randomUUID } from "node:crypto";

/** The headers recorded on every answer of the API. */
export function usualHeaders(): Record<string, string> {
  return {
    "cache-control": "max-age=0, private, must-revalidate",
    "strict-transport-security": "max-age=31536000; includeSubDomains",
    "x-frame-options": "SAMEORIGIN",
    "x-request-id": randomUUID(),
    "x-zendesk-api-version": "v2",
    "x-zendesk-api-gateway": "yes",
    "x-zendesk-zorg": "yes",
  };
}
