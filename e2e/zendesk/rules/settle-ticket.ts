import type { Ticket, TicketStatus } from "../records/kinds/ticket.ts";
import { tieTags } from "./tie-tags.ts";
import type { TicketSettings, TicketUpdate, TicketWish } from "./ticket-update.ts";

/** Statuses that a customer's comment ends. */
const waiting: readonly TicketStatus[] = ["pending", "hold", "solved"];

/**
 * The ticket after an update, with all that follows from what was asked for by the rules no account
 * can change: https://support.zendesk.com/hc/en-us/articles/4408894213018
 */
export function settleTicket(update: TicketUpdate, settings: TicketSettings): Ticket {
  const { before, wish, comment } = update;
  const place = settlePlace(before, wish, settings);
  const type = wish.type === undefined ? before.type : wish.type;
  const followers = wish.follower_ids ?? before.follower_ids;
  const copies = wish.email_cc_ids ?? before.email_cc_ids;
  const ticket: Ticket = {
    ...before,
    ...wish,
    ...place,
    ...tieTags(before, wish, settings.fields),
    type,
    // Once set it can be another, never none.
    priority: wish.priority ?? before.priority,
    due_at: type === "task" ? (wish.due_at === undefined ? before.due_at : wish.due_at) : null,
    problem_id:
      type === "incident"
        ? wish.problem_id === undefined
          ? before.problem_id
          : wish.problem_id
        : null,
    organization_id: organizationOf(before, wish, settings),
    email_cc_ids: copies,
    follower_ids: followers,
    collaborator_ids: [...new Set([...copies, ...followers])],
    is_public: isPublic(update),
    ...(update.isNew && comment && { description: comment.body }),
  };
  return { ...ticket, ...settleStatus(update, ticket, settings) };
}

/** A group follows its new assignee; an assignee who is not in the new group leaves. */
function settlePlace(
  before: Ticket,
  wish: TicketWish,
  { groupIdsOf }: TicketSettings,
): Pick<Ticket, "assignee_id" | "group_id"> {
  const group_id = wish.group_id === undefined ? before.group_id : wish.group_id;
  const assignee_id = wish.assignee_id === undefined ? before.assignee_id : wish.assignee_id;
  if (assignee_id === null) return { assignee_id, group_id };
  const theirs = groupIdsOf(assignee_id);
  // An agent of no group, whom only a data file can make, is at home in any.
  const isMember = group_id !== null && (theirs.length === 0 || theirs.includes(group_id));
  if (isMember) return { assignee_id, group_id };
  if (wish.assignee_id !== undefined) return { assignee_id, group_id: theirs[0] ?? group_id };
  return { assignee_id: group_id === before.group_id ? assignee_id : null, group_id };
}

function organizationOf(before: Ticket, wish: TicketWish, { user }: TicketSettings): number | null {
  if (wish.organization_id !== undefined) return wish.organization_id;
  if (wish.requester_id === undefined || wish.requester_id === before.requester_id) {
    return before.organization_id;
  }
  return user(wish.requester_id)?.organization_id ?? null;
}

function isPublic({ before, isNew, comment }: TicketUpdate): boolean {
  if (!comment) return before.is_public;
  return comment.public || (!isNew && before.is_public);
}

/** An assigned ticket is no longer new, a new one never again; a customer's word opens what waits. */
function settleStatus(
  { before, wish, comment, by, isNew }: TicketUpdate,
  after: Ticket,
  { defaultStatusId }: TicketSettings,
): Pick<Ticket, "status" | "custom_status_id"> {
  let status = wish.status ?? before.status;
  if (status === "new" && !isNew && before.status !== "new") status = before.status;
  if (status === "new" && after.assignee_id !== null) status = "open";
  if (
    wish.status === undefined &&
    comment?.public === true &&
    by?.role === "end-user" &&
    waiting.includes(status)
  ) {
    status = "open";
  }
  const isAsked = wish.custom_status_id !== undefined && wish.status === status;
  if (isAsked) return { status, custom_status_id: wish.custom_status_id ?? null };
  if (status === before.status && before.custom_status_id !== null) {
    return { status, custom_status_id: before.custom_status_id };
  }
  return { status, custom_status_id: defaultStatusId(status) };
}
