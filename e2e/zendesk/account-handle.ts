import type { Account } from "./account.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Fault } from "./faults.ts";
import type { Plan } from "./options.ts";
import type { RequestLogEntry } from "./request-log.ts";

/** What a test may see of an account and do to it while it runs. */
export class AccountHandle {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Departures from the strict defaults; assign to its members to change them. */
  get behaviour(): Behaviour {
    return this.#account.behaviour;
  }

  /** Every request so far, oldest first, without anything secret. */
  requests(): readonly RequestLogEntry[] {
    return this.#account.requests;
  }

  /** Forgets the requests so far, to count those of one step. */
  forgetRequests(): void {
    this.#account.requests.length = 0;
  }

  /** Lets the next requests to a path fail; see `Fault`. */
  fail(fault: Fault): void {
    this.#account.faults.add(fault);
  }

  /** Takes back the faults that nobody has met yet. */
  clearFaults(): void {
    this.#account.faults.clear();
  }

  /** Another plan, or no limits; the counts begin anew. */
  limitRate(plan: Plan | "off"): void {
    this.#account.limits.plan = plan;
  }

  /** Moves the account's clock by `ms` milliseconds: tokens, codes and rate limits follow. */
  advanceClock(ms: number): void {
    this.#account.clock.advance(ms);
  }

  /** Registers one more redirect URI for the seeded client, as an admin would. */
  registerRedirectUri(uri: string): void {
    const client = this.#account.oauth.clientByIdentifier("scopedesk");
    if (client) client.redirect_uri = [...client.redirect_uri, uri];
  }

  /** Ends every token at once, or those of one person, as an admin would. */
  revokeTokens(email?: string): void {
    for (const token of this.#account.oauth.tokens.values()) {
      const user = this.#account.tables.users.get(token.userId);
      if (email === undefined || user?.email === email) this.#account.oauth.revoke(token);
    }
  }

  /** Suspends a person, or takes that back. */
  suspend(email: string, suspended = true): void {
    const { users } = this.#account.tables;
    const user = users.find((candidate) => candidate.email === email);
    if (user) users.set({ ...user, suspended });
  }
}
