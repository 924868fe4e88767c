import type { Zendesk } from "local-zendesk/types";
import { type RequestWish, newRequest } from "../../src/zendesk/new-request.ts";
import { Run, type Tally } from "./run.ts";
import type { Tab } from "./tab.ts";

const wishes: readonly [RequestWish, ...RequestWish[]] = [
  { subject: "The lid does not close", body: "Since yesterday." },
  { subject: "The lid does not close", body: "Again." },
  { subject: "It leaks", body: "A lot." },
];

/** Longest (ms) a new request is missing in the list. */
const longestLag = 90_000;

/** A customer who asks for things in one tab or two, some of them twice, while the list of her requests is behind. */
export async function askAround(zendesk: Zendesk, seed: number): Promise<Tally> {
  const run = new Run(zendesk, "ask", seed);
  const { random, tally, desk, account } = run;
  account.behaviour.requestLag = random.chance(0.5) ? random.between(0, longestLag) : 0;

  const count = async () => {
    const there = new Map<string, number>();
    for (const { subject, description } of await desk.newTickets()) {
      const key = `${subject}: ${description}`;
      there.set(key, (there.get(key) ?? 0) + 1);
    }
    return there;
  };

  async function customer(tab: Tab): Promise<void> {
    for (let left = random.between(1, 2); left > 0; left -= 1) {
      const wish = random.pick(wishes);
      const key = `${wish.subject}: ${wish.body}`;
      tally.want(key);
      tally.errands += 1;
      await run.pursue(tab, {
        write: newRequest,
        open: async () => wish,
        isSeen: async () => ((await count()).get(key) ?? 0) > tally.toldOf(key),
        // Its number tells it from all others.
        onTold: ({ id }) => tally.tell(key, id),
      });
    }
  }

  const tabs = run.tabsOf("eve", ["requests:read", "requests:write"]);
  await run.play(tabs.map((tab) => customer(tab)));
  tally.judge(await count());
  return tally;
}
