import type { Account } from "./account.ts";
import type { Answer } from "./http/answer.ts";

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

/** The headers that let a page read an answer of the API; none, most of the time it matters. */
export function apiCors(
  account: Account,
  status: number,
  entitled: boolean,
): Record<string, string> {
  if (account.behaviour.cors === "open") return readable;
  return entitled && readableStatuses.has(status) ? readable : {};
}

/** The headers that let a page read an answer of the token endpoint. */
export function tokenEndpointCors(account: Account): Record<string, string> {
  return account.behaviour.tokenCors === "all" ? readable : {};
}
