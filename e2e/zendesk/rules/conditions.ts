import type { Condition, Conditions } from "../records/kinds/rule.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import { scalarText } from "./scalar-text.ts";
import { customFieldId, ticketProperty } from "./ticket-properties.ts";
import { compileUpdateCondition, type UpdateContext } from "./update-conditions.ts";

/** What a condition knows beside the ticket. */
export interface ConditionContext {
  /** Milliseconds. */
  now: number;
  /** `current_user` and `current_groups` mean this person. */
  userId: number;
  groupIds: readonly number[];
  /** When the ticket came to a status, got its assignee, …; null when never. */
  happenedAt: (ticket: Ticket, event: TicketEvent) => string | null;
  /** The update that triggers look at; views have none. */
  update?: UpdateContext;
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

export type TicketTest = (ticket: Ticket, context: ConditionContext) => boolean;

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
export function compileConditions(conditions: Conditions): TicketTest {
  const all = conditions.all.map(compileCondition);
  const any = conditions.any.map(compileCondition);
  return (ticket, context) =>
    all.every((test) => test(ticket, context)) &&
    (any.length === 0 || any.some((test) => test(ticket, context)));
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

function compileCondition(condition: Condition): TicketTest {
  const ofUpdate = compileUpdateCondition(condition);
  if (ofUpdate) return ofUpdate;
  const field = condition.field.toLowerCase();
  const event = Object.hasOwn(hoursSince, field) ? hoursSince[field] : undefined;
  // `status` conditions are lower case; the hour counters are the statuses in capitals.
  if (event) return compileHours(condition, event);
  if (field === "current_tags") return compileTags(condition);
  const read = ticketProperty(field);
  if (!read) return () => false;
  const rank = field === "status" ? statusRank : field === "priority" ? priorityRank : undefined;
  return compileComparison(condition, read, rank);
}

function compileComparison(
  { operator, value }: Condition,
  read: (ticket: Ticket) => string,
  rank: readonly string[] | undefined,
): TicketTest {
  const wanted = wantedValues(value);
  const place = (text: string) => (rank ? rank.indexOf(text) : Number(text));
  const bound = (context: ConditionContext) => place(wanted(context)[0] ?? "");
  switch (operator) {
    case "is":
    case "includes":
      return (ticket, context) => wanted(context).includes(read(ticket));
    case "is_not":
    case "not_includes":
      return (ticket, context) => !wanted(context).includes(read(ticket));
    case "less_than":
      return (ticket, context) => place(read(ticket)) < bound(context);
    case "greater_than":
      return (ticket, context) => place(read(ticket)) > bound(context);
    case "less_than_equal":
      return (ticket, context) => place(read(ticket)) <= bound(context);
    case "greater_than_equal":
      return (ticket, context) => place(read(ticket)) >= bound(context);
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
function compileHours(condition: Condition, event: TicketEvent): TicketTest {
  const bound = Number(condition.value);
  const hours = (ticket: Ticket, { happenedAt, now }: ConditionContext) => {
    const at = happenedAt(ticket, event);
    return at === null ? Number.NaN : Math.floor((now - Date.parse(at)) / hour);
  };
  switch (condition.operator.replace(/_business_hours$/, "")) {
    case "is":
      return (ticket, context) => hours(ticket, context) === bound;
    case "less_than":
      return (ticket, context) => hours(ticket, context) < bound;
    case "greater_than":
      return (ticket, context) => hours(ticket, context) > bound;
    case "within_previous_n_days":
      return (ticket, context) => hours(ticket, context) < bound * 24;
    case "present":
      return (ticket, context) => !Number.isNaN(hours(ticket, context));
    case "not_present":
      return (ticket, context) => Number.isNaN(hours(ticket, context));
    default:
      return () => false;
  }
}

/** What a condition compares with; only `current_user` and its like depend on who asks. */
function wantedValues(value: unknown): (context: ConditionContext) => readonly string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (!values.some((one) => one === "current_user" || one === "current_groups")) {
    const texts = values.map(scalarText);
    return () => texts;
  }
  return ({ userId, groupIds }) =>
    values.flatMap((one) => {
      if (one === "current_user") return [String(userId)];
      return one === "current_groups" ? groupIds.map(String) : [scalarText(one)];
    });
}
