import type { Account, Behaviour } from "./account.ts";
import type { RequestLogEntry } from "./request-log.ts";

/** What a test may see of an account and do to it while it runs. */
export class AccountHandle {
  readonly #account: Account;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Departures from the strict defaults; assign to change them. */
  get behaviour(): Behaviour {
    return this.#account.behaviour;
  }

  /** Every request so far, oldest first, without anything secret. */
  requests(): readonly RequestLogEntry[] {
    return this.#account.requests;
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
}
