import type { Account } from "./account.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Fault } from "./faults.ts";
import { newSecret } from "./oauth-store.ts";
import type { Client } from "./oauth-store.ts";
import { people } from "../records/people.ts";
import type { Plan } from "./options.ts";
import type { RequestLogEntry } from "./request-log.ts";
import { userByEmail } from "./user-by-email.ts";

/** 30 days, in ms. */
const usualRefreshTokenLifetime = 2_592_000_000;

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
    const known = this.#account.oauth.clientByIdentifier("scopedesk")?.redirect_uri ?? [];
    this.registerClient({ identifier: "scopedesk", redirect_uri: [...known, uri] });
  }

  /**
   * Gives a person tokens without the walk through the pages, as if they had allowed `scopes` to
   * the client `scopedesk`. Throws when nobody has that e-mail address.
   */
  grant(email: string, scopes: readonly string[]): { accessToken: string; refreshToken: string } {
    const { oauth, clock, behaviour } = this.#account;
    const user = userByEmail(this.#account, email);
    const client = oauth.clientByIdentifier("scopedesk");
    if (!user || !client) throw new Error(`Nobody here is called ${email}`);
    const refreshToken = newSecret();
    const { accessToken } = oauth.issueToken({
      userId: user.id,
      clientId: client.id,
      scopes,
      refreshToken,
      expiresAt: clock.now() + behaviour.accessTokenTtl * 1000,
      refreshTokenExpiresAt: clock.now() + usualRefreshTokenLifetime,
    });
    return { accessToken, refreshToken };
  }

  /** Adds a client, or changes one: what is left out stays as it is. */
  registerClient(client: Partial<Client> & Pick<Client, "identifier">): Client {
    const { oauth, clock } = this.#account;
    const now = clock.timestamp();
    const registered = {
      id: oauth.nextId(),
      name: client.identifier,
      kind: "public" as const,
      company: null,
      description: null,
      global: false,
      redirect_uri: [],
      secret: newSecret(),
      logo_url: null,
      user_id: people.ada.id,
      created_at: now,
      updated_at: now,
      allowedScopes: null,
      ...oauth.clientByIdentifier(client.identifier),
      ...client,
    };
    oauth.clients.set(registered);
    return registered;
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
