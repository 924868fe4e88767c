import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, list, moment, text } from "./fields.ts";
import { getJson } from "./request.ts";

const participantSchema = v.object({ name: text, email: text });

/** Its id is text, unlike any other. */
const sideConversationSchema = v.object({
  id: v.string(),
  subject: text,
  /** open or closed. */
  state: text,
  participants: list(participantSchema),
  preview_text: text,
  updated_at: moment,
});

export type SideConversation = v.InferOutput<typeof sideConversationSchema>;

const sideConversationsSchema = v.object({
  side_conversations: answerList(sideConversationSchema),
});

/**
 * What the staff wrote to others about a ticket, the first hundred of them. 403 where the account
 * has no side conversations.
 * https://developer.zendesk.com/api-reference/ticketing/side_conversation/side_conversation/#list-side-conversations
 */
export function sideConversationsQuery(ticketId: number) {
  return queryOptions({
    queryKey: ["tickets", "side-conversations", ticketId],
    queryFn: async ({ signal }) => {
      const places = { id: ticketId };
      return (
        await getJson("GET /tickets/{id}/side_conversations", places, sideConversationsSchema, {
          signal,
        })
      ).side_conversations;
    },
  });
}

const eventsSchema = v.object({
  events: answerList(
    v.object({
      id: text,
      created_at: moment,
      /** Null where something other than a message happened. */
      message: v.fallback(
        v.nullable(
          v.object({
            from: v.fallback(participantSchema, { name: null, email: null }),
            body: text,
          }),
        ),
        null,
      ),
    }),
  ),
});

/**
 * The messages of one side conversation, oldest first.
 * https://developer.zendesk.com/api-reference/ticketing/side_conversation/side_conversation/#list-side-conversation-events
 */
export function sideEventsQuery(ticketId: number, sideConversationId: string) {
  return queryOptions({
    queryKey: ["tickets", "side-conversations", ticketId, sideConversationId],
    queryFn: async ({ signal }) => {
      const places = { id: ticketId, side_conversation_id: sideConversationId };
      return (
        await getJson(
          "GET /tickets/{id}/side_conversations/{side_conversation_id}/events",
          places,
          eventsSchema,
          { signal },
        )
      ).events;
    },
  });
}
