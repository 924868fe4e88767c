import * as oauth from "oauth4webapi";
import type { SessionError } from "../contract/error.ts";
import type { SessionEndReason } from "../contract/state.ts";
import { momentOf } from "./clock.ts";
import type { Environment } from "./environment.ts";
import { lifetimeParameters } from "./exchange.ts";
import type { LiveSession } from "./live-session.ts";
import { tokenError } from "./token-error.ts";
import { tokenRequestOptions } from "./token-request.ts";
import type { Tokens } from "./tokens.ts";
import { tokensOf } from "./tokens.ts";
import type { Trace } from "./trace.ts";

const secondTryAfter = 1_000;

/** What came of asking for new tokens. */
export type Refreshed =
  | { kind: "renewed"; tokens: Tokens }
  /** Zendesk takes this refresh token no more. */
  | { kind: "over"; reason: Extract<SessionEndReason, "refresh-refused" | "refresh-lost"> }
  /** Zendesk could not be asked, or could not answer. */
  | { kind: "failed"; failure: SessionError };

/** Asks the token endpoint for one session's new tokens (RFC 6749 section 6). */
export class Refresh {
  #session: LiveSession;
  #environment: Environment;
  #trace: Trace;
  /** The refresh token of an answer that may have been tokens, and was lost. */
  #maybeSpent: string | undefined;

  constructor(
    session: LiveSession,
    { environment, trace }: { environment: Environment; trace: Trace },
  ) {
    this.#session = session;
    this.#environment = environment;
    this.#trace = trace;
  }

  /**
   * One request; two when no answer came. Zendesk may have replaced the tokens then or not: the old
   * refresh token, sent once more, tells, and does no harm to the new one (used ones are only refused).
   */
  async run(refreshToken: string): Promise<Refreshed> {
    const first = await this.#request(refreshToken);
    if (first.kind !== "failed" || !first.failure.details.unknownOutcome) return first;
    await new Promise<void>((resolve) => void this.#environment.after(secondTryAfter, resolve));
    return this.#session.over.signal.aborted ? first : this.#request(refreshToken);
  }

  async #request(refreshToken: string): Promise<Refreshed> {
    try {
      return { kind: "renewed", tokens: await this.#tokens(refreshToken) };
    } catch (error) {
      const failure = tokenError(error);
      if (failure.code === "invalid-grant" || failure.code === "invalid-client") {
        const lost = this.#maybeSpent === refreshToken && failure.code === "invalid-grant";
        return { kind: "over", reason: lost ? "refresh-lost" : "refresh-refused" };
      }
      const { unknownOutcome } = failure.details;
      if (unknownOutcome || failure.code === "malformed-answer") this.#maybeSpent = refreshToken;
      return { kind: "failed", failure };
    }
  }

  async #tokens(refreshToken: string): Promise<Tokens> {
    const { account, lifetimes, tokens } = this.#session;
    const issued = momentOf(this.#environment);
    const response = await oauth.refreshTokenGrantRequest(
      account.as,
      account.client,
      oauth.None(),
      refreshToken,
      tokenRequestOptions(
        account,
        { environment: this.#environment, trace: this.#trace, step: "refresh" },
        lifetimeParameters(lifetimes),
      ),
    );
    const answer = await oauth.processRefreshTokenResponse(account.as, account.client, response);
    return tokensOf(answer, issued, tokens);
  }
}
