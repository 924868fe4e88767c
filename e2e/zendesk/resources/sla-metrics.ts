import { statusPeriods, timeIn, type StatusPeriod } from "../account/status-periods.ts";
import { happenedAt } from "../account/ticket-history.ts";
import type { Call } from "../calls/call.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { SlaPromise } from "../records/kinds/sla-policy.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import { timestamp } from "../records/timestamp.ts";
import { compileConditions } from "../rules/conditions.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** In which statuses the clock of a metric stands still. */
const pausedIn: Readonly<Record<string, readonly string[]>> = {
  requester_wait_time: ["pending"],
  agent_work_time: ["pending", "hold"],
  pausable_update_time: ["pending"],
};

/** What a policy says of one metric of one ticket. */
interface PolicyMetric {
  metric: string;
  stage: "active" | "paused" | "achieved";
  breach_at: string | null;
  [unit: string]: unknown;
}

/** Since when a metric runs, or that what it waits for has happened; undefined where it says nothing. */
type Start = { since: number } | "achieved" | undefined;

interface Life {
  ticket: Ticket;
  /** Public ones, oldest first. */
  comments: readonly Comment[];
  isStaff: (userId: number) => boolean;
}

/**
 * How a ticket stands against the first policy that holds for it, by its priority; no priority, no
 * promise: https://support.zendesk.com/hc/en-us/articles/4408829459866
 */
export function slaMetrics(call: Call, ticket: Ticket): PolicyMetric[] {
  const promises = promisesTo(call, ticket);
  if (promises.length === 0) return [];
  const { users } = call.account.tables;
  const life: Life = {
    ticket,
    comments: call.account.comments.of(ticket.id).filter((comment) => comment.public),
    isStaff: (id) => users.get(id)?.role !== "end-user",
  };
  const periods = statusPeriods(call.account, ticket);
  const now = call.account.clock.now();
  return promises.flatMap((promise) => {
    const start = startOf(promise.metric, life);
    return start === undefined ? [] : [metricOf(promise, start, ticket, periods, now)];
  });
}

function promisesTo(call: Call, ticket: Ticket): SlaPromise[] {
  const { account, user } = call;
  const policies = account.tables.sla_policies.sortedBy({
    name: "position,id",
    key: ({ position }) => position,
  });
  const context = {
    now: account.clock.now(),
    userId: user.id,
    groupIds: [],
    happenedAt: (one: Ticket, event: Parameters<typeof happenedAt>[2]) =>
      happenedAt(account, one, event),
  };
  const policy = policies.find(({ filter }) => compileConditions(filter)(ticket, context));
  return (policy?.policy_metrics ?? []).filter(({ priority }) => priority === ticket.priority);
}

function startOf(metric: string, { ticket, comments, isStaff }: Life): Start {
  const created = Date.parse(ticket.created_at);
  const isSolved = ticket.status === "solved" || ticket.status === "closed";
  const replies = comments.filter((one, index) => index > 0 && isStaff(one.author_id));
  if (metric === "first_reply_time") {
    return replies.length > 0 || isSolved ? "achieved" : { since: created };
  }
  if (metric === "next_reply_time" || metric === "periodic_update_time") {
    const last = replies.at(-1);
    if (!last) return undefined;
    if (isSolved) return "achieved";
    if (metric === "periodic_update_time") return { since: Date.parse(last.created_at) };
    const asked = comments.slice(comments.indexOf(last) + 1).find((one) => !isStaff(one.author_id));
    return asked ? { since: Date.parse(asked.created_at) } : "achieved";
  }
  return isSolved ? "achieved" : { since: created };
}

function metricOf(
  { metric, target }: SlaPromise,
  start: Exclude<Start, undefined>,
  ticket: Ticket,
  periods: readonly StatusPeriod[],
  now: number,
): PolicyMetric {
  if (start === "achieved") return { metric, stage: "achieved", breach_at: null };
  const pauses = pausedIn[metric] ?? [];
  if (pauses.includes(ticket.status)) return { metric, stage: "paused", breach_at: null };
  const breach = start.since + target * minute + timeIn(periods, pauses, start.since);
  return { metric, stage: "active", breach_at: timestamp(breach), ...leftUntil(breach - now) };
}

/** What is left, in the largest unit there is one of; below zero what it is over. */
function leftUntil(ms: number): Record<string, number> {
  const size = Math.abs(ms);
  if (size >= day) return { days: Math.trunc(ms / day) };
  if (size >= hour) return { hours: Math.trunc(ms / hour) };
  return { minutes: Math.trunc(ms / minute) };
}
