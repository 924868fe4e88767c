import type { Comment } from "../records/kinds/comment.ts";
import type { Condition } from "../records/kinds/rule.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { User } from "../records/kinds/user.ts";
import type { ConditionContext, TicketTest } from "./conditions.ts";
import { scalarText } from "./scalar-text.ts";
import { ticketProperty } from "./ticket-properties.ts";

/** What a trigger knows of the update that it looks at. */
export interface UpdateContext {
  isNew: boolean;
  before: Ticket;
  comment: Comment | undefined;
  by: User | undefined;
}

/**
 * Conditions that only triggers have, for they compare a ticket with what it was, or look at the
 * comment: https://developer.zendesk.com/documentation/ticketing/reference-guides/conditions-reference/
 * Undefined for those that views have too. Without an update none of them holds.
 */
export function compileUpdateCondition(condition: Condition): TicketTest | undefined {
  const test = aboutUpdate(condition) ?? aboutChange(condition);
  return (
    test &&
    ((ticket, context) => context.update !== undefined && test(ticket, context.update, context))
  );
}

type UpdateTest = (ticket: Ticket, update: UpdateContext, context: ConditionContext) => boolean;

function aboutUpdate({ field, operator, value }: Condition): UpdateTest | undefined {
  const wish = scalarText(value);
  const isNot = operator === "is_not" || operator === "not_includes";
  switch (field) {
    case "update_type":
      return (_ticket, { isNew }) => (wish === "Create") === isNew;
    case "comment_is_public":
      return (_ticket, { comment }) => comment !== undefined && isPrivacy(comment, wish);
    case "ticket_is_public":
      return (ticket) => (wish === "public") === ticket.is_public;
    case "comment_includes_word":
      return (_ticket, { comment }) =>
        comment !== undefined && hasWord(comment.plain_body, wish) !== isNot;
    case "subject_includes_word":
      return (ticket) => hasWord(ticket.subject ?? "", wish) !== isNot;
    case "description_includes_word":
      return (ticket) => hasWord(ticket.description, wish) !== isNot;
    case "role":
      return (_ticket, { by }) => isRole(by, wish) !== isNot;
    default:
      return undefined;
  }
}

function isPrivacy(comment: Comment, wish: string): boolean {
  if (wish === "not_relevant") return true;
  return (wish === "true" || wish === "requester_can_see_comment") === comment.public;
}

function hasWord(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .some((word) => word !== "" && lower.includes(word));
}

function isRole(person: User | undefined, wish: string): boolean {
  if (wish === "end_user") return person?.role === "end-user";
  if (wish === "agent") return person !== undefined && person.role !== "end-user";
  if (wish === "admin") return person?.role === "admin";
  return String(person?.id) === wish;
}

/** `changed`, `value` (to) and `value_previous` (from), with their opposites. */
function aboutChange({ field, operator, value }: Condition): UpdateTest | undefined {
  const wish = scalarText(value);
  const read = ticketProperty(field.toLowerCase());
  if (!read) return undefined;
  const changed: UpdateTest = (ticket, { before, isNew }) =>
    isNew ? read(ticket) !== "" : read(ticket) !== read(before);
  switch (operator) {
    case "changed":
      return changed;
    case "not_changed":
      return (...update) => !changed(...update);
    case "value":
      return (ticket, ...rest) => read(ticket) === wish && changed(ticket, ...rest);
    case "not_value":
      return (ticket, ...rest) => !(read(ticket) === wish && changed(ticket, ...rest));
    case "value_previous":
      return (ticket, update, context) =>
        read(update.before) === wish && changed(ticket, update, context);
    case "not_value_previous":
      return (ticket, update, context) =>
        !(read(update.before) === wish && changed(ticket, update, context));
    default:
      return undefined;
  }
}
