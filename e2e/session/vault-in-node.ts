import { resolve } from "node:path";
import { browserEnvironment } from "../../src/session/worker/environment.ts";
import type { Environment } from "../../src/session/worker/environment.ts";
import { Vault } from "../../src/session/worker/vault.ts";
import type { GatewayResponse, WireRequest } from "../../src/session/contract/protocol.ts";
import type { SessionConfig } from "../../src/session/contract/session-config.ts";
import type { SignInWish } from "../../src/session/contract/sign-in-wish.ts";
import type { Transaction } from "../../src/session/contract/transaction.ts";
import type { SignedIn } from "../../src/session/contract/state.ts";
import { localConfig } from "../host/config.ts";
import { startStaticHost } from "../host/static-host.ts";
import type { StaticHost } from "../host/static-host.ts";
import type { ZendeskOptions } from "local-zendesk/types";
import { startZendesk } from "local-zendesk/server";
import type { Zendesk } from "local-zendesk/types";
import { browserFetch } from "./browser-fetch.ts";
import { allow } from "./consent.ts";
import {
  requestsTo as countRequests,
  tokenRequests as countTokenRequests,
} from "./token-requests.ts";

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

/** How many requests for tokens an account has seen. */
export function tokenRequests(servers: Servers, account: string): number {
  return countTokenRequests(servers.zendesk.account(account));
}

/** How many requests an account has seen whose path begins so. */
export function requestsTo(servers: Servers, account: string, path: string): number {
  return countRequests(servers.zendesk.account(account), path);
}

/** The worker's vault as it runs in a browser, with the browser's `fetch` played by Node. */
export class VaultInNode {
  readonly vault: Vault;
  readonly environment: Environment;
  #config: SessionConfig;

  constructor(
    servers: Servers,
    config: Partial<SessionConfig> = {},
    more: Partial<Environment> = {},
  ) {
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
    });
    const parameters = await allow(new URL(authorizationUrl), email);
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
    method: WireRequest["method"],
    path: string,
    { json, signal = new AbortController().signal }: { json?: unknown; signal?: AbortSignal } = {},
  ): Promise<GatewayResponse> {
    const bytes = new TextEncoder().encode(JSON.stringify(json)).buffer;
    const body = json === undefined ? {} : { body: { bytes, contentType: "application/json" } };
    return this.vault.send({ method, path, session: this.session().id, ...body }, signal);
  }
}
