import { auditsOf } from "../account/audits.ts";
import type { Call } from "../calls/call.ts";
import { happenedAt } from "../account/ticket-history.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** A ticket's times; business hours are those of the calendar. */
export function metricsJson(call: Call, ticket: Ticket) {
  const { account } = call;
  const comments = account.comments.of(ticket.id);
  const isAgent = (id: number) => account.tables.users.get(id)?.role !== "end-user";
  const replies = comments.filter((comment) => comment.public && isAgent(comment.author_id));
  const firstReply = replies.find(({ author_id }) => author_id !== ticket.requester_id);
  const solvedAt = happenedAt(account, ticket, "solved");
  const assignedAt = happenedAt(account, ticket, "assigned");
  const since = (time: string | null | undefined) => minutesBetween(ticket.created_at, time);
  return {
    url: `${call.origin}/api/v2/ticket_metrics/${ticket.id}.json`,
    id: ticket.id,
    ticket_id: ticket.id,
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    group_stations: ticket.group_id === null ? 0 : 1,
    assignee_stations: ticket.assignee_id === null ? 0 : 1,
    reopens: reopens(call, ticket),
    replies: replies.length,
    assignee_updated_at: replies.at(-1)?.created_at ?? null,
    requester_updated_at:
      comments.findLast(({ author_id }) => author_id === ticket.requester_id)?.created_at ??
      ticket.created_at,
    status_updated_at: solvedAt ?? ticket.updated_at,
    initially_assigned_at: assignedAt,
    assigned_at: assignedAt,
    solved_at: solvedAt,
    latest_comment_added_at: comments.at(-1)?.created_at ?? ticket.created_at,
    reply_time_in_minutes: since(firstReply?.created_at),
    reply_time_in_seconds: { calendar: secondsBetween(ticket.created_at, firstReply?.created_at) },
    first_resolution_time_in_minutes: since(solvedAt),
    full_resolution_time_in_minutes: since(solvedAt),
    agent_wait_time_in_minutes: since(null),
    requester_wait_time_in_minutes: since(solvedAt),
    on_hold_time_in_minutes: { calendar: 0, business: 0 },
  };
}

function reopens(call: Call, ticket: Ticket): number {
  const changes = auditsOf(call.account, ticket).flatMap(({ events }) => events);
  return changes.filter(
    (event) =>
      event["field_name"] === "status" &&
      event["previous_value"] === "solved" &&
      event["value"] === "open",
  ).length;
}

function secondsBetween(from: string, to: string | null | undefined): number | null {
  return to === null || to === undefined
    ? null
    : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}

function minutesBetween(from: string, to: string | null | undefined) {
  const seconds = secondsBetween(from, to);
  const minutes = seconds === null ? null : Math.round(seconds / 60);
  return { calendar: minutes, business: minutes };
}
