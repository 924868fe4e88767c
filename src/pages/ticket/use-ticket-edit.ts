import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWrite } from "../../failures/screen/use-write.ts";
import { lightAgent } from "../../reference/roles.ts";
import { addChange, hasChanges, realChanges } from "../../tickets/ticket-changes.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { type Draft, useDraft } from "../../tickets/use-draft.ts";
import { ticketUpdate } from "../../zendesk/ticket-update.ts";
import type { TicketProperties } from "../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { meQuery } from "../../zendesk/users.ts";
import { savedWords } from "./saved-words.ts";
import { type TicketFields, useTicketFields } from "./use-ticket-fields.ts";
import { useGroupMembers } from "./use-group-members.ts";

/** Where something was sent from: there its failure is told. */
type Origin = "properties" | "reply";

/** One edit of a ticket: what was typed and changed, kept as one draft, and the one way it is sent. */
export interface TicketEdit {
  /** Who edits; null until it is known. */
  authorId: number | null;
  /** A light agent's words are for the team only, and nothing else is theirs to change. */
  mayReply: boolean;
  body: string;
  isPublic: boolean;
  hasWords: boolean;
  type: (words: Partial<Pick<Draft, "body" | "isPublic">>) => void;
  /** What differs from the ticket, as it would be sent. */
  changes: TicketProperties;
  change: (part: TicketProperties) => void;
  discardChanges: () => void;
  fields: TicketFields;
  /** Whether the draft comes from an earlier visit, and whether this browser keeps it as it stands. */
  isRestored: boolean;
  isKept: boolean;
  /** Why the words cannot be sent. */
  refusal: string | undefined;
  /** Saves the changes, or only these; what is typed stays. */
  saveProperties: (only?: TicketProperties) => void;
  /** Sends the words and the changes in one. */
  send: () => void;
  isPending: (from: Origin) => boolean;
  /** What is known to have happened at last; empty when nothing was sent from there. */
  said: (from: Origin) => string;
  failure: (from: Origin) => ReturnType<typeof useWrite>["failure"];
}

export function useTicketEdit(ticketId: number, ticket: Ticket, readAt: number): TicketEdit {
  const { data: me } = useQuery(meQuery);
  const authorId = me?.id ?? null;
  const mayReply = me?.role_type !== lightAgent;
  const place = `ticket/${ticketId}`;
  const { draft, isRestored, isKept, change, clear } = useDraft(place, {
    body: "",
    isPublic: mayReply,
  });
  const fields = useTicketFields(ticket);
  const picked = realChanges(ticket, draft.changes ?? {});
  const group = useGroupMembers(picked.group_id ?? null);
  const changes = group.settle(ticket, picked);
  const [last, setLast] = useState<{ from: Origin; only?: TicketProperties; said: string }>();
  const from = last?.from ?? "reply";
  const write = useWrite(ticketUpdate, {
    place,
    again: () => submit(from, last?.only),
    onDone: (after, { update: { comment, ...saved } }) => {
      clear({ ...(comment && { body: comment.body }), changes: saved });
      setLast((before) => ({
        ...(before ?? { from: "reply" }),
        said: savedWords(comment, saved, after, fields.known),
      }));
    },
  });
  const refusal = tooLong(draft.body);
  const hasWords = draft.body.trim() !== "";

  function submit(origin: Origin, only?: TicketProperties) {
    const wanted = only ?? changes;
    const says = origin === "reply" && hasWords;
    if (authorId === null || write.isPending || !(says || hasChanges(wanted))) return;
    if (says && refusal !== undefined) return;
    setLast({ from: origin, said: "", ...(only && { only }) });
    write.send({
      ticket: { id: ticketId, updated_at: ticket.updated_at, readAt },
      update: {
        ...(says && { comment: { body: draft.body, isPublic: draft.isPublic && mayReply } }),
        ...wanted,
      },
      authorId,
    });
  }

  return {
    authorId,
    mayReply,
    body: draft.body,
    isPublic: draft.isPublic && mayReply,
    hasWords,
    type: (words) => change({ ...draft, ...words }),
    changes,
    change: (part) => change({ ...draft, changes: addChange(ticket, picked, part, fields.known) }),
    discardChanges: () => change({ ...draft, changes: {} }),
    fields,
    isRestored,
    isKept,
    refusal,
    saveProperties: (only) => submit("properties", only),
    send: () => submit("reply"),
    isPending: (origin) => from === origin && write.isPending,
    said: (origin) => (from === origin && write.isDone ? (last?.said ?? "") : ""),
    failure: (origin) => (from === origin ? write.failure : undefined),
  };
}
