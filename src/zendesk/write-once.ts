import { WriteError, leavesOpen } from "./confirm-write.ts";
import { UnsettledWrites } from "./unsettled-writes.ts";
import type { Unsettled, WriteMeans } from "./write-means.ts";
import type { Write } from "./write.ts";
import { ZendeskError } from "./zendesk-error.ts";

/** What came of a write, and when the screens have read again what it makes stale. */
export interface Written<Done> {
  done: Done;
  shown: Promise<void>;
}

/**
 * Carries out a write, and resolves only with what Zendesk confirmed or what was found there beyond doubt. Every
 * write of the app goes through here. One whose end is unknown is remembered: sent again, it is looked for first, and
 * goes out a second time only when that cannot make two of it. `own` is what an earlier WriteError of this page told,
 * in case another tab has seen to it meanwhile.
 *
 * @throws WriteError when no answer came that confirms it; ZendeskError when Zendesk said no readably
 */
export async function writeOnce<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  wish: Wish,
  means: WriteMeans,
  own?: Unsettled,
): Promise<Written<Done>> {
  const unsettled = new UnsettledWrites(write, means);
  return means.inTurn(write.place(wish), async () => {
    for (const one of await unsettled.in(write.place(wish))) {
      if (!unsettled.isOf(one, wish)) await settleOther(unsettled, one, { write, own });
    }
    const earlier = await earlierOf(unsettled, write, wish, own);
    const before = earlier && (await findEarlier(unsettled, earlier, write));
    const done = before?.done ?? (await sendOnce(write, wish, means, before?.again));
    return { done, shown: unsettled.show(wish, done) };
  });
}

/**
 * Looks for a write whose end is unknown; sends nothing. Resolves with undefined when it is unsettled no more, as when
 * another tab has seen to it.
 *
 * @throws WriteError which says how things stand
 */
export async function lookAgain<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  wish: Wish,
  means: WriteMeans,
  own?: Unsettled,
): Promise<Written<Done> | undefined> {
  const unsettled = new UnsettledWrites(write, means);
  return means.inTurn(write.place(wish), async () => {
    const earlier = await earlierOf(unsettled, write, wish, own);
    if (earlier === undefined) return undefined;
    const outcome = await unsettled.look(earlier);
    const shown = unsettled.show(wish, outcome.found === "done" ? outcome.done : undefined);
    return { done: await unsettled.settle(earlier, outcome), shown };
  });
}

/** The wish of the last write that is unsettled in a place, without asking Zendesk; undefined when none is. */
export async function unsettledWish<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  place: string,
  means: WriteMeans,
): Promise<Wish | undefined> {
  const last = (await new UnsettledWrites(write, means).in(place)).at(-1);
  return last?.wish as Wish | undefined;
}

/** Lets an unsettled write go that can no longer arrive: the person has seen how things stand, and decides. */
export async function letGo<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  wish: Wish,
  means: WriteMeans,
): Promise<void> {
  const unsettled = new UnsettledWrites(write, means);
  await means.inTurn(write.place(wish), async () => {
    const known = await earlierOf(unsettled, write, wish, undefined);
    if (known && unsettled.msLeft(known) <= 0) await unsettled.forget(wish);
  });
}

/** Has everything read again that a write makes stale, by whoever shows it. */
export async function readStaleAgain<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  wish: Wish,
  means: WriteMeans,
): Promise<void> {
  await new UnsettledWrites(write, means).show(wish);
}

async function earlierOf<Wish, Begun, Done>(
  unsettled: UnsettledWrites<Wish, Begun, Done>,
  { place }: Write<Wish, Begun, Done>,
  wish: Wish,
  own: Unsettled | undefined,
): Promise<Unsettled | undefined> {
  const known = (await unsettled.in(place(wish))).find((one) => unsettled.isOf(one, wish));
  return known ?? (own && unsettled.isOf(own, wish) ? own : undefined);
}

/**
 * Looks for what was sent before with the same content: it is there, or may go out again as the same write, or will
 * never arrive, so that a new one may begin.
 */
async function findEarlier<Wish, Begun, Done>(
  unsettled: UnsettledWrites<Wish, Begun, Done>,
  earlier: Unsettled,
  { asked }: Write<Wish, Begun, Done>,
): Promise<{ done?: Done; again?: Unsettled }> {
  if (earlier.isTold === true) {
    const wish = earlier.wish as Wish;
    await unsettled.forget(wish);
    throw new WriteError("write-arrived", asked(wish));
  }
  const outcome = await unsettled.look(earlier);
  if (outcome.found === "overtaken") return {};
  if (outcome.found === "not-there" && unsettled.msLeft(earlier) <= 0) return { again: earlier };
  return { done: await unsettled.settle(earlier, outcome) };
}

/** What is unsettled in the same place with other content must not arrive unnoticed beside what is sent now. */
async function settleOther<Wish, Begun, Done>(
  unsettled: UnsettledWrites<Wish, Begun, Done>,
  other: Unsettled,
  { write, own }: { write: Write<Wish, Begun, Done>; own: Unsettled | undefined },
): Promise<void> {
  if (other.isTold === true) return;
  const wish = other.wish as Wish;
  const outcome = await unsettled.look(other);
  if (outcome.found === "unknown") {
    throw new WriteError("write-not-sent", write.asked(wish), { cause: outcome.cause });
  }
  const isOver = outcome.found === "not-there" && unsettled.msLeft(other) <= 0;
  const isOwn = own !== undefined && unsettled.isOf(own, wish);
  if (outcome.found === "overtaken" || isOver) await unsettled.forget(wish);
  if (outcome.found !== "done") return;
  await (isOwn ? unsettled.forget(wish) : unsettled.keep({ ...other, isTold: true }));
  void unsettled.show(wish, outcome.done);
  throw new WriteError("write-arrived", write.asked(wish));
}

async function sendOnce<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  wish: Wish,
  means: WriteMeans,
  earlier: Unsettled | undefined,
): Promise<Done> {
  const unsettled = new UnsettledWrites(write, means);
  const begun = earlier ? (earlier.begun as Begun) : await begin(write, wish);
  const sent = { wish: earlier ? (earlier.wish as Wish) : wish, begun };
  // Kept before it leaves: the page may be gone before the answer comes.
  await unsettled.keep({ ...sent, sentAt: means.now() });
  const early = (write.notBefore?.(sent.wish) ?? 0) - means.now();
  // Longer than a second nobody waits: then it is a clock that was set.
  if (early > 0) await means.pause(Math.min(early, 1000));
  let failure: unknown;
  try {
    const done = await write.send(sent.wish, begun);
    if (done !== undefined) {
      await unsettled.forget(wish);
      return done;
    }
    failure = new ZendeskError("malformed-answer", write.asked(wish));
  } catch (error) {
    if (!leavesOpen(error)) {
      // What Zendesk refuses now may still be under way from before.
      await (earlier ? unsettled.keep(earlier) : unsettled.forget(wish));
      throw error;
    }
    failure = error;
  }
  // It may have waited for its turn: only now is it known to have left.
  const left = { ...sent, sentAt: means.now() };
  await unsettled.keep(left);
  // Where sending again is safe, that is as good as a second look.
  const outcome = await unsettled.look(left, write.mayArrive(wish, begun) > 0);
  return unsettled.settle(left, outcome, failure);
}

async function begin<Wish, Begun, Done>(
  write: Write<Wish, Begun, Done>,
  wish: Wish,
): Promise<Begun> {
  try {
    return await write.begin(wish);
  } catch (cause) {
    throw new WriteError("write-not-sent", write.asked(wish), { cause });
  }
}
