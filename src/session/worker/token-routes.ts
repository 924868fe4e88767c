import { tokenPath } from "../../reference/paths.ts";
import { SessionError } from "../contract/error.ts";
import type { SessionConfig } from "../contract/session-config.ts";
import type { TokenRoute } from "./authorization-server.ts";
import { accountOf } from "./authorization-server.ts";
import type { Environment } from "./environment.ts";
import type { Trace } from "./trace.ts";

const patience = 4_000;
const rememberFor = 10 * 60_000;

interface Route {
  via: TokenRoute;
  /** false when nothing at all answered under the account's address. */
  reachable: boolean;
}

/** Decides once per account, before the redirect, which way its codes and tokens will go. */
export class TokenRoutes {
  #chosen = new Map<string, { at: number; route: Promise<Route> }>();
  #environment: Environment;
  #trace: Trace;

  constructor(environment: Environment, trace: Trace) {
    this.#environment = environment;
    this.#trace = trace;
  }

  /** The account's route. @throws SessionError `invalid-subdomain` */
  async choose(config: SessionConfig, subdomain: string): Promise<Route> {
    const account = accountOf(config, subdomain, "direct", this.#environment.origin);
    const known = this.#chosen.get(account.zendeskUrl);
    if (known && this.#environment.now() - known.at < rememberFor) return known.route;
    const route = this.#find(config, account.zendeskUrl);
    this.#chosen.set(account.zendeskUrl, { at: this.#environment.now(), route });
    if (!(await route).reachable) this.#chosen.delete(account.zendeskUrl);
    return route;
  }

  async #find(config: SessionConfig, zendeskUrl: string): Promise<Route> {
    const readable = config.tokenUrl === "auto" ? this.#isReadable(config, zendeskUrl) : undefined;
    const [reachable, direct] = await Promise.all([this.reach(zendeskUrl), readable]);
    const via = config.tokenUrl === "auto" ? (direct ? "direct" : "relay") : config.tokenUrl;
    return { via, reachable: reachable || direct === true };
  }

  /**
   * Asks the token endpoint for nothing it could give: a grant without its code. Whether the
   * refusal can be read is the answer. A form needs no preflight (Fetch, "simple" request).
   */
  async #isReadable(config: SessionConfig, zendeskUrl: string): Promise<boolean> {
    const body = new URLSearchParams({
      grant_type: "authorization_code",
      client_id: config.clientId,
    });
    const url = `${zendeskUrl}${tokenPath}`;
    const started = this.#environment.now();
    const step = { step: "token-endpoint-probe", method: "POST", url } as const;
    const sent = { grant_type: "authorization_code", client_id: config.clientId };
    const ms = (): number => this.#environment.now() - started;
    try {
      const { status } = await this.#ask(url, { method: "POST", body });
      this.#trace.add({ ...step, sent, status, ms: ms(), outcome: "ok" });
      return true;
    } catch {
      this.#trace.add({ ...step, sent, ms: ms(), outcome: "unreadable" });
      return false;
    }
  }

  /** Whether anything answers there: the answer itself stays closed to us. */
  async reach(zendeskUrl: string): Promise<boolean> {
    try {
      await this.#ask(`${zendeskUrl}/robots.txt`, {
        method: "HEAD",
        mode: "no-cors",
      });
      return true;
    } catch (cause) {
      // A server that is only slow is a server.
      return cause instanceof SessionError;
    }
  }

  async #ask(url: string, init: RequestInit): Promise<Response> {
    const abort = new AbortController();
    const cancel = this.#environment.after(patience, () =>
      abort.abort(new SessionError("timeout", "no answer in time")),
    );
    try {
      return await this.#environment.fetch(url, {
        ...init,
        credentials: "omit",
        referrerPolicy: "no-referrer",
        cache: "no-store",
        signal: abort.signal,
      });
    } finally {
      cancel();
    }
  }
}
