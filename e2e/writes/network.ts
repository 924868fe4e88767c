import { type Reply, ask } from "local-zendesk/ask";
import type { AccountHandle } from "local-zendesk/types";
import { SessionError } from "../../src/session/contract/error.ts";
import type { GatewayResponse } from "../../src/session/contract/protocol.ts";
import type { GatewayRequest } from "../../src/session/page/gateway.ts";
import type { Random } from "./random.ts";
import type { Timeline } from "./timeline.ts";

/** What becomes of a request. Where Zendesk fails it is the local one that does; the rest is the way there and back. */
type Fate =
  | "fine"
  /** It takes long to get there; the browser waits. */
  | "slow"
  /** The connection dies; it never gets there. */
  | "lost"
  /** The connection dies; it gets there all the same, minutes later. */
  | "late"
  /** Zendesk drops the connection when it is done. */
  | "unanswered"
  /** A kept connection dies with the answer, and the browser repeats the request by itself. */
  | "twice"
  /** Zendesk says no, or breaks down, before it does anything. */
  | "refused"
  /** It breaks down when it is done. */
  | "broken"
  | "truncated"
  | "malformed"
  /** Something between answers 200 with a body that says nothing, before or after it was done. */
  | "nonsense";

/** Longest time (ms) one may be on its way after its browser has given it up. */
const longestLate = 100_000;

const refusals = [400, 403, 404, 409, 413, 422, 429, 500, 503] as const;
const nonsense = [
  "{}",
  "[]",
  "null",
  "<!doctype html><title>Busy</title>",
  '{"ticket":{}}',
] as const;

/** How likely a request meets trouble, and for how long in the run. */
export interface Weather {
  /** Share of the writes and of the reads that meet trouble. */
  writes: number;
  reads: number;
  /** ms into the run from which on all is fine. */
  until: number;
}

/** The way between browsers and one account of the local Zendesk, over real HTTP. */
export class Network {
  readonly #account: AccountHandle;
  readonly #url: string;
  readonly #timeline: Timeline;
  readonly #random: Random;
  readonly #weather: Weather;

  constructor(
    at: { account: AccountHandle; url: string },
    { timeline, random, weather }: { timeline: Timeline; random: Random; weather: Weather },
  ) {
    this.#account = at.account;
    this.#url = at.url;
    this.#timeline = timeline;
    this.#random = random;
    this.#weather = weather;
  }

  /** Sends what the page's gateway would, and answers as the session's worker does. */
  send(request: GatewayRequest, token: string): Promise<GatewayResponse> {
    const { promise, resolve, reject } = Promise.withResolvers<GatewayResponse>();
    const fate = this.#fate(request);
    const there = this.#random.between(20, 400);
    const back = this.#random.between(20, 400);
    const fail = () => reject(noAnswer(request));
    const deliver = async () => {
      const reply = await this.#deliver(request, token);
      const isReadable = reply?.headers.has("access-control-allow-origin") === true;
      this.#timeline.in(back, () => (reply && isReadable ? resolve(answer(reply)) : fail()));
    };
    switch (fate) {
      case "lost":
        this.#timeline.in(there + back, fail);
        break;
      case "late":
        this.#timeline.in(there + back, fail);
        this.#timeline.in(this.#random.between(1000, longestLate), async () => {
          await this.#deliver(request, token);
        });
        break;
      case "slow":
        this.#timeline.in(this.#random.between(5000, 100_000), deliver);
        break;
      case "twice":
        this.#timeline.in(there, async () => {
          await this.#deliver(request, token);
          this.#timeline.in(this.#random.between(0, 50), deliver);
        });
        break;
      default:
        this.#timeline.in(there, async () => {
          this.#makeFail(request, fate);
          await deliver();
        });
    }
    return promise;
  }

  #fate({ method, path }: GatewayRequest): Fate {
    const { writes, reads, until } = this.#weather;
    if (this.#timeline.now > until) return "fine";
    if (method === "GET") {
      if (!this.#random.chance(reads)) return "fine";
      return this.#random.pick(["slow", "lost", "unanswered", "broken", "malformed", "nonsense"]);
    }
    if (!this.#random.chance(writes)) return "fine";
    const usual = ["slow", "lost", "late", "unanswered", "refused", "broken", "truncated"] as const;
    // A requester's words have neither stamp nor key, so nothing an app could do stops a browser's own repetition.
    const isGuarded = path.startsWith("/api/v2/tickets/");
    return this.#random.pick([
      ...usual,
      "malformed",
      "nonsense",
      ...(isGuarded ? (["twice"] as const) : []),
    ]);
  }

  #makeFail({ method, path }: GatewayRequest, fate: Fate): void {
    const at = { method, path: path.split("?", 1)[0] ?? path };
    if (fate === "unanswered") this.#account.fail({ ...at, kind: "drop", when: "after" });
    if (fate === "refused") {
      this.#account.fail({ ...at, kind: "status", status: this.#random.pick(refusals) });
    }
    if (fate === "broken") {
      const status = this.#random.pick([500, 502, 504]);
      this.#account.fail({ ...at, kind: "status", status, when: "after" });
    }
    if (fate === "truncated") this.#account.fail({ ...at, kind: "truncate" });
    if (fate === "malformed") this.#account.fail({ ...at, kind: "malform" });
    if (fate === "nonsense") {
      const when = this.#random.chance(0.5) ? "before" : "after";
      const body = this.#random.pick(nonsense);
      this.#account.fail({ ...at, kind: "status", status: 200, body, when });
    }
  }

  #deliver({ method, path, body }: GatewayRequest, token: string): Promise<Reply | undefined> {
    const json = body && "json" in body ? body.json : undefined;
    const headers = { authorization: `Bearer ${token}`, origin: "http://localhost:5173" };
    const what = { method, headers, ...(json !== undefined && { json }) };
    return ask(this.#url + path, what).catch(() => undefined);
  }
}

function answer(reply: Reply): GatewayResponse {
  const body = new TextEncoder().encode(reply.text).buffer;
  return { status: reply.status, headers: [...reply.headers], body, ms: 1 };
}

/** All a browser tells of a refusal without CORS, a dropped connection and a dead one. */
function noAnswer({ method }: GatewayRequest): SessionError {
  return new SessionError("network", "the request failed without a readable answer", {
    details: { unknownOutcome: method !== "GET" },
  });
}
