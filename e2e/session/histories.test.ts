import { expect, test } from "vitest";
import { SessionError } from "../../src/session/contract/error.ts";
import { Chance } from "./random.ts";
import type { Taken, TokenEndpoint } from "./simulated-account.ts";
import { VirtualBrowser } from "./virtual-browser.ts";

/**
 * Random histories of one session: requests of many tabs, tokens that die, a token endpoint and an
 * API that fall ill and recover, answers that overtake each other, clocks that jump. Whatever
 * happened, what must always hold held; a failing seed repeats its history. HISTORIES=4000 takes
 * a minute and a half and is worth it after a change to the token's states.
 */
const histories = Number(process.env["HISTORIES"] ?? 200);
const steps = 40;
/** ms; nothing here takes longer than 3 s each way, so a request that takes longer waits for nobody. */
const longestWait = 60_000;

interface Sent {
  method: "GET" | "PUT";
  path: string;
  at: number;
  took?: number;
  came?: unknown;
}

class History {
  readonly sent: Sent[] = [];
  readonly happened: string[] = [];
  apiWasIll = false;
  longPause = false;
  readonly browser: VirtualBrowser;
  readonly chance: Chance;

  constructor(browser: VirtualBrowser, chance: Chance) {
    this.browser = browser;
    this.chance = chance;
  }

  async step(): Promise<void> {
    const { account, time, vault } = this.browser;
    const { chance } = this;
    const what = chance.oneOf(kindsOfSteps);
    this.happened.push(`${time.now()} ${what}`);
    if (what === "read" || what === "write") this.send(what === "read" ? "GET" : "PUT");
    else if (what === "burst") for (let tab = 0; tab < 6; tab += 1) this.send("GET");
    else if (what === "press renew") void vault.refresh().catch(() => {});
    else if (what === "token dies early") account.endAccessToken();
    else if (what === "grant is revoked" && chance.below(8) === 0) account.revoke();
    else if (what === "token endpoint falls ill") this.#fallIll();
    else if (what === "token endpoint recovers") account.tokenEndpoint = { answers: "tokens" };
    else if (what === "api falls ill") {
      this.apiWasIll = true;
      account.api = { answers: "status", status: chance.oneOf([403, 429, 500, 503]) };
    } else if (what === "api recovers") account.api = { answers: "normally" };
    else if (what === "network goes") account.online = false;
    else if (what === "network comes") account.online = true;
    else if (what === "clock jumps") time.setWallClock(chance.oneOf([-1, 1]) * 31_536_000_000);
    else if (what === "half an hour") await time.pass(1_750_000 + chance.below(100_000));
    await time.pass(chance.oneOf([0, 1, 10, 100, 700, 2_500, 8_000]));
  }

  #fallIll(): void {
    const how = this.chance.oneOf<TokenEndpoint>([
      { answers: "status", status: 500 },
      { answers: "status", status: 200, body: "<h1>Hello</h1>", contentType: "text/html" },
      { answers: "status", status: 429 },
      { answers: "status", status: 429, retryAfter: 31_536_000 },
      { answers: "nothing", when: "before" },
      { answers: "nothing", when: "after" },
    ]);
    if (how.answers === "status" && how.status === 429) this.longPause = true;
    this.browser.account.tokenEndpoint = how;
  }

  send(method: Sent["method"]): void {
    const sent: Sent = {
      method,
      path: `/api/v2/tickets/${this.sent.length + 1}`,
      at: this.browser.time.now(),
    };
    this.sent.push(sent);
    void this.#follow(sent);
  }

  async #follow(sent: Sent): Promise<void> {
    sent.came = await this.browser.send(sent.method, sent.path);
    sent.took = this.browser.time.now() - sent.at;
  }

  takenOf({ path }: Sent): Taken[] {
    return this.browser.account.taken.filter((taken) => taken.path === path);
  }
}

const kindsOfSteps = [
  "read",
  "read",
  "read",
  "write",
  "burst",
  "press renew",
  "token dies early",
  "token dies early",
  "grant is revoked",
  "token endpoint falls ill",
  "token endpoint recovers",
  "api falls ill",
  "api recovers",
  "network goes",
  "network comes",
  "clock jumps",
  "half an hour",
] as const;

