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

/** The ratings on their own, as the API lists them. */
export function listRatings(tickets: readonly TicketEntry[]): object[] {
  return tickets.flatMap((ticket) => {
    const { id, score, comment } = ticket.satisfaction_rating ?? {};
    if (id === undefined) return [];
    return {
      id,
      score,
      comment,
      reason: score === "bad" ? "It took too long" : null,
      reason_id: score === "bad" ? 7301 : 0,
      assignee_id: ticket.assignee_id,
      group_id: ticket.group_id,
      requester_id: ticket.requester_id,
      ticket_id: ticket.id,
      created_at: timestamp((ticket.story?.milestones.rated ?? 0) * 1000),
    };
  });
}
