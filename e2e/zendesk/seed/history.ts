import { systemAuthor } from "../records/kinds/audit.ts";
import type { TicketMilestones } from "../records/kinds/ticket-story.ts";
import type { Ticket, TicketStatus } from "../records/kinds/ticket.ts";
import { HOUR, MINUTE, wholeSecond } from "./dates.ts";
import { customStatusIds } from "./fields.ts";
import { groupIds } from "./groups.ts";
import { CLOSES_AFTER } from "./progress.ts";
import { mixSeeds, Random } from "./random.ts";
import { authorOf } from "./speakers.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import { speaksForCustomers, type Turn } from "./topics/topic.ts";

/** So that a ticket's history and its other parts do not use the same numbers. */
const HISTORY = 300_001;

/** One thing that happened to a ticket; its words are written elsewhere. */
export interface Moment {
  /** ms. */
  at: number;
  by: number;
  /** What was asked for; what follows from it is not the seed's to say. */
  wish: Partial<Ticket>;
  /** The place of the comment that came with it. */
  comment?: number;
  /** Done by an automation rather than somebody. */
  automation?: "offer" | "close";
}

/** A ticket as it is listed: the end that its history has to come to. */
export type Ending = Pick<Ticket, "status" | "group_id" | "assignee_id" | "priority" | "tags"> &
  Pick<Ticket, "custom_fields" | "custom_status_id" | "satisfaction_rating"> &
  Partial<Ticket>;

/**
 * What happened to a ticket from its first word on: sorted, given to somebody (sometimes to the wrong
 * one first), answered, solved, opened again, rated, closed. Nothing is later than `plan.until`.
 */
export function planHistory(plan: TicketPlan, ending: Ending): Moment[] {
  const random = new Random(mixSeeds(plan.seed, HISTORY));
  const turns = plan.topic.turns.slice(0, plan.times.length);
  const isSorted = ending.group_id !== null || ending.assignee_id !== null;
  const answers = turns.map((turn, index) => answer(plan, turn, index, turns[index + 1], random));
  const [opening, ...others] = answers;
  if (!opening) return [];
  opening.wish = isSorted ? atFirst(plan, ending) : sortedAs(ending);
  const moments = isSorted
    ? [opening, ...sorting(plan, ending, turns, random), ...others]
    : [opening, ...others];
  moments.sort((a, b) => a.at - b.at);
  end(plan, ending, moments, turns);
  if (ending.status === "solved" || ending.status === "closed") {
    moments.push(...afterwards(plan, ending, moments.at(-1)?.at ?? opening.at));
  }
  return moments;
}

/** What the customer's form says by itself; checkboxes are for agents. */
function atFirst({ topic }: TicketPlan, { custom_fields }: Ending): Partial<Ticket> {
  return {
    custom_fields: custom_fields.map((one) =>
      one.value === true ? { ...one, value: false } : one,
    ),
    tags: [topic.language],
  };
}

function sortedAs(ending: Ending): Partial<Ticket> {
  const { custom_fields, tags, type, priority, problem_id, due_at, follower_ids } = ending;
  return {
    custom_fields,
    tags,
    priority,
    ...(type !== undefined && { type }),
    ...(problem_id !== undefined && { problem_id }),
    ...(due_at !== undefined && { due_at }),
    ...(follower_ids !== undefined && { follower_ids }),
  };
}

/** Somebody reads it first and says what it is and whose; one in eight goes to the wrong group. */
function sorting(
  plan: TicketPlan,
  ending: Ending,
  turns: readonly Turn[],
  random: Random,
): Moment[] {
  const { agent, colleague, until, times } = plan;
  const [opened = 0] = times;
  const firstAnswer = turns.findIndex(({ by }, index) => index > 0 && !speaksForCustomers(by));
  const before = firstAnswer === -1 ? until : (times[firstAnswer] ?? until);
  const at = (share: number) => wholeSecond(opened + Math.min(before - opened, HOUR) * share);
  const { group_id, assignee_id, priority } = ending;
  const isRaised = (priority === "urgent" || priority === "high") && random.chance(0.5);
  const what = { ...sortedAs(ending), ...(isRaised && { priority: "normal" as const }) };
  const place: Partial<Ticket> =
    assignee_id === null
      ? { group_id, ...(ending.status !== "new" && { status: "open" }) }
      : { group_id, assignee_id };
  const raise: Moment[] = isRaised ? [{ at: at(0.8), by: agent.id, wish: { priority } }] : [];
  const sorter = random.chance(0.5) ? agent : colleague;
  const wrong = colleague.groups.find((group) => groupIds[group] !== group_id);
  if (assignee_id === null || wrong === undefined || !random.chance(0.125)) {
    return [{ at: at(0.3), by: sorter.id, wish: { ...what, ...place } }, ...raise];
  }
  const astray = { group_id: groupIds[wrong], assignee_id: colleague.id };
  return [
    { at: at(0.2), by: colleague.id, wish: { ...what, ...astray } },
    { at: at(0.4), by: colleague.id, wish: { group_id } },
    { at: at(0.6), by: agent.id, wish: place },
    ...raise,
  ];
}

