import * as v from "valibot";
import { text } from "./fields.ts";

/*
 * Zendesk keeps a note of the caller's beside each change of a ticket. A note of our own, another for every write, tells
 * a comment from any other in the same words: the same person may write from two tabs, or from Zendesk's own pages.
 * https://developer.zendesk.com/documentation/ticketing/managing-tickets/creating-and-updating-tickets/#setting-metadata
 */

const name = "scopedesk_write";

/** A mark no other write has. */
export function newMark(): string {
  return crypto.randomUUID();
}

/** The `metadata` of a ticket's change. */
export function markedWith(mark: string): Record<string, string> {
  return { [name]: mark };
}

/** The mark in the `metadata` of an audit or comment; null when it has none. */
export const writeMark = v.fallback(
  v.pipe(
    v.object({ custom: v.object({ [name]: text }) }),
    v.transform(({ custom }) => custom[name] ?? null),
  ),
  null,
);
