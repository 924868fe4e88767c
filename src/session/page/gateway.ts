import { SessionError } from "../contract/error.ts";
import type { Method } from "../../reference/methods.ts";
import type { GatewayResponse } from "../contract/protocol.ts";
import { connect } from "./connect.ts";
import { readSession, sessionReady } from "./session.ts";

/** A request to the account one is signed in to. */
export interface GatewayRequest {
  method: Method;
  /** `/api/v2/…` with query. */
  path: string;
  body?: { json: unknown } | { bytes: ArrayBuffer; contentType: string };
  /**
   * The answer holds a new token or client secret that a person asked for, to use elsewhere.
   * Without it the gateway refuses such requests, so that none ends up in a cache or a history.
   */
  expectsSecret?: true;
}

/**
 * Has the worker send a request with the session's token.
 *
 * The answer is whatever Zendesk said, any status; `bytes` given as the body are moved to the
 * worker and no longer usable here.
 *
 * @throws SessionError `signed-out`, `session-changed`, `refused-by-gateway`, `aborted`, `timeout`,
 *   `network` (no readable answer: see `details.evidence`), `too-large`,
 *   `answer-too-large`, `busy`, `vault-lost`
 */
export async function send(
  request: GatewayRequest,
  signal?: AbortSignal,
): Promise<GatewayResponse> {
  const session = await sessionReady();
  if (session.status !== "signed-in") throw new SessionError("signed-out", "nobody is signed in");
  const connection = await connect();
  const { method, path, expectsSecret } = request;
  const body = request.body && encodeBody(request.body);
  return connection.call(
    "send",
    {
      method,
      path,
      session: session.id,
      ...(body ? { body } : {}),
      ...(expectsSecret ? { expectsSecret } : {}),
    },
    { transfer: body ? [body.bytes] : [], signal },
  );
}

/** The subdomain of the account one is signed in to; undefined when nobody is. */
export function signedInAccount(): string | undefined {
  const session = readSession();
  return session.status === "signed-in" ? session.subdomain : undefined;
}

function encodeBody(body: NonNullable<GatewayRequest["body"]>): {
  bytes: ArrayBuffer;
  contentType: string;
} {
  if ("bytes" in body) return body;
  const { buffer } = new TextEncoder().encode(JSON.stringify(body.json));
  return { bytes: buffer, contentType: "application/json" };
}
