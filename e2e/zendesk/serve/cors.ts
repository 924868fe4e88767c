import type { Behaviour } from "../account/behaviour.ts";
import type { Answer } from "../http/answer.ts";
import { ownWordHeader } from "../http/errors.ts";

/** Statuses a page may read, by https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/making-cross-origin-browser-side-api-requests/ */
const readableStatuses = new Set([200, 201, 204, 404]);

const readable = {
  "access-control-allow-origin": "*",
  "access-control-expose-headers":
    "X-Zendesk-API-Warn,X-Zendesk-User-Id,X-Zendesk-User-Session-Expires-At",
};

/** The preflight's answer; it says nothing of whether the real one will be readable. */
export function preflight(): Answer {
  return {
    status: 200,
    headers: {
      "content-type": "text/plain",
      ...readable,
      "access-control-allow-credentials": "true",
      "access-control-allow-methods": "GET,HEAD,OPTIONS,POST,PUT,DELETE",
      "access-control-allow-headers":
        "Authorization,X-Requested-With,X-Prototype-Version,X-Zendesk-API,Content-Type,X-CSRF-Token,X-Zendesk-Renew-Session",
      "access-control-max-age": "86400",
    },
    body: "",
  };
}

/**
 * The headers that let a page read an answer of the API; none, most of the time it matters.
 * `entitled`: a living Bearer, or one of the two endpoints that are readable without. What is this
 * server's own word they may read whatever its status: Zendesk has no say in it.
 */
export function apiCors(
  behaviour: Behaviour,
  { status, headers }: Answer,
  entitled: boolean,
): Record<string, string> {
  if (behaviour.cors === "open") return readable;
  const allowed =
    behaviour.corsByStatus[status] ??
    (entitled && (readableStatuses.has(status) || ownWordHeader in headers));
  return allowed ? readable : {};
}

/** The headers that let a page read an answer of the token endpoint. */
export function tokenEndpointCors(behaviour: Behaviour): Record<string, string> {
  return behaviour.tokenCors === "all" ? readable : {};
}
