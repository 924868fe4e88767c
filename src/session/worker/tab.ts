import { SessionError, toPlainError } from "../contract/error.ts";
import type { CallName, Calls, PageMessage, WorkerMessage } from "../contract/protocol.ts";
import { tabLock } from "../contract/protocol.ts";
import type { SessionConfig } from "../contract/session-config.ts";
import { defaultSessionKeep, longestSessionKeep } from "../contract/session-config.ts";
import type { Absence } from "./absence.ts";
import type { Vault } from "./vault.ts";

/** Calls one tab may have open at once; more is a mistake or an attack. */
const mostCalls = 2_000;

/** What a tab needs of the worker around the vault. */
export interface TabSurroundings {
  vault: Vault;
  locks: LockManager;
  /** Names this worker and no other; resolves once it holds the lock of that name. */
  generation: Promise<string>;
  /** Ends the session here and in every other worker of this app. */
  signOut(): Promise<Calls["signOut"]["answer"]>;
  absence: Absence;
}

/** Answers the page at the other end of a port until the page is gone. */
export function serveTab(port: MessagePort, around: TabSurroundings): Tab {
  return new Tab(port, around);
}

/** One page at the other end of a port. Its words are taken as a stranger's. */
export class Tab {
  #port: MessagePort;
  #around: TabSurroundings;
  #config: SessionConfig | undefined;
  /** Told to the page with the welcome; before that it has nothing to ask. */
  #generation: string | undefined;
  #calls = new Map<number, AbortController>();
  #unsubscribe: (() => void)[] = [];
  #unwatchBudget: (() => void) | undefined;

  constructor(port: MessagePort, around: TabSurroundings) {
    this.#port = port;
    this.#around = around;
    port.addEventListener("message", (event: MessageEvent<unknown>) => this.#hear(event.data));
    port.start();
  }

  #hear(message: unknown): void {
    if (!isPageMessage(message)) return;
    if (message.type === "hello") void this.#greet(message.tab, message.config);
    else if (message.type === "abort") this.#calls.get(message.id)?.abort();
    else if (message.generation !== this.#generation) this.#post({ type: "replaced" });
    else void this.#answer(message.id, message.name, message.ask);
  }

  async #greet(tab: string, config: SessionConfig): Promise<void> {
    if (this.#config) return;
    this.#config = config;
    const { vault, locks, absence } = this.#around;
    absence.opened(this, keepSeconds(config) * 1000);
    this.#unsubscribe.push(vault.onSession((session) => this.#post({ type: "session", session })));
    const generation = await this.#around.generation;
    this.#generation = generation;
    this.#post({ type: "welcome", generation, session: vault.read() });
    // The page holds this lock as long as it lives: having it means that the page is gone.
    await locks.request(tabLock(tab), () => this.#close());
  }

  #close(): void {
    for (const call of this.#calls.values()) call.abort();
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#unwatchBudget?.();
    this.#port.close();
    this.#around.absence.closed(this);
  }

  async #answer(id: number, name: CallName, ask: unknown): Promise<void> {
    const abort = new AbortController();
    try {
      if (this.#calls.size >= mostCalls) throw new SessionError("busy", "too many open calls");
      this.#calls.set(id, abort);
      const value = await this.#call(name, ask, abort.signal);
      const transfer = isGatewayAnswer(value) ? [value.body] : [];
      this.#post({ type: "answer", id, value }, transfer);
    } catch (error) {
      this.#post({ type: "failure", id, error: toPlainError(error) });
    } finally {
      this.#calls.delete(id);
    }
  }

  /** The types say what an honest page asks; each call checks the values it acts on. */
  async #call(
    name: CallName,
    ask: unknown,
    signal: AbortSignal,
  ): Promise<Calls[CallName]["answer"]> {
    const { vault, absence } = this.#around;
    const config = this.#config;
    if (!config) throw new SessionError("invalid-wish", "a call before the greeting");
    switch (name) {
      case "begin": {
        const begun = await vault.begin(config, ask as Calls["begin"]["ask"]);
        absence.begun(this, begun.transaction.state);
        return begun;
      }
      case "unstored":
        vault.markUnstored((ask as Calls["unstored"]["ask"]).state);
        return null;
      case "prepare":
        return vault.prepare(config, (ask as Calls["prepare"]["ask"]).subdomain);
      case "finish":
        absence.returned((ask as Calls["finish"]["ask"]).state);
        return vault.finish(config, ask as Calls["finish"]["ask"]);
      case "send":
        return vault.send(ask as Calls["send"]["ask"], signal);
      case "refresh":
        await vault.refresh();
        return null;
      case "signOut":
        return this.#around.signOut();
      case "trace":
        return vault.trace.read();
      case "made":
        return vault.readMade();
      case "reach":
        return vault.reach();
      case "watchBudget":
        return this.#watchBudget((ask as Calls["watchBudget"]["ask"]).on);
      case "ping":
        return null;
      default:
        throw new SessionError("invalid-wish", `no such call: ${String(name satisfies never)}`);
    }
  }

  #watchBudget(on: boolean): Calls["watchBudget"]["answer"] {
    const { vault } = this.#around;
    this.#unwatchBudget?.();
    this.#unwatchBudget = on
      ? vault.onBudget((budget) => this.#post({ type: "budget", budget }))
      : undefined;
    return vault.readBudget();
  }

  #post(message: WorkerMessage, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }
}

function isGatewayAnswer(value: Calls[CallName]["answer"]): value is Calls["send"]["answer"] {
  return value !== null && "body" in value;
}

function isPageMessage(value: unknown): value is PageMessage {
  if (typeof value !== "object" || value === null || !("type" in value)) return false;
  if (value.type === "hello") {
    return (
      "tab" in value && typeof value.tab === "string" && "config" in value && isConfig(value.config)
    );
  }
  if (!("id" in value) || typeof value.id !== "number") return false;
  if (value.type === "abort") return true;
  return (
    value.type === "call" &&
    "generation" in value &&
    typeof value.generation === "string" &&
    "name" in value &&
    typeof value.name === "string" &&
    "ask" in value &&
    (value.ask === null || typeof value.ask === "object")
  );
}

function isConfig(value: unknown): value is SessionConfig {
  return (
    typeof value === "object" &&
    value !== null &&
    "zendeskUrl" in value &&
    typeof value.zendeskUrl === "string" &&
    "clientId" in value &&
    typeof value.clientId === "string" &&
    "tokenUrl" in value &&
    (value.tokenUrl === "auto" || value.tokenUrl === "direct" || value.tokenUrl === "relay")
  );
}

function keepSeconds({ sessionKeep }: SessionConfig): number {
  if (typeof sessionKeep !== "number" || !Number.isFinite(sessionKeep)) return defaultSessionKeep;
  return Math.min(Math.max(sessionKeep, 0), longestSessionKeep);
}
