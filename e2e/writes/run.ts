import { setImmediate as turn } from "node:timers/promises";
import type { AccountHandle, Zendesk } from "local-zendesk/types";
import { Desk, people } from "./desk.ts";
import { Network } from "./network.ts";
import type { Ending, Errand } from "./people.ts";
import { pursue } from "./people.ts";
import { Random } from "./random.ts";
import { Browser, Tab } from "./tab.ts";
import { Timeline } from "./timeline.ts";

export type Who = keyof typeof people;

/** ms of a run in which requests meet trouble; afterwards all is well, so that every errand comes to an end. */
const troubled = 300_000;

/** One run: an account of its own, a time of its own, and the weather of a seed. */
export class Run {
  readonly random: Random;
  readonly account: AccountHandle;
  readonly desk: Desk;
  readonly tally = new Tally();
  readonly #timeline: Timeline;
  readonly #network: Network;

  constructor(zendesk: Zendesk, kind: string, seed: number) {
    const name = `${kind}-${seed}`;
    const url = zendesk.url(name);
    this.random = new Random(seed);
    this.account = zendesk.account(name);
    this.desk = new Desk(url, this.account);
    this.#timeline = new Timeline(this.random, (ms) => this.account.advanceClock(ms));
    const weather = {
      writes: this.random.pick([0.2, 0.5, 0.8]),
      reads: this.random.pick([0, 0.1, 0.3]),
      until: troubled,
    };
    this.#network = new Network(
      { account: this.account, url },
      { timeline: this.#timeline, random: this.random, weather },
    );
  }

  /** One or two tabs of one browser, in which somebody is signed in. */
  tabsOf(who: Who, scopes: readonly string[]): Tab[] {
    const token = this.account.grant(people[who], scopes).accessToken;
    // Devices are wrong by up to a day.
    const browser = new Browser(this.random.between(-86_400_000, 86_400_000));
    const world = { network: this.#network, timeline: this.#timeline, token };
    return Array.from({ length: this.random.chance(0.5) ? 2 : 1 }, () => new Tab(browser, world));
  }

  async pursue<Wish, Begun, Done>(tab: Tab, errand: Errand<Wish, Begun, Done>): Promise<void> {
    const person = { tab, timeline: this.#timeline, random: this.random };
    this.tally.endings[await pursue(errand, person)] += 1;
  }

  /** Lets all of them do what they want, until the last has come to an end. */
  async play(everybody: readonly Promise<void>[]): Promise<void> {
    const all = Promise.all(everybody);
    all.catch(() => {});
    await this.#timeline.run();
    await Promise.race([
      all,
      turn().then(() => Promise.reject(new Error("somebody waits for ever"))),
    ]);
  }
}

/** Who wanted what, what they were told, and how it ended for them. */
export class Tally {
  readonly endings: Record<Ending, number> = { told: 0, seen: 0, elsewhere: 0 };
  readonly wrongs: string[] = [];
  errands = 0;
  readonly #wanted = new Map<string, number>();
  readonly #told = new Map<string, Set<string>>();

  /** Somebody wants to say this. */
  want(what: string): void {
    this.#wanted.set(what, (this.#wanted.get(what) ?? 0) + 1);
  }

  /** The app says that it is there; `begun` tells which of all that say the same. */
  tell(what: string, begun: unknown): void {
    this.#told.set(what, (this.#told.get(what) ?? new Set()).add(JSON.stringify(begun)));
  }

  /** How many of these the app has said are there. */
  toldOf(what: string): number {
    return this.#told.get(what)?.size ?? 0;
  }

  /** Holds all of that against what is there in truth. */
  judge(there: ReadonlyMap<string, number>): void {
    for (const what of new Set([...this.#wanted.keys(), ...there.keys()])) {
      const count = there.get(what) ?? 0;
      const wanted = this.#wanted.get(what) ?? 0;
      const told = this.toldOf(what);
      if (told > count) this.wrongs.push(`${what}: told that ${told} are there, ${count} are`);
      if (count > wanted) this.wrongs.push(`${what}: wanted ${wanted}, ${count} are there`);
    }
  }
}