/** One history until everything is well again; what was sent in it has come back. */
async function live(seed: number): Promise<History> {
  const chance = new Chance(seed);
  const browser = await VirtualBrowser.signedIn({ random: chance.next });
  const { account, time } = browser;
  account.cors = chance.oneOf(["strict", "strict", "open"]);
  account.ways = () => ({
    toZendesk: chance.oneOf([1, 20, 300, 2_900]),
    back: chance.oneOf([1, 20, 300, 2_900]),
  });
  const history = new History(browser, chance);
  for (let step = 0; step < steps; step += 1) await history.step();
  account.tokenEndpoint = { answers: "tokens" };
  account.api = { answers: "normally" };
  account.online = true;
  account.ways = () => ({ toZendesk: 10, back: 10 });
  await time.pass(longestWait);
  return history;
}

/** What is wrong with what somebody was told of a request, in sentences; none when nothing is. */
function* complaintsAbout(history: History, sent: Sent): Generator<string> {
  const taken = history.takenOf(sent);
  const { came, took = Infinity } = sent;
  if (took >= longestWait) yield `came back after ${took} ms`;
  const carriedOut = taken.filter(
    ({ method, alive, status }) => method === "PUT" && alive && status < 400,
  );
  if (carriedOut.length > 1) yield "a write was carried out twice";
  if (!(came instanceof SessionError)) {
    if (!taken.at(-1)?.alive) yield "an answer to a request that nobody took";
    return;
  }
  const { code, details } = came;
  if ((details.retryAfter ?? 0) > 120) yield `a wait of ${details.retryAfter} s`;
  // Whoever is told that the session is fine had a token that was.
  const isFine = code === "network" && details.evidence?.token === "accepted";
  if (isFine && taken.at(-1)?.alive === false) yield "the token was called fine, and was dead";
  if (code === "rate-limited" && !history.apiWasIll) yield "nobody had said 429";
  if (code !== "not-renewed") return;
  if (details.unknownOutcome) yield "a write that may have happened was called not sent";
  const refreshes = history.browser.account.taken.filter(({ kind }) => kind === "refresh");
  const reasons = refreshes.map(({ status }) => reasonOf[status]);
  // The browser can be offline, which no request tells.
  if (![...reasons, "too-often", "unreachable"].includes(details.reason)) {
    yield `"${details.reason}" is not what the token endpoint did`;
  }
}

/** What a refresh that met this status is called. */
const reasonOf: Record<number, string> = {
  0: "unreachable",
  200: "malformed-answer",
  429: "rate-limited",
  500: "token-error",
};

/** Why the session is over, if it is, and whether that is true. */
function* complaintsAboutEnd({ browser }: History): Generator<string> {
  const session = browser.vault.read();
  if (session.status === "signed-in") return;
  const { revoked, refreshLost } = browser.account;
  const reason = session.ended?.reason;
  // An answer was lost and the grant revoked after it: no browser can tell which of them it was.
  const isTrue = reason === "refresh-lost" ? refreshLost || revoked : revoked;
  if (!isTrue) yield `the session ended as ${reason}`;
}

/** Everything is well: so is the session, within seconds, or as soon as somebody presses Renew. */
async function* complaintsAboutRecovery(history: History, seed: number): AsyncGenerator<string> {
  const { browser } = history;
  const { time, vault } = browser;
  const pressed = seed % 2 === 0;
  if (pressed) await time.until(vault.refresh().catch(() => {}));
  const longest = history.longPause ? 120 : history.apiWasIll ? 60 : 11;
  for (let waited = 0; vault.read().status === "signed-in";) {
    const answer = await browser.read("/api/v2/users/me");
    if (!(answer instanceof SessionError) || answer.code === "signed-out") break;
    if (pressed && !history.apiWasIll) {
      yield `the button did not heal it: ${answer.message}`;
      break;
    }
    const wait = answer.details.retryAfter ?? 1;
    waited += wait;
    if (waited > longest) {
      yield `not well again after ${waited} s`;
      break;
    }
    await time.pass(wait * 1000);
  }
  yield* complaintsAboutEnd(history);
}

test(`in ${histories} random histories nobody waits for ever, hears a wrong reason or refreshes twice`, async () => {
  for (let seed = 1; seed <= histories; seed += 1) {
    const history = await live(seed);
    const complaints = history.sent.flatMap((sent) =>
      [...complaintsAbout(history, sent)].map((what) => `${sent.method} ${sent.path}: ${what}`),
    );
    if (history.browser.account.refreshes.most > 1) complaints.push("two refreshes at once");
    complaints.push(...complaintsAboutEnd(history));
    for await (const what of complaintsAboutRecovery(history, seed)) complaints.push(what);
    expect(complaints, `history ${seed}:\n${history.happened.join("\n")}`).toEqual([]);
  }
});