/** Staff say with an answer what they wait for; customers say nothing of the status. */
function answer(
  plan: TicketPlan,
  turn: Turn,
  index: number,
  next: Turn | undefined,
  random: Random,
): Moment {
  const at = plan.times[index] ?? 0;
  const moment: Moment = { at, by: authorOf(plan, turn), comment: index, wish: {} };
  const isAwaited = next !== undefined && speaksForCustomers(next.by);
  if (turn.by !== "agent" || !isAwaited) return moment;
  // Solved too early, sometimes: the customer's next word opens it again.
  const status = random.weighted([
    [80, "pending"],
    [10, "solved"],
    [10, "hold"],
  ] as const);
  return { ...moment, wish: plan.assigned ? { status } : {} };
}

/** The last word of staff says what the ticket is now; after a customer's somebody has to say it. */
function end(
  plan: TicketPlan,
  { status, custom_status_id }: Ending,
  moments: Moment[],
  turns: readonly Turn[],
): void {
  const last = moments.at(-1);
  const saysLast = turns[last?.comment ?? -1];
  if (!last || status === "new") return;
  const wish: Partial<Ticket> =
    status === "closed" || status === "solved"
      ? { status: "solved" }
      : { status, custom_status_id };
  if (moments.length > 1 && (!saysLast || !speaksForCustomers(saysLast.by))) {
    Object.assign(last.wish, wish);
  } else if (custom_status_id !== customStatusIds.open) {
    // A customer's word leaves it open by itself.
    moments.push({ at: solvedAfter(last.at, true, plan.until), by: plan.agent.id, wish });
  }
}

/** What comes after solving: the question how it was, the answer, and the end. */
function afterwards(plan: TicketPlan, ending: Ending, solvedAt: number): Moment[] {
  const closedAt = Math.min(solvedAt + CLOSES_AFTER, plan.until);
  const isClosed = ending.status === "closed";
  const at = (share: number) => wholeSecond(solvedAt + (closedAt - solvedAt) * share);
  const rating = ending.satisfaction_rating;
  const moments: Moment[] = [];
  if (rating && rating.score !== "unoffered") {
    const wish = { satisfaction_rating: { score: "offered" } };
    moments.push({ at: at(0.25), by: systemAuthor, wish, automation: "offer" });
    if (rating.score !== "offered") {
      const by = plan.requester.id;
      moments.push({ at: at(0.5), by, wish: { satisfaction_rating: rating } });
    }
  }
  if (isClosed) {
    const wish = { status: "closed" as const };
    moments.push({ at: closedAt, by: systemAuthor, wish, automation: "close" });
  }
  return moments;
}

/** When a ticket would be solved whose last word is said at that time: at once, or some minutes later. */
export function solvedAfter(last: number, isCustomers: boolean, until: number): number {
  return isCustomers ? wholeSecond(Math.min(last + 7 * MINUTE, (last + until) / 2)) : last;
}

/** What views and searches ask of a history without reading it. */
export function milestonesOf(
  moments: readonly Moment[],
  isCustomer: (id: number) => boolean,
): TicketMilestones {
  const times: TicketMilestones = { requesterUpdated: 0 };
  let status: TicketStatus = "new";
  const reach = (now: TicketStatus, at: number) => {
    if (now === status) return;
    status = now;
    if (now === "open") times.opened = at;
    if (now === "pending" || now === "solved" || now === "closed") times[now] = at;
  };
  let assignee: number | null = null;
  for (const { at: ms, by, wish, comment } of moments) {
    const at = Math.floor(ms / 1000);
    if (wish.assignee_id !== undefined && wish.assignee_id !== assignee) {
      assignee = wish.assignee_id;
      times.assigned = at;
      if (status === "new") reach("open", at);
    }
    const reopens =
      comment !== undefined && isCustomer(by) && ["pending", "hold", "solved"].includes(status);
    if (wish.satisfaction_rating && by !== systemAuthor) times.rated = at;
    if (wish.status !== undefined) reach(wish.status, at);
    else if (reopens) reach("open", at);
    if (isCustomer(by)) times.requesterUpdated = at;
    else if (by !== systemAuthor) times.assigneeUpdated = at;
  }
  return times;
}
