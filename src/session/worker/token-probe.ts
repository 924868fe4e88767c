import { currentTokenPath } from "../../reference/paths.ts";
import { sendBearer } from "./bearer-request.ts";
import type { RequestBudget } from "./budget.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";
import type { Found } from "./token-state.ts";

/**
 * Asks Zendesk for the token's own record, the one thing every live token may read: whether that
 * answer is readable tells a dead token from a refusal the browser hides.
 */
export async function askAboutToken(
  { account, tokens, over, id }: LiveSession,
  budget: RequestBudget,
  environment: Environment,
): Promise<Found> {
  const request = { method: "GET", path: currentTokenPath, session: id } as const;
  const attempt = {
    request,
    url: new URL(currentTokenPath, account.zendeskUrl),
    signal: over.signal,
  };
  budget.count();
  try {
    const outcome = await sendBearer(attempt, tokens.accessToken, environment);
    if (outcome.kind === "refused-token") return "refused";
    if (outcome.kind !== "answer") return "silent";
    const { status } = outcome.response;
    return status === 429 || status >= 500 ? "busy" : "accepted";
  } catch {
    return "silent";
  }
}
