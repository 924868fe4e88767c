import { resolve } from "node:path";
import { browserEnvironment } from "../../src/session/worker/environment.ts";
import type { Environment } from "../../src/session/worker/environment.ts";
import { Vault } from "../../src/session/worker/vault.ts";
import type { GatewayResponse, HttpMethod } from "../../src/session/protocol.ts";
import type { SessionConfig } from "../../src/session/session-config.ts";
import type { SignInWish } from "../../src/session/sign-in-wish.ts";
import type { Transaction } from "../../src/session/transaction.ts";
import type { SignedIn } from "../../src/session/state.ts";
import { localConfig } from "../host/config.ts";
import { startStaticHost } from "../host/static-host.ts";
import type { StaticHost } from "../host/static-host.ts";
import { ask } from "../zendesk/ask.ts";
import type { ZendeskOptions } from "../zendesk/options.ts";
import { startZendesk } from "../zendesk/server.ts";
import type { Zendesk } from "../zendesk/server.ts";
import { browserFetch } from "./browser-fetch.ts";

/** A local Zendesk, the real static host with its relay, and how they are set up. */
export interface Servers {
  zendesk: Zendesk;
  host: StaticHost;
  config: SessionConfig;
  close(): Promise<void>;
}

export async function startServers(options: ZendeskOptions = {}): Promise<Servers> {
  let config = localConfig(0);
  const host = await startStaticHost({
    dist: resolve(import.meta.dirname, "../../dist"),
    config: () => config,
  });
  const redirectUris = [`${host.url}/callback`];
  const zendesk = await startZendesk({ quiet: true, tickets: 20, redirectUris, ...options });
  config = localConfig(zendesk.port);
  return {
    zendesk,
    host,
    config,
    close: async () => {
      await host.close();
      await zendesk.close();
    },
  };
}

/** How many code or refresh requests an account has seen. */
export function tokenRequests(servers: Servers, account: string): number {
  return requestsTo(servers, account, "/oauth/tokens");
}

/** How many requests an account has seen whose path begins so, preflights apart. */
export function requestsTo(servers: Servers, account: string, path: string): number {
  const requests = servers.zendesk.account(account).requests();
  return requests.filter((seen) => seen.method !== "OPTIONS" && seen.path.startsWith(path)).length;
}

/** The worker's vault as it runs in a browser, with the browser's `fetch` played by Node. */
export class VaultInNode {
  readonly vault: Vault;
  readonly environment: Environment;
  #servers: Servers;
  #config: SessionConfig;

  constructor(
    servers: Servers,
    config: Partial<SessionConfig> = {},
    more: Partial<Environment> = {},
  ) {
    this.#servers = servers;
    this.#config = { ...servers.config, ...config };
    const origin = servers.host.url;
    const fetch = browserFetch(origin);
    this.environment = { ...browserEnvironment, origin, fetch, online: () => true, ...more };
    this.vault = new Vault(this.environment);
  }

  /** Begins a sign-in and lets a person allow it; what comes back on the redirect URI. */
  async authorize(
    wish: Partial<SignInWish> & { subdomain: string },
    email = "agent@example.com",
  ): Promise<{ parameters: URLSearchParams; state: string; stored: Transaction }> {
    const { authorizationUrl, transaction } = await this.vault.begin(this.#config, {
      wish: { scopes: ["read", "write"], ...wish },
      redirectUri: `${this.#servers.host.url}/callback`,
    });
    const parameters = await allow(authorizationUrl, email);
    return { parameters, state: transaction.state, stored: transaction };
  }

  /** Hands the worker what came back. */
  finish(
    response: { parameters: URLSearchParams; state: string; stored: Transaction | undefined },
    codeAge = 0,
  ): Promise<{ returnTo: string | undefined }> {
    const parameters = response.parameters.toString();
    return this.vault.finish(this.#config, { ...response, parameters, codeAge });
  }

  async signIn(
    wish: Partial<SignInWish> & { subdomain: string },
    email?: string,
  ): Promise<SignedIn> {
    await this.finish(await this.authorize(wish, email));
    return this.session();
  }

  session(): SignedIn {
    const session = this.vault.read();
    if (session.status !== "signed-in") throw new Error(`the session is ${session.status}`);
    return session;
  }

  send(
    method: HttpMethod,
    path: string,
    { json, signal = new AbortController().signal }: { json?: unknown; signal?: AbortSignal } = {},
  ): Promise<GatewayResponse> {
    const bytes = new TextEncoder().encode(JSON.stringify(json)).buffer;
    const body = json === undefined ? {} : { body: { bytes, contentType: "application/json" } };
    return this.vault.send({ method, path, session: this.session().id, ...body }, signal);
  }
}

/** A person's walk through the login and consent pages, without a browser. */
async function allow(authorizationUrl: string, email: string): Promise<URLSearchParams> {
  const origin = new URL(authorizationUrl).origin;
  const query = authorizationUrl.slice(authorizationUrl.indexOf("?") + 1);
  const returnTo = `/oauth/authorizations/new?${query}`;
  const form = { email, password: "password", return_to: returnTo };
  const login = await ask(`${origin}/access/login`, { method: "POST", form });
  const cookie = (login.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const consent = await ask(authorizationUrl, { headers: { cookie } });
  const decided = await ask(`${origin}/oauth/authorizations`, {
    method: "POST",
    headers: { cookie },
    form: {
      authenticity_token: hidden(consent.text, "authenticity_token"),
      request: hidden(consent.text, "request"),
      decision: "allow",
    },
  });
  return new URL(decided.headers.get("location") ?? "http://nowhere.invalid").searchParams;
}

function hidden(html: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  return value.replaceAll("&amp;", "&");
}
