import { currentTokenPath } from "../../reference/paths.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";
import type { Trace } from "./trace.ts";

const timeout = 5_000;

/**
 * Deletes the session's token at Zendesk, its refresh token with it.
 *
 * One request, whatever comes of it. Zendesk has no RFC 7009 endpoint; this is its own:
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/
 *
 * @returns whether Zendesk confirmed it
 */
export async function revoke(
  session: LiveSession,
  { environment, trace }: { environment: Environment; trace: Trace },
): Promise<boolean> {
  const url = `${session.account.zendeskUrl}${currentTokenPath}`;
  const started = environment.now();
  const abort = new AbortController();
  const cancel = environment.after(timeout, () => abort.abort());
  const step = { step: "revoke", method: "DELETE", url } as const;
  try {
    const { status, ok } = await environment.fetch(url, {
      method: "DELETE",
      headers: {
        Accept: "application/json",
        Authorization: `Bearer ${session.tokens.accessToken}`,
      },
      credentials: "omit",
      redirect: "error",
      referrerPolicy: "no-referrer",
      keepalive: true,
      signal: abort.signal,
    });
    const ms = environment.now() - started;
    trace.add({ ...step, status, ms, outcome: ok ? "ok" : "refused" });
    return ok;
  } catch {
    trace.add({ ...step, ms: environment.now() - started, outcome: "no-answer" });
    return false;
  } finally {
    cancel();
  }
}
