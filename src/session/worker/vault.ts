import { SessionError } from "../contract/error.ts";
import type {
  Budget,
  Calls,
  GatewayResponse,
  MadeRequest,
  SessionSnapshot,
  WireRequest,
} from "../contract/protocol.ts";
import type { SessionConfig } from "../contract/session-config.ts";
import { assumedRateLimit } from "../../reference/limits.ts";
import type { SessionEndReason } from "../contract/state.ts";
import type { Account } from "./authorization-server.ts";
import { accountOf } from "./authorization-server.ts";
import { RequestBudget } from "./budget.ts";
import { checkWish } from "./check-wish.ts";
import type { Environment } from "./environment.ts";
import { authorizationUrl, exchange } from "./exchange.ts";
import { Gateway } from "./gateway.ts";
import type { LiveSession } from "./live-session.ts";
import { accessTokenLeft, publicView } from "./live-session.ts";
import { revoke } from "./revoke.ts";
import { TokenLife } from "./token-life.ts";
import { TokenRoutes } from "./token-routes.ts";
import { Trace, maskSecrets } from "./trace.ts";
import { Transactions } from "./transactions.ts";

interface Open {
  session: LiveSession;
  token: TokenLife;
  gateway: Gateway;
}

/** The one owner of a session: every tab of this browser talks to it, none sees inside. */
export class Vault {
  readonly trace: Trace;
  #environment: Environment;
  #transactions: Transactions;
  #routes: TokenRoutes;
  #budgets = new Map<string, RequestBudget>();
  #open: Open | undefined;
  #snapshot: SessionSnapshot = { status: "signed-out" };
  #sessionListeners = new Set<(session: SessionSnapshot) => void>();
  #budgetListeners = new Set<(budget: Budget) => void>();

  constructor(environment: Environment) {
    this.#environment = environment;
    this.trace = new Trace(environment);
    this.#transactions = new Transactions(environment);
    this.#routes = new TokenRoutes(environment, this.trace);
  }

  read(): SessionSnapshot {
    return this.#open ? publicView(this.#open.session, this.#environment) : this.#snapshot;
  }

  onSession(listener: (session: SessionSnapshot) => void): () => void {
    this.#sessionListeners.add(listener);
    return () => this.#sessionListeners.delete(listener);
  }

  onBudget(listener: (budget: Budget) => void): () => void {
    this.#budgetListeners.add(listener);
    return () => this.#budgetListeners.delete(listener);
  }

  readBudget(): Budget {
    const budget = this.#open && this.#budgets.get(this.#open.session.account.zendeskUrl);
    return (
      budget?.read() ?? { spent: 0, limit: assumedRateLimit, inFlight: 0, waiting: 0, heldFor: 0 }
    );
  }

  /** What this session has been good for so far. */
  readMade(): MadeRequest[] {
    return this.#open?.gateway.made.read() ?? [];
  }

