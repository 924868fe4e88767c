import { startZendesk } from "local-zendesk/server";
import type { Zendesk } from "local-zendesk/types";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { GatewayRequest } from "../../src/session/page/gateway.ts";
import { askAround } from "./asking.ts";
import { type Cast, converse } from "./conversation.ts";
import { Desk, people, seeded } from "./desk.ts";
import type { Tally } from "./run.ts";
import { inTab } from "./tab.ts";

/*
 * The app's own writes, run in Node against the local Zendesk over HTTP. In the place of the session's gateway, the one
 * door through which they leave, stands that of the tab they run in.
 */
vi.mock("../../src/session/page/gateway.ts", () => ({
  send: (request: GatewayRequest) => {
    const tab = inTab.getStore();
    if (!tab) throw new Error("the app sends only from a tab");
    return tab.send(request);
  },
}));

/** How many runs; `WRITE_RUNS=10000` for a long look, `WRITE_SEED=17` for one of them again. */
const runs = Number(process.env["WRITE_RUNS"] ?? 25);
const first = Number(process.env["WRITE_SEED"] ?? 1);

let zendesk: Zendesk;
let cast: Cast;
beforeAll(async () => {
  ({ zendesk, cast } = await raise());
});
afterAll(() => zendesk.close());

test("nobody's words are lost, doubled or called sent when they are not, whatever happens on the way", async () => {
  const { errands, endings } = await play((seed) => converse(zendesk, cast, seed));
  expect(endings.told + endings.seen + endings.elsewhere).toBe(errands);
  // In doubt people look for themselves, but that has to stay the rare case.
  expect(endings.seen * 10).toBeLessThan(errands);
}, 3_600_000);

test("a request is filed once and never called filed when it is not, though the list is behind", async () => {
  const { errands, endings } = await play((seed) => askAround(zendesk, seed));
  expect(endings.told + endings.seen + endings.elsewhere).toBe(errands);
}, 3_600_000);

/** Plays many runs, holds each against the truth, and counts how they ended. */
async function play(
  one: (seed: number) => Promise<Tally>,
): Promise<Pick<Tally, "errands" | "endings">> {
  const total = { errands: 0, endings: { told: 0, seen: 0, elsewhere: 0 } };
  for (let seed = first; seed < first + runs; seed += 1) {
    const { wrongs, errands, endings } = await one(seed);
    expect(wrongs, `WRITE_SEED=${seed} WRITE_RUNS=1`).toEqual([]);
    total.errands += errands;
    for (const how of ["told", "seen", "elsewhere"] as const) total.endings[how] += endings[how];
    // A server keeps every account it ever had.
    if (seed % 500 === 0) {
      await zendesk.close();
      ({ zendesk, cast } = await raise());
    }
  }
  if (runs > 1000) process.stdout.write(`${JSON.stringify({ runs, ...total })}\n`);
  return total;
}

async function raise(): Promise<{ zendesk: Zendesk; cast: Cast }> {
  const raised = await startZendesk({ quiet: true, tickets: seeded, rateLimit: "off" });
  const account = raised.account("cast");
  const desk = new Desk(raised.url("cast"), account);
  const idOf = async (email: string) => {
    const { accessToken } = account.grant(email, ["read"]);
    return (await desk.read<{ user: { id: number } }>("/users/me", accessToken)).user.id;
  };
  const ids = {
    ada: await idOf(people.ada),
    amir: await idOf(people.amir),
    eve: await idOf(people.eve),
  };
  return { zendesk: raised, cast: ids };
}
