import { SessionError, fromPlainError } from "../contract/error.ts";
import type { OpenedWorker } from "./ladder.ts";
import { rungsHere } from "./ladder.ts";
import type {
  CallName,
  Calls,
  PageMessage,
  SessionSnapshot,
  WorkerMessage,
} from "../contract/protocol.ts";
import { tabLock, workerLock } from "../contract/protocol.ts";
import type { Budget } from "../contract/protocol.ts";
import type { SessionConfig } from "../contract/session-config.ts";
import type { Rung } from "../contract/state.ts";

/** A cold worker start took 0.6 s in the slowest browser measured; a busy machine may take more. */
const patience = 10_000;
/** ms of silence after which whoever waits is told. */
const silence = 4_000;

/** What the worker tells without being asked. */
export interface ConnectionEvents {
  session(session: SessionSnapshot): void;
  budget(budget: Budget): void;
  /** No worker has answered for a while. It may still do so. */
  silent(): void;
  /** The worker died; this connection is of no more use. */
  lost(): void;
}

interface PendingCall {
  resolve(value: Calls[CallName]["answer"]): void;
  reject(error: SessionError): void;
}

/** A conversation with the session worker. */
export class Connection {
  readonly rung: Rung;
  #worker: OpenedWorker;
  #pending = new Map<number, PendingCall>();
  #nextId = 1;
  #generation = "";
  #locks = new AbortController();

  /**
   * Climbs down the ladder until a worker answers.
   *
   * @throws SessionError `worker-unavailable` when none does
   */
  static async open(config: SessionConfig, events: ConnectionEvents): Promise<Connection> {
    let lastFailure: unknown;
    const timer = setTimeout(() => events.silent(), silence);
    for (const open of await rungsHere()) {
      let worker: OpenedWorker | undefined;
      try {
        worker = open();
        if (!worker) continue;
        const connection = new Connection(worker);
        await connection.#greet(config, events);
        clearTimeout(timer);
        return connection;
      } catch (error) {
        worker?.close();
        lastFailure = error;
      }
    }
    clearTimeout(timer);
    throw new SessionError("worker-unavailable", "no session worker could be started", {
      cause: lastFailure,
    });
  }

  private constructor(worker: OpenedWorker) {
    this.rung = worker.rung;
    this.#worker = worker;
  }

  /** Asks the worker; `signal` gives the call up on both sides. */
  call<Name extends CallName>(
    name: Name,
    ask: Calls[Name]["ask"],
    { transfer = [], signal }: { transfer?: Transferable[]; signal?: AbortSignal | undefined } = {},
  ): Promise<Calls[Name]["answer"]> {
    if (signal?.aborted) return Promise.reject(aborted());
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const abort = (): void => {
        this.#settle(id)?.reject(aborted());
        this.#post({ type: "abort", id });
      };
      const done = (): void => signal?.removeEventListener("abort", abort);
      signal?.addEventListener("abort", abort);
      this.#pending.set(id, {
        resolve: (value) => (done(), resolve(value)),
        reject: (error) => (done(), reject(error)),
      });
      const generation = this.#generation;
      this.#post({ type: "call", id, generation, name, ask } as PageMessage, transfer);
    });
  }

  /** Leaves the worker: it sees the tab's lock go. */
  close(code: "vault-lost" | "aborted" = "aborted"): void {
    this.#locks.abort();
    for (const id of this.#pending.keys()) {
      this.#settle(id)?.reject(new SessionError(code, "the session worker is gone"));
    }
    this.#worker.close();
  }

  async #greet(config: SessionConfig, events: ConnectionEvents): Promise<void> {
    const { port, failed } = this.#worker;
    const tab = crypto.randomUUID();
    await holdLock(tabLock(tab), this.#locks.signal);
    const welcome = Promise.withResolvers<string>();
    port.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.type === "welcome") {
        this.#generation = data.generation;
        events.session(data.session);
        welcome.resolve(data.generation);
      } else if (data.type === "replaced") this.#lose(events);
      else if (data.type === "session") events.session(data.session);
      else if (data.type === "budget") events.budget(data.budget);
      else if (data.type === "answer") this.#settle(data.id)?.resolve(data.value);
      else this.#settle(data.id)?.reject(fromPlainError(data.error));
    });
    port.start();
    this.#post({ type: "hello", tab, config });
    const timer = setTimeout(() => welcome.reject(new Error("the worker is silent")), patience);
    try {
      const generation = await Promise.race([welcome.promise, failed]);
      this.#watch(generation, events);
    } catch (error) {
      this.#locks.abort();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * The worker holds its lock while it lives: getting it means that the worker is dead. Should a
   * browser put a new one behind the same port without a word, the first call to it tells.
   */
  #watch(generation: string, events: ConnectionEvents): void {
    const { signal } = this.#locks;
    const look = (): void => {
      if (document.visibilityState === "visible") this.call("ping", null).catch(() => {});
    };
    document.addEventListener("visibilitychange", look, { signal });
    navigator.locks
      .request(workerLock(generation), { signal }, () => this.#lose(events))
      .catch(() => {});
  }

  #lose(events: ConnectionEvents): void {
    if (this.#locks.signal.aborted) return;
    this.close("vault-lost");
    events.lost();
  }

  #settle(id: number): PendingCall | undefined {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    return call;
  }

  #post(message: PageMessage, transfer: Transferable[] = []): void {
    this.#worker.port.postMessage(message, transfer);
  }
}

/** Resolves once the lock is held; it is let go when the signal aborts or the page dies. */
function holdLock(name: string, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const held = navigator.locks.request(name, () => {
    resolve();
    return new Promise<void>((release) => signal.addEventListener("abort", () => release()));
  });
  // Where storage is blocked, so are locks.
  held.catch(reject);
  return promise;
}

function aborted(): SessionError {
  return new SessionError("aborted", "the call was given up");
}