  /** Whether anything answers under the account's address: asked without the token, and not counted by Zendesk. */
  async reach(): Promise<Calls["reach"]["answer"]> {
    const account = this.#open?.session.account;
    return { reachable: account !== undefined && (await this.#routes.reach(account.zendeskUrl)) };
  }

  /** Finds out ahead of the redirect whether the account answers and where its codes go. */
  prepare(config: SessionConfig, subdomain: string): Promise<Calls["prepare"]["answer"]> {
    return this.#routes.choose(config, subdomain);
  }

  async begin(
    config: SessionConfig,
    { wish }: Calls["begin"]["ask"],
  ): Promise<Calls["begin"]["answer"]> {
    checkWish(wish);
    const { via } = await this.#routes.choose(config, wish.subdomain);
    const account = accountOf(config, wish.subdomain, via, this.#environment.origin);
    const transaction = this.#transactions.begin(account, wish, via);
    const url = await authorizationUrl(account, transaction);
    this.trace.add({
      step: "authorization-request",
      method: "GET",
      url: url.origin + url.pathname,
      sent: maskSecrets(url.searchParams),
      outcome: "ok",
    });
    return { authorizationUrl: url.href, transaction };
  }

  markUnstored(state: string): void {
    this.#transactions.markUnstored(state);
  }

  async finish(
    config: SessionConfig,
    ask: Calls["finish"]["ask"],
  ): Promise<Calls["finish"]["answer"]> {
    const transaction = this.#transactions.take(ask.state, ask.stored);
    const { subdomain, via, scopes, lifetimes, returnTo } = transaction;
    const account = accountOf(config, subdomain, via, this.#environment.origin);
    const parameters = new URLSearchParams(ask.parameters);
    this.trace.add({
      step: "authorization-response",
      received: maskSecrets(parameters),
      codeAge: ask.codeAge,
      outcome: parameters.has("code") ? "ok" : "refused",
    });
    try {
      const tokens = await exchange(account, transaction, parameters, {
        environment: this.#environment,
        trace: this.trace,
        step: "code-exchange",
        codeAge: ask.codeAge,
      });
      this.#replaceSession(config, {
        id: crypto.randomUUID(),
        account,
        askedScopes: scopes,
        lifetimes,
        signedInAt: this.#environment.date(),
        tokens,
        accepted: null,
        used: null,
        over: new AbortController(),
      });
      return { returnTo };
    } catch (error) {
      if (!(error instanceof SessionError)) throw error;
      const wish = {
        subdomain,
        scopes,
        ...(returnTo === undefined ? {} : { returnTo }),
        ...(lifetimes === undefined ? {} : { lifetimes }),
      };
      throw new SessionError(error.code, error.message, { details: { ...error.details, wish } });
    }
  }

  async send(request: WireRequest, signal: AbortSignal): Promise<GatewayResponse> {
    if (!this.#open) throw new SessionError("signed-out", "nobody is signed in");
    if (request.session !== this.#open.session.id) {
      throw new SessionError("session-changed", "the request belongs to another session");
    }
    return this.#open.gateway.send(request, signal);
  }

  async refresh(): Promise<void> {
    if (!this.#open) throw new SessionError("signed-out", "nobody is signed in");
    const { token, session } = this.#open;
    await token.renew();
    if (session.over.signal.aborted) throw new SessionError("signed-out", "the session has ended");
  }

  /** Ends the session in every tab at once, then tells Zendesk. */
  async signOut(reason: SessionEndReason = "signed-out"): Promise<{ revoked: boolean }> {
    const open = this.#open;
    if (!open) return { revoked: false };
    this.#end(open, reason);
    return { revoked: await this.#revoke(open) };
  }

  #replaceSession(config: SessionConfig, session: LiveSession): void {
    const before = this.#open;
    const budget = this.#budgetOf(config, session.account);
    const end = (reason: SessionEndReason): void => this.#end(open, reason);
    const token = new TokenLife(session, {
      environment: this.#environment,
      trace: this.trace,
      budget,
      changed: () => this.#tellSession(),
      end,
      writesSettled: () => gateway.writesSettled(),
    });
    const gateway = new Gateway(session, token, budget, this.#environment);
    const open: Open = { session, token, gateway };
    this.#open = open;
    this.#tellSession();
    if (!before) return;
    before.session.over.abort();
    // The old grant is of no more use to anyone; whether Zendesk hears of it changes nothing here.
    void this.#revoke(before);
  }

  #budgetOf(config: SessionConfig, { zendeskUrl }: Account): RequestBudget {
    const known = this.#budgets.get(zendeskUrl);
    if (known) return known;
    const limit = config.rateLimit ?? assumedRateLimit;
    const budget = new RequestBudget(this.#environment, limit, () => this.#tellBudget());
    this.#budgets.set(zendeskUrl, budget);
    return budget;
  }

  #end(open: Open, reason: SessionEndReason): void {
    if (this.#open !== open) return;
    const { account, askedScopes, over } = open.session;
    this.#open = undefined;
    this.#snapshot = {
      status: "signed-out",
      ended: { reason, at: this.#environment.date(), subdomain: account.subdomain, askedScopes },
    };
    this.trace.add({ step: "session-ended", outcome: "ok", reason });
    this.#tellSession();
    over.abort();
  }

  async #revoke({ session, token }: Open): Promise<boolean> {
    await token.settled();
    // Zendesk takes no order from an expired token, and its refresh token would live on.
    const left = accessTokenLeft(session, this.#environment);
    if (left !== null && left <= 0) await token.renew().catch(() => {});
    return revoke(session, { environment: this.#environment, trace: this.trace });
  }

  #tellSession(): void {
    const session = this.read();
    for (const listener of this.#sessionListeners) listener(session);
  }

  #tellBudget(): void {
    if (this.#budgetListeners.size === 0) return;
    const budget = this.readBudget();
    for (const listener of this.#budgetListeners) listener(budget);
  }
}
