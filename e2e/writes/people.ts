import { WriteError, unsettledAfter } from "../../src/zendesk/confirm-write.ts";
import { letGo, lookAgain, writeOnce } from "../../src/zendesk/write-once.ts";
import type { Unsettled } from "../../src/zendesk/write-means.ts";
import type { Write } from "../../src/zendesk/write.ts";
import type { Random } from "./random.ts";
import type { Tab } from "./tab.ts";
import type { Timeline } from "./timeline.ts";

/** How something a person wanted to send ended for her. */
export type Ending =
  /** The app said that it is there. */
  | "told"
  /** The app said that it cannot tell, and she found it with her own eyes. */
  | "seen"
  /** Another tab of hers has seen to the same words meanwhile. */
  | "elsewhere";

/** One thing a person wants to send, in one tab. */
export interface Errand<Wish, Begun, Done> {
  write: Write<Wish, Begun, Done>;
  /** Reads the page as it has to be before anything is sent; throws when that does not work out. */
  open: () => Promise<Wish>;
  /** Whether she sees one of these words that she does not know of yet. */
  isSeen: () => Promise<boolean>;
  /** The app says that it is there; `begun` tells which of all writes it means. */
  onTold: (done: Done, begun: unknown) => void;
}

interface Person {
  tab: Tab;
  timeline: Timeline;
  random: Random;
}

/** Longest (ms) anybody waits before she tries once more. */
const patience = 20_000;

/** So often nobody would try; who does has met a way without an end. */
const mostTries = 200;

/** Does one errand to its end, as somebody does who wants it done once and believes what the app says. */
export async function pursue<Wish, Begun, Done>(
  errand: Errand<Wish, Begun, Done>,
  person: Person,
): Promise<Ending> {
  const { tab, timeline, random } = person;
  const known: Known<Wish> = {};
  for (let tries = 0; tries < mostTries; tries += 1) {
    await timeline.wait(random.between(1000, patience));
    if (random.chance(0.1)) {
      timeline.in(random.between(0, 3000), () => {
        tab.reload();
        delete known.own;
        delete known.wish;
      });
    }
    let isStale = false;
    const ending = await tryOnce(errand, person, known).catch((error: unknown) => {
      known.own = unsettledAfter(error, known.own);
      // The newest version is loaded, or the page once more; the words stay.
      isStale = !(error instanceof WriteError) || opensAnew.has(error.code);
      return error instanceof WriteError ? error.code : undefined;
    });
    if (isEnding(ending)) return ending;
    const { wish } = known;
    if (wish !== undefined && (ending === "write-unclear" || ending === "write-arrived")) {
      const isSeen = await timeline.meanwhile(errand.isSeen).catch(() => undefined);
      if (isSeen === undefined) continue;
      // Only who is asked to compare has the last word; what arrived before may have been something else.
      if (isSeen || ending === "write-unclear") {
        delete known.own;
        await tab.run((means) => letGo(errand.write, wish, means));
      }
      if (isSeen) return "seen";
    }
    if (isStale) delete known.wish;
  }
  throw new Error(`not at an end after ${mostTries} tries`);
}

interface Known<Wish> {
  wish?: Wish;
  own?: Unsettled | undefined;
}

function isEnding(outcome: string | undefined): outcome is Ending {
  return outcome === "told" || outcome === "seen" || outcome === "elsewhere";
}

const opensAnew: ReadonlySet<string> = new Set(["write-conflict", "write-arrived"]);

async function tryOnce<Wish, Begun, Done>(
  errand: Errand<Wish, Begun, Done>,
  { tab, random }: Person,
  known: Known<Wish>,
): Promise<Ending | undefined> {
  const wish = (known.wish ??= await errand.open());
  let meant: unknown;
  const write: Write<Wish, Begun, Done> = {
    ...errand.write,
    send: async (it, begun) => {
      const done = await errand.write.send(it, begun);
      if (done !== undefined) meant = begun;
      return done;
    },
    look: async (it, begun) => {
      const finding = await errand.write.look(it, begun);
      if (finding.found === "done") meant = begun;
      return finding;
    },
  };
  // In doubt some look first, others press the button again.
  const looks = known.own !== undefined && random.chance(0.5);
  const written = await tab.run((means) =>
    looks ? lookAgain(write, wish, means, known.own) : writeOnce(write, wish, means, known.own),
  );
  if (written === "reloaded") return undefined;
  if (written === undefined) return "elsewhere";
  errand.onTold(written.done, meant);
  return "told";
}
