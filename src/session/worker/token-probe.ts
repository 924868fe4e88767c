import type { RequestBudget } from "./budget.ts";
import { sendBearer } from "./bearer-request.ts";
import { momentOf } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { LiveSession } from "./live-session.ts";

/** ms for which one probe answers for all who ask. */
const goodFor = 2_000;

/**
 * Asks Zendesk for the token's own record, the one thing every live token may read: whether that
 * answer is readable tells a dead token from a refusal the browser hides.
 */
export class TokenProbe {
  #last: { at: number; accessToken: string; alive: Promise<boolean> } | undefined;
  #session: LiveSession;
  #budget: RequestBudget;
  #environment: Environment;

  constructor(session: LiveSession, budget: RequestBudget, environment: Environment) {
    this.#session = session;
    this.#budget = budget;
    this.#environment = environment;
  }

  /** Whether Zendesk takes the session's access token. */
  isAlive(): Promise<boolean> {
    const { accessToken } = this.#session.tokens;
    const now = this.#environment.now();
    const last = this.#last;
    if (last?.accessToken === accessToken && now - last.at < goodFor) return last.alive;
    const alive = this.#ask(accessToken);
    this.#last = { at: now, accessToken, alive };
    return alive;
  }

  async #ask(accessToken: string): Promise<boolean> {
    const path = "/api/v2/oauth/tokens/current.json";
    const { account, over, id } = this.#session;
    const request = { method: "GET", path, session: id } as const;
    const attempt = { request, url: new URL(path, account.zendeskUrl), signal: over.signal };
    this.#budget.count();
    try {
      const outcome = await sendBearer(attempt, accessToken, this.#environment);
      const alive = outcome.kind === "answer" && outcome.response.status === 200;
      if (alive) this.#session.accepted = momentOf(this.#environment);
      return alive;
    } catch {
      return false;
    }
  }
}
