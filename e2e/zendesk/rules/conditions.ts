import type { Ticket } from "../records.ts";
import { scalarText } from "./scalar-text.ts";
import { customFieldId, ticketProperty } from "./ticket-properties.ts";

/** One line of a view, trigger or automation: https://developer.zendesk.com/documentation/ticketing/reference-guides/conditions-reference/ */
export interface Condition {
  field: string;
  operator: string;
  value: unknown;
}

export interface Conditions {
  all: Condition[];
  any: Condition[];
}

/** What a condition knows beside the ticket. */
export interface ConditionContext {
  /** Milliseconds. */
  now: number;
  /** `current_user` and `current_groups` mean this person. */
  userId: number;
  groupIds: readonly number[];
  /** When the ticket came to a status, got its assignee, …; null when never. */
  happenedAt: (ticket: Ticket, event: TicketEvent) => string | null;
}

export type TicketEvent =
  | "created"
  | "updated"
  | "opened"
  | "pending"
  | "solved"
  | "closed"
  | "assigned"
  | "requester_updated"
  | "assignee_updated"
  | "due";

type TicketTest = (ticket: Ticket) => boolean;

const statusRank = ["new", "open", "pending", "hold", "solved", "closed"];
const priorityRank = ["low", "normal", "high", "urgent"];
const hour = 3_600_000;

/** Fields that count hours since something happened. */
const hoursSince: Record<string, TicketEvent> = {
  new: "created",
  open: "opened",
  pending: "pending",
  solved: "solved",
  closed: "closed",
  assigned_at: "assigned",
  updated_at: "updated",
  requester_updated_at: "requester_updated",
  assignee_updated_at: "assignee_updated",
  due_date: "due",
};

/** Compiles the conditions once: all of `all`, and one of `any` unless that is empty. */
export function compileConditions(conditions: Conditions, context: ConditionContext): TicketTest {
  const all = conditions.all.map((condition) => compileCondition(condition, context));
  const any = conditions.any.map((condition) => compileCondition(condition, context));
  return (ticket) =>
    all.every((test) => test(ticket)) && (any.length === 0 || any.some((test) => test(ticket)));
}

/** Whether a condition is one that views here can evaluate; the rest would be silently wrong. */
export function isKnownCondition({ field, operator }: Condition): boolean {
  const name = field.toLowerCase();
  const known =
    Object.hasOwn(hoursSince, name) ||
    customFieldId(name) !== undefined ||
    ticketProperty(name) !== undefined;
  return known && operators.has(operator);
}

const operators = new Set([
  "is",
  "is_not",
  "less_than",
  "greater_than",
  "less_than_equal",
  "greater_than_equal",
  "includes",
  "not_includes",
  "within_previous_n_days",
  "less_than_business_hours",
  "greater_than_business_hours",
  "is_business_hours",
  "present",
  "not_present",
]);

function compileCondition(condition: Condition, context: ConditionContext): TicketTest {
  const field = condition.field.toLowerCase();
  const event = Object.hasOwn(hoursSince, field) ? hoursSince[field] : undefined;
  // `status` conditions are lower case; the hour counters are the statuses in capitals.
  if (event) return compileHours(condition, event, context);
  if (field === "current_tags") return compileTags(condition);
  const read = ticketProperty(field);
  if (!read) return () => false;
  const wanted = wantedValues(condition.value, context);
  const rank = field === "status" ? statusRank : field === "priority" ? priorityRank : undefined;
  return compileComparison(condition.operator, read, wanted, rank);
}

function compileComparison(
  operator: string,
  read: (ticket: Ticket) => string,
  wanted: readonly string[],
  rank: readonly string[] | undefined,
): TicketTest {
  const place = (value: string) => (rank ? rank.indexOf(value) : Number(value));
  const bound = place(wanted[0] ?? "");
  switch (operator) {
    case "is":
    case "includes":
      return (ticket) => wanted.includes(read(ticket));
    case "is_not":
    case "not_includes":
      return (ticket) => !wanted.includes(read(ticket));
    case "less_than":
      return (ticket) => place(read(ticket)) < bound;
    case "greater_than":
      return (ticket) => place(read(ticket)) > bound;
    case "less_than_equal":
      return (ticket) => place(read(ticket)) <= bound;
    case "greater_than_equal":
      return (ticket) => place(read(ticket)) >= bound;
    case "present":
      return (ticket) => read(ticket) !== "";
    case "not_present":
      return (ticket) => read(ticket) === "";
    default:
      return () => false;
  }
}

/** `includes` means at least one of the tags, `not_includes` none of them. */
function compileTags({ operator, value }: Condition): TicketTest {
  const tags = scalarText(value)
    .split(/[\s,]+/)
    .filter((tag) => tag !== "");
  const has = (ticket: Ticket) => tags.some((tag) => ticket.tags.includes(tag));
  return operator === "not_includes" || operator === "is_not" ? (ticket) => !has(ticket) : has;
}

/** Hours since, in whole hours; business hours are counted as calendar hours. */
function compileHours(
  condition: Condition,
  event: TicketEvent,
  context: ConditionContext,
): TicketTest {
  const bound = Number(condition.value);
  const hours = (ticket: Ticket) => {
    const at = context.happenedAt(ticket, event);
    return at === null ? Number.NaN : Math.floor((context.now - Date.parse(at)) / hour);
  };
  switch (condition.operator.replace(/_business_hours$/, "")) {
    case "is":
      return (ticket) => hours(ticket) === bound;
    case "less_than":
      return (ticket) => hours(ticket) < bound;
    case "greater_than":
      return (ticket) => hours(ticket) > bound;
    case "within_previous_n_days":
      return (ticket) => hours(ticket) < bound * 24;
    case "present":
      return (ticket) => !Number.isNaN(hours(ticket));
    case "not_present":
      return (ticket) => Number.isNaN(hours(ticket));
    default:
      return () => false;
  }
}

function wantedValues(value: unknown, context: ConditionContext): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.flatMap((one: unknown) => {
    if (one === "current_user") return [String(context.userId)];
    if (one === "current_groups") return context.groupIds.map(String);
    return [scalarText(one)];
  });
}
