import { AsyncLocalStorage } from "node:async_hooks";
import type { GatewayResponse } from "../../src/session/contract/protocol.ts";
import type { GatewayRequest } from "../../src/session/page/gateway.ts";
import type { Unsettled, UnsettledStore, WriteMeans } from "../../src/zendesk/write-means.ts";
import type { Network } from "./network.ts";
import type { Timeline } from "./timeline.ts";

interface Request {
  name: string;
  isOver: () => boolean;
  grant: () => void;
}

/** What the tabs of one browser share. */
export class Browser {
  readonly unsettled = memoryStore();
  /** How wrong this device's clock is, in ms. */
  readonly skew: number;
  /** Who holds a Web Lock comes before who waits for it. */
  #requests: Request[] = [];

  constructor(skew: number) {
    this.skew = skew;
  }

  /** Waits for a lock; what it resolves with gives the lock back. */
  async lock(name: string, isOver: () => boolean): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const request = { name, isOver, grant: resolve };
    this.#requests.push(request);
    this.#grantNext(name);
    await promise;
    return () => {
      this.#requests = this.#requests.filter((one) => one !== request);
      this.#grantNext(name);
    };
  }

  /** A page is gone, and with it the locks it held or waited for. */
  forgetPages(): void {
    const names = new Set(this.#requests.map(({ name }) => name));
    this.#requests = this.#requests.filter(({ isOver }) => !isOver());
    for (const name of names) this.#grantNext(name);
  }

  #grantNext(name: string): void {
    this.#requests.find((one) => one.name === name)?.grant();
  }
}

/** One tab, in which the app's own code runs; who is signed in is told by the token. */
export class Tab {
  readonly #browser: Browser;
  readonly #network: Network;
  readonly #timeline: Timeline;
  readonly #token: string;
  #page = newPage();

  constructor(browser: Browser, { network, timeline, token }: TabWorld) {
    this.#browser = browser;
    this.#network = network;
    this.#timeline = timeline;
    this.#token = token;
  }

  /** Runs the app's code as this tab's page, until it ends or the page does. */
  run<T>(work: (means: WriteMeans) => Promise<T>): Promise<T | "reloaded"> {
    const { over } = this.#page;
    const running = inTab.run(this, () => work(this.#means()));
    // What a page was doing when it went is of no interest to anybody.
    running.catch(() => {});
    return Promise.race([running, over.promise.then(() => "reloaded" as const)]);
  }

  /** The page is gone, with all that it was doing; what the browser keeps stays. */
  reload(): void {
    this.#page.over.resolve();
    this.#page = newPage();
    this.#browser.forgetPages();
  }

  async send(request: GatewayRequest): Promise<GatewayResponse> {
    return this.#unlessGone(this.#network.send(request, this.#token));
  }

  #means(): WriteMeans {
    const page = this.#page;
    return {
      now: () => 1_750_000_000_000 + this.#timeline.now + this.#browser.skew,
      pause: (ms) => this.#unlessGone(this.#timeline.wait(ms)),
      inTurn: async (name, work) => {
        const giveBack = await this.#unlessGone(
          this.#browser.lock(name, () => page !== this.#page),
        );
        try {
          return await work();
        } finally {
          giveBack();
        }
      },
      unsettled: { browser: this.#browser.unsettled, page: page.unsettled },
    };
  }

  /** A page that is gone hears of nothing any more. */
  #unlessGone<T>(answer: Promise<T>): Promise<T> {
    const page = this.#page;
    return new Promise((resolve, reject) => {
      answer.then(
        (value) => page === this.#page && resolve(value),
        (error: unknown) => page === this.#page && reject(error),
      );
    });
  }
}

export interface TabWorld {
  network: Network;
  timeline: Timeline;
  token: string;
}

/** Which tab the app's code is running in: what the session's gateway knows in a browser. */
export const inTab = new AsyncLocalStorage<Tab>();

function newPage(): { over: PromiseWithResolvers<void>; unsettled: UnsettledStore } {
  return { over: Promise.withResolvers<void>(), unsettled: memoryStore() };
}

function memoryStore(): UnsettledStore {
  const kept = new Map<string, readonly Unsettled[]>();
  return {
    read: async (place) => structuredClone(kept.get(place) ?? []),
    write: async (place, all) => void kept.set(place, structuredClone(all)),
  };
}
