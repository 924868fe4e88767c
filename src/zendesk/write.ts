import type { QueryKey } from "@tanstack/react-query";
import type * as v from "valibot";
import type { Finding } from "./confirm-write.ts";
import type { Places } from "./request-path.ts";
import { type SecretOption, type WriteLine, askedOf, sendWrite } from "./request.ts";
import type { WriteMeans } from "./write-means.ts";
import { type Asked, ZendeskError } from "./zendesk-error.ts";

/**
 * One kind of change at Zendesk, with all that makes it safe to ask for. A `Wish` is what a person wants; what was
 * `Begun` tells this write from any other of the same content, such as the ids that were there before. Both are plain
 * data. `Done` is what it brings.
 */
export interface Write<Wish, Begun, Done> {
  /** What is changed, the same in every tab, such as `ticket/35436`. Writes of one place wait for each other. */
  place: (wish: Wish) => string;
  /** Where an unsettled one is remembered: in the browser's database, or in this page only. */
  keeps: keyof WriteMeans["unsettled"];
  /** What it says: two wishes of equal content in one place, the first unsettled, are one write. */
  content: (wish: Wish) => unknown;
  /** What has to be known before anything is sent. What it throws means that nothing was sent. */
  begin: (wish: Wish) => Begun | Promise<Begun>;
  /** What goes over the wire, for messages. */
  asked: (wish: Wish) => Asked;
  /** Sends it; resolves with what the answer confirms, undefined when it confirms nothing. Throws ZendeskError. */
  send: (wish: Wish, begun: Begun) => Promise<Done | undefined>;
  /** Looks whether it happened, never in a cache. What it throws means that nobody knows. */
  look: (wish: Wish, begun: Begun) => Promise<Finding<Done>>;
  /** Before when it must not leave, in ms since 1970; left out where it may at once. */
  notBefore?: ((wish: Wish) => number) | undefined;
  /**
   * How long (ms) after the sending one without an answer may still be carried out, so that another could make two of
   * it; 0 where Zendesk refuses the second, or where twice is no more than once.
   */
  mayArrive: (wish: Wish, begun: Begun) => number;
  /** Puts what is now known where screens read it. */
  show?: ((done: Done) => void) | undefined;
  /** What is read again at once where it is shown; `done` is undefined when it is not known to have happened. */
  stale: (wish: Wish, done?: Done) => readonly QueryKey[];
  /** What is read again when it is next opened: rows do not move under the reader's eyes. */
  staleWhenOpened: readonly QueryKey[];
}

/** A write as a resource's file describes it: its request line and body instead of the sending. */
type WriteDefinition<
  Line extends WriteLine,
  Wish,
  Begun,
  Answer extends v.GenericSchema,
  Done,
> = Omit<Write<Wish, Begun, Done>, "asked" | "send"> &
  SecretOption<Line> & {
    line: Line;
    places: (wish: Wish) => Places<Line>;
    /** The JSON that goes with it; left out where nothing does. */
    body?: (wish: Wish, begun: Begun) => unknown;
    /** Null where a success has no body. */
    answer: Answer | null;
    /** What an answer confirms; undefined when it does not bear the change, whatever its status. */
    confirmed: (
      answer: v.InferOutput<Answer> | undefined,
      wish: Wish,
      begun: Begun,
    ) => Done | undefined;
    /** What a readable refusal confirms: what is gone already cannot be deleted. */
    alreadyDone?: (refusal: ZendeskError) => Done | undefined;
  };

/** Makes a write of its description. */
export function defineWrite<
  Line extends WriteLine,
  Wish,
  Begun,
  Answer extends v.GenericSchema,
  Done,
>(definition: WriteDefinition<Line, Wish, Begun, Answer, Done>): Write<Wish, Begun, Done> {
  const { line, places, body, answer, confirmed, alreadyDone, expectsSecret, ...write } =
    definition;
  const asked = (wish: Wish) => askedOf(line, places(wish));
  return {
    ...write,
    asked,
    async send(wish, begun) {
      const message = { json: body?.(wish, begun), expectsSecret };
      try {
        return confirmed(await sendWrite(asked(wish), message, answer), wish, begun);
      } catch (error) {
        const done = error instanceof ZendeskError ? alreadyDone?.(error) : undefined;
        if (done === undefined) throw error;
        return done;
      }
    },
  };
}

/**
 * Longer than any request lives between a browser and Zendesk's own servers: those in front of it give up after 100 s.
 * Zendesk documents no limit of its own; this is the app's. In ms.
 */
export const longestOnTheWay = 120_000;
