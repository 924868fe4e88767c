import { timestamp } from "./dates.ts";
import type { Random } from "./random.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import type { Ticket, TicketEntry } from "../records/kinds/ticket.ts";

type Rating = NonNullable<Ticket["satisfaction_rating"]>;

const praise = [
  "Quick and friendly, thank you!",
  "Took one mail. Wish everyone worked like this.",
  "Very patient with me 🙏",
  "Danke für die schnelle Hilfe!",
  null,
  null,
  null,
];
const blame = [
  "Solved in the end, but it took two weeks.",
  "I had to explain the same thing three times.",
  "Still waiting for the part.",
  null,
];

/** What people who were unhappy could choose from. */
const reasons = {
  tooLong: { id: 7301, reason_code: 5, value: "It took too long" },
  unsolved: { id: 7302, reason_code: 6, value: "It was not solved" },
  unfriendly: { id: 7303, reason_code: 8, value: "The agent was unfriendly" },
  other: { id: 7304, reason_code: 100, value: "Some other reason" },
} as const;

/** The reasons as the API gives them. */
export function seedSatisfactionReasons(createdAt: string): object[] {
  return Object.values(reasons).map((reason) => ({ ...reason, created_at: createdAt }));
}

/** What the requester thought of a solved ticket; the rating's id is 30,000,000 and the ticket's. */
export function rateTicket(plan: TicketPlan, random: Random): Rating {
  const score = random.weighted([
    [42, "unoffered"],
    [33, "offered"],
    [21, "good"],
    [4, "bad"],
  ] as const);
  if (score === "unoffered" || score === "offered") return { score };
  return {
    score,
    id: 30_000_000 + plan.id,
    comment: random.pick(score === "good" ? praise : blame),
  };
}

function reasonFor(comment: string | null | undefined) {
  if (comment === undefined || comment === null) return reasons.other;
  if (comment.startsWith("Still waiting")) return reasons.unsolved;
  return comment.startsWith("I had to explain") ? reasons.unfriendly : reasons.tooLong;
}

/** The ratings on their own, as the API lists them. */
export function listRatings(tickets: readonly TicketEntry[]): object[] {
  return tickets.flatMap((ticket) => {
    const { id, score, comment } = ticket.satisfaction_rating ?? {};
    if (id === undefined) return [];
    return {
      id,
      score,
      comment,
      reason: score === "bad" ? reasonFor(comment).value : null,
      reason_id: score === "bad" ? reasonFor(comment).id : 0,
      assignee_id: ticket.assignee_id,
      group_id: ticket.group_id,
      requester_id: ticket.requester_id,
      ticket_id: ticket.id,
      created_at: timestamp((ticket.story?.milestones.rated ?? 0) * 1000),
    };
  });
}
