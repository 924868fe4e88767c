import { DAY } from "./dates.ts";
import type { Random } from "./random.ts";
import type { Turn } from "./topics/topic.ts";
import type { TicketStatus } from "../records/kinds/ticket.ts";

type Weights = readonly (readonly [weight: number, status: TicketStatus])[];

/** What has become of tickets by their age in days. */
const statusesByAge: readonly { days: number; weights: Weights }[] = [
  {
    days: 0.6,
    weights: [
      [60, "new"],
      [30, "open"],
      [10, "pending"],
    ],
  },
  {
    days: 3,
    weights: [
      [20, "new"],
      [40, "open"],
      [20, "pending"],
      [6, "hold"],
      [14, "solved"],
    ],
  },
  {
    days: 10,
    weights: [
      [4, "new"],
      [26, "open"],
      [22, "pending"],
      [10, "hold"],
      [38, "solved"],
    ],
  },
  {
    days: 30,
    weights: [
      [8, "open"],
      [9, "pending"],
      [6, "hold"],
      [25, "solved"],
      [52, "closed"],
    ],
  },
  {
    days: Infinity,
    weights: [
      [2, "open"],
      [2, "pending"],
      [2, "hold"],
      [2, "solved"],
      [92, "closed"],
    ],
  },
];

/** How old a solved ticket's last word is when Zendesk closes it, in ms. */
export const CLOSES_AFTER = 4 * DAY;

/** A likely status for a ticket of this age (ms). */
export function likelyStatus(age: number, random: Random): TicketStatus {
  const bracket = statusesByAge.find(({ days }) => age < days * DAY);
  return random.weighted(bracket?.weights ?? [[1, "closed"]]);
}

/**
 * How many of the turns have been said in a ticket of this status: a new one has no answer yet, an
 * open one ends with the customer or a note, a pending one with an agent, a solved one has them all.
 */
export function turnsSaid(
  turns: readonly Turn[],
  status: TicketStatus,
  assigned: boolean,
  random: Random,
): number {
  const answer = turns.findIndex((turn) => turn.by !== "customer" && turn.by !== "copied");
  const unanswered = answer === -1 ? turns.length : answer;
  if (status === "new" || !assigned) return random.integer(1, Math.max(unanswered, 1));
  if (status === "solved" || status === "closed") return turns.length;
  const ends = turns.flatMap((turn, place) =>
    endsWith(turn, status) && place < turns.length - 1 ? [place + 1] : [],
  );
  return ends.length > 0 ? random.pick(ends) : turns.length;
}

function endsWith(turn: Turn, status: TicketStatus): boolean {
  if (status === "pending") return turn.by === "agent";
  if (status === "hold") return turn.by !== "customer" && turn.by !== "copied";
  return turn.by !== "agent";
}
