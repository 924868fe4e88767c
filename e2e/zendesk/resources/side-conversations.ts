import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import { bodiesOfText } from "../records/comment-html.ts";
import type {
  Participant,
  SideConversation,
  SideMessage,
} from "../records/kinds/side-conversation.ts";
import type { Sort } from "../records/table.ts";
import { findTicket } from "./tickets.ts";

const byCreation: Sort<SideConversation> = {
  name: "created_at,id",
  key: ({ created_at }) => created_at,
};
const previewLength = 140;

/** They can be read, not written: https://developer.zendesk.com/api-reference/ticketing/side_conversation/side_conversation/ */
export const sideConversationHandlers = {
  "GET /api/v2/tickets/:id/side_conversations": list,
  "GET /api/v2/tickets/:id/side_conversations/:side_conversation_id": show,
  "GET /api/v2/tickets/:id/side_conversations/:side_conversation_id/events": listEvents,
};

function list(call: Call): Answer {
  const { id } = findTicket(call);
  const page = paginate(call, {
    rows: (sort) =>
      call.account.tables.side_conversations
        .sortedBy(sort)
        .filter(({ ticket_id }) => ticket_id === id),
    sort: byCreation,
  });
  return answerJson({
    side_conversations: page.rows.map((row) => json(call, row)),
    ...page.members,
  });
}

function show(call: Call): Answer {
  return answerJson({ side_conversation: json(call, find(call)) });
}

/** Each message, oldest first. */
function listEvents(call: Call): Answer {
  const conversation = find(call);
  const events = conversation.messages.map((message, index) =>
    eventJson(conversation, message, index === 0 ? "create" : "reply"),
  );
  return answerJson({ events, count: events.length, next_page: null, previous_page: null });
}

function find(call: Call): SideConversation {
  const { id } = findTicket(call);
  const wanted = call.params["side_conversation_id"];
  const row = call.account.tables.side_conversations.find(
    ({ ticket_id, uuid }) => ticket_id === id && uuid === wanted,
  );
  if (!row) throw recordNotFound();
  return row;
}

function json(
  call: Call,
  { uuid, ticket_id, subject, state, messages, created_at }: SideConversation,
) {
  const last = messages.at(-1);
  const everybody = new Map(
    messages.flatMap(({ from, to }) => [from, ...to]).map((one) => [one.email, one]),
  );
  return {
    url: `${call.origin}/api/v2/tickets/${ticket_id}/side_conversations/${uuid}`,
    id: uuid,
    ticket_id,
    subject,
    preview_text: last?.body.slice(0, previewLength) ?? "",
    state,
    participants: [...everybody.values()],
    created_at,
    updated_at: last?.created_at ?? created_at,
    message_added_at: last?.created_at ?? created_at,
    state_updated_at: created_at,
    external_ids: {},
  };
}

function eventJson(
  { uuid, ticket_id, subject }: SideConversation,
  { id, from, to, body, created_at }: SideMessage,
  type: "create" | "reply",
) {
  const preview_text = body.slice(0, previewLength);
  const html_body = bodiesOfText(body).html_body;
  const message: { from: Participant; to: Participant[]; [more: string]: unknown } = {
    subject,
    preview_text,
    from,
    to,
    body,
    html_body,
    external_ids: {},
    attachments: [],
  };
  return {
    id,
    side_conversation_id: uuid,
    ticket_id,
    actor: from,
    type,
    via: from.user_id === null ? "email" : "support",
    created_at,
    message,
    updates: {},
  };
}
