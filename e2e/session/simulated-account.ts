import type { VirtualTime } from "./virtual-time.ts";

/** How the token endpoint meets a refresh. */
export type TokenEndpoint =
  | { answers: "tokens" }
  | { answers: "status"; status: number; retryAfter?: number; contentType?: string; body?: string }
  /** Nothing comes back: `before` the tokens were replaced, or `after`. */
  | { answers: "nothing"; when: "before" | "after" };

/** How the API meets a request with a token it takes. */
export type Api = { answers: "normally" } | { answers: "status"; status: number };

/** One request as the account took it. */
export interface Taken {
  at: number;
  kind: "refresh" | "api";
  method: string;
  path: string;
  /** For an API request: whether its token was alive when it was taken. */
  alive?: boolean;
  /** What the account made of it; 0 when the connection died. */
  status: number;
}

/**
 * One Zendesk account in memory, under a clock of its own: tokens that can be ended, an API whose
 * refusals a browser hides, a token endpoint behind the relay that can fall ill. Each request takes
 * a while on its way in and on its way out, so answers overtake each other.
 */
export class SimulatedAccount {
  tokenEndpoint: TokenEndpoint = { answers: "tokens" };
  api: Api = { answers: "normally" };
  /** `open`: a browser may read every status. */
  cors: "strict" | "open" = "strict";
  online = true;
  /** ms on the way in and on the way out. */
  ways: () => { toZendesk: number; back: number } = () => ({ toZendesk: 10, back: 10 });
  readonly taken: Taken[] = [];
  /** Token requests that are under way now, and the most there ever were. */
  refreshes = { now: 0, most: 0 };
  /** Whether somebody at Zendesk ended the grant. */
  revoked = false;
  /** Whether a refresh replaced the tokens and its answer did not arrive as tokens. */
  refreshLost = false;
  #time: VirtualTime;
  #number = 0;
  #accessToken = "";
  #refreshToken = "";
  /** Seconds. */
  #lifetime = 1800;
  #issued = 0;
  #ended = true;
  #wasOfUse = false;

  constructor(time: VirtualTime) {
    this.#time = time;
  }

  /** Ends the access token before its time, once it was of use; its refresh token goes on. */
  endAccessToken(): void {
    this.#ended ||= this.#wasOfUse;
  }

  /** Ends the grant. */
  revoke(): void {
    this.revoked = true;
    this.#ended = true;
    this.#refreshToken = "";
  }

  /** Whether the account takes the token that a browser sends. */
  isAlive(accessToken: string): boolean {
    const ranOut = this.#time.now() - this.#issued >= this.#lifetime * 1000;
    return accessToken === this.#accessToken && !this.#ended && !ranOut;
  }

  fetch: typeof fetch = async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { signal } = init;
    const isToken = url.pathname.endsWith("/tokens");
    if (isToken) {
      this.refreshes.now += 1;
      this.refreshes.most = Math.max(this.refreshes.most, this.refreshes.now);
    }
    try {
      const { toZendesk, back } = this.ways();
      await this.#on(signal, toZendesk);
      if (!this.online) throw new TypeError("Failed to fetch");
      const response = isToken ? this.#giveTokens(init) : this.#answer(url, init);
      await this.#on(signal, back);
      if (response === undefined) throw new TypeError("Failed to fetch");
      return response;
    } finally {
      if (isToken) this.refreshes.now -= 1;
    }
  };

  async #on(signal: AbortSignal | null | undefined, ms: number): Promise<void> {
    const { promise, reject } = Promise.withResolvers<never>();
    const giveUp = (): void => reject(signal?.reason as Error);
    if (signal?.aborted) giveUp();
    signal?.addEventListener("abort", giveUp);
    await Promise.race([this.#time.wait(ms), promise]).finally(() =>
      signal?.removeEventListener("abort", giveUp),
    );
  }

  /** What a page may read of the answer; undefined where the browser hides it. */
  #answer(url: URL, init: RequestInit): Response | undefined {
    if (url.pathname === "/robots.txt") return new Response(null);
    const token = new Headers(init.headers).get("authorization")?.replace("Bearer ", "") ?? "";
    const alive = this.isAlive(token);
    const status = alive ? (this.api.answers === "status" ? this.api.status : 200) : 401;
    const method = init.method ?? "GET";
    this.#wasOfUse ||= alive;
    this.#take({ kind: "api", method, path: url.pathname, alive, status });
    const readable = this.cors === "open" || [200, 201, 204, 404].includes(status);
    return readable ? new Response("{}", { status }) : undefined;
  }

  #giveTokens(init: RequestInit): Response | undefined {
    const form = new URLSearchParams(typeof init.body === "string" ? init.body : "");
    const first = form.get("grant_type") === "authorization_code";
    const how: TokenEndpoint = first ? { answers: "tokens" } : this.tokenEndpoint;
    const take = (status: number): void =>
      this.#take({ kind: "refresh", method: "POST", path: "/oauth/tokens", status });
    if (how.answers === "status") {
      take(how.status);
      const headers = {
        "content-type": how.contentType ?? "application/json",
        ...(how.retryAfter === undefined ? {} : { "retry-after": String(how.retryAfter) }),
      };
      return new Response(how.body ?? '{"errors":[]}', { status: how.status, headers });
    }
    if (how.answers === "nothing" && how.when === "before") {
      take(0);
      return undefined;
    }
    if (!first && form.get("refresh_token") !== this.#refreshToken) {
      take(400);
      return Response.json({ error: "invalid_grant" }, { status: 400 });
    }
    this.#number += 1;
    this.#accessToken = `access-${this.#number}`;
    this.#refreshToken = `refresh-${this.#number}`;
    this.#issued = this.#time.now();
    this.#ended = false;
    this.#wasOfUse = false;
    if (how.answers === "nothing") {
      this.refreshLost = true;
      take(0);
      return undefined;
    }
    take(200);
    return Response.json({
      access_token: this.#accessToken,
      refresh_token: this.#refreshToken,
      token_type: "bearer",
      scope: "read write",
      expires_in: this.#lifetime,
      refresh_token_expires_in: 2_592_000,
    });
  }

  #take(taken: Omit<Taken, "at">): void {
    this.taken.push({ at: this.#time.now(), ...taken });
  }
}
