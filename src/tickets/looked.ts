import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { keptText } from "../lib/kept-text.ts";
import { ownPlace } from "../zendesk/own-place.ts";
import { meQuery } from "../zendesk/users.ts";

/*
 * Which tickets this person has looked at in this browser, and how they stood then. Numbers and
 * times alone: what a ticket says is kept nowhere.
 */

const kept = keptText("looked");

/** Older looks are forgotten: whose tickets were not opened for so many others are new again. */
const most = 2000;

/** What was read last, so that a list of a thousand rows reads its text once. */
let last: { text: string | null; looks: Map<number, number> } = { text: null, looks: new Map() };

function looks(place: string): Map<number, number> {
  const text = kept.read(place);
  if (text !== last.text) last = { text, looks: parse(text) };
  return last.looks;
}

/** `35436 1764230400000,35437 …`; what is damaged is left out. */
function parse(text: string | null): Map<number, number> {
  const pairs = (text ?? "").split(",").map((pair) => pair.split(" ").map(Number));
  return new Map(
    pairs.flatMap(([id = Number.NaN, at = Number.NaN]) =>
      Number.isSafeInteger(id) && Number.isFinite(at) ? [[id, at]] : [],
    ),
  );
}

/** When the ticket had last changed as this person last saw it, in ms since 1970; undefined when they never did. */
export function lookedAt(ticketId: number): number | undefined {
  return looks(ownPlace("tickets")).get(ticketId);
}

/** Notes that somebody sees a ticket as it stands since `updatedAt`. */
export function rememberLook(ticketId: number, updatedAt: string | null): void {
  const at = Date.parse(updatedAt ?? "");
  const place = ownPlace("tickets");
  const known = looks(place);
  if (Number.isNaN(at) || (known.get(ticketId) ?? Number.NEGATIVE_INFINITY) >= at) return;
  const others = [...known].filter(([id]) => id !== ticketId);
  const next = [...others.slice(1 - most), [ticketId, at]];
  kept.keep(place, next.map((pair) => pair.join(" ")).join(","));
}

/** How a ticket stands to this person: never opened here, changed since, or seen as it is. */
export type Look = "never" | "changed" | "seen";

/** The same for a row, which follows. */
export function useLook(ticketId: number | null, updatedAt: string | null): Look {
  return useSyncExternalStore(kept.subscribe, () => {
    if (ticketId === null) return "seen";
    const at = lookedAt(ticketId);
    if (at === undefined) return "never";
    return Date.parse(updatedAt ?? "") > at ? "changed" : "seen";
  });
}

/**
 * How a ticket stood when this person looked at it before it was opened now, or else as it was
 * opened, in ms since 1970; undefined while that is not known. What they see now counts as looked at.
 */
export function useLastLook(ticketId: number, updatedAt: string | null): number | undefined {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  // Whose looks these are is known a moment later than the ticket where a page begins with it.
  const isKnown = me !== undefined;
  const [opened] = useState(updatedAt);
  const before = useMemo(
    () => (isKnown ? (lookedAt(ticketId) ?? Date.parse(opened ?? "")) : undefined),
    [isKnown, ticketId, opened],
  );
  useEffect(() => {
    if (isKnown) rememberLook(ticketId, updatedAt);
  }, [isKnown, ticketId, updatedAt]);
  return before;
}
