import { people } from "../records/people.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import type { Speaker, Turn } from "./topics/topic.ts";

/** The id of whoever says a turn. */
export function authorOf(plan: TicketPlan, turn: Turn): number {
  const authors: Record<Speaker, number> = {
    customer: plan.requester.id,
    copied: plan.copied?.id ?? plan.requester.id,
    agent: plan.agent.id,
    note: plan.agent.id,
    colleague: plan.colleague.id,
    light: people.lena.id,
  };
  return authors[turn.by];
}
