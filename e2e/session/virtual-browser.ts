import type { GatewayResponse, WireRequest } from "../../src/session/contract/protocol.ts";
import type { SessionConfig } from "../../src/session/contract/session-config.ts";
import type { Environment } from "../../src/session/worker/environment.ts";
import { Vault } from "../../src/session/worker/vault.ts";
import { SimulatedAccount } from "./simulated-account.ts";
import { VirtualTime } from "./virtual-time.ts";

const config: SessionConfig = {
  zendeskUrl: "https://{subdomain}.zendesk.com",
  clientId: "scopedesk",
  tokenUrl: "relay",
};

/** The worker's vault with a person signed in, an account in memory, and time that stands still. */
export class VirtualBrowser {
  readonly time = new VirtualTime();
  readonly account = new SimulatedAccount(this.time);
  readonly vault: Vault;

  private constructor(more: Partial<Environment>) {
    const { account, time } = this;
    const { now, date, after } = time;
    this.vault = new Vault({
      fetch: account.fetch,
      origin: "https://desk.example",
      now,
      date,
      after,
      random: () => 0.5,
      online: () => account.online,
      ...more,
    });
  }

  static async signedIn(more: Partial<Environment> = {}): Promise<VirtualBrowser> {
    const browser = new VirtualBrowser(more);
    const { time, vault } = browser;
    const wish = { subdomain: "acme", scopes: ["read", "write"] };
    const { transaction } = await time.until(vault.begin(config, { wish }));
    const { state } = transaction;
    const parameters = new URLSearchParams({ code: "a-code", state }).toString();
    await time.until(vault.finish(config, { parameters, state, stored: transaction, codeAge: 0 }));
    await browser.read("/api/v2/users/me.json");
    return browser;
  }

  /** Sends a request; resolves with what came of it, an answer or an error. */
  send(method: WireRequest["method"], path: string): Promise<unknown> {
    const session = this.vault.read();
    const id = session.status === "signed-in" ? session.id : "none";
    const body = { bytes: new ArrayBuffer(2), contentType: "application/json" };
    const request = { method, path, session: id, ...(method === "GET" ? {} : { body }) };
    const sending: Promise<GatewayResponse> = this.vault.send(
      request,
      new AbortController().signal,
    );
    return sending.catch((error: unknown) => error);
  }

  /** Reads a path to the end. */
  read(path: string): Promise<unknown> {
    return this.time.until(this.send("GET", path));
  }

  /** Refreshes of the account so far. */
  refreshes(): number {
    return this.account.taken.filter(({ kind }) => kind === "refresh").length - 1;
  }
}
