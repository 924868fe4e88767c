import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useWrite } from "../../failures/screen/use-write.ts";
import { lightAgent } from "../../reference/roles.ts";
import { addChange, hasChanges, realChanges } from "../../tickets/ticket-changes.ts";
import {
  beginningOf,
  type Conflict,
  conflictsOf,
  propertiesOf,
  withoutField,
  withTheirTags,
} from "../../tickets/ticket-conflicts.ts";
import { outbox } from "../../tickets/outbox/outbox.ts";
import { useOutboxEntry } from "../../tickets/outbox/use-outbox-entry.ts";
import { type Uploads, useUploads } from "../../tickets/uploads/use-uploads.ts";
import { useWording } from "../../tickets/writing/use-wording.ts";
import { type Draft, useDraft } from "../../tickets/use-draft.ts";
import { ticketUpdate } from "../../zendesk/ticket-update.ts";
import type { TicketProperties } from "../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { meQuery } from "../../zendesk/users.ts";
import { savedWords } from "./saved-words.ts";
import type { PropertyEdit } from "../../tickets/properties/property-edit.ts";
import { type TicketFields, useTicketFields } from "../../tickets/properties/use-ticket-fields.ts";
import { useGroupMembers } from "../../tickets/properties/use-group-members.ts";

/** Where something was sent from: there its failure is told. */
type Origin = "properties" | "reply";

/** One edit of a ticket: what was typed and changed, kept as one draft, and the one way it is sent. */
export interface TicketEdit extends PropertyEdit {
  /** Who edits; null until it is known. */
  authorId: number | null;
  /** A light agent's words are for the team only, and nothing else is theirs to change. */
  mayReply: boolean;
  body: string;
  isPublic: boolean;
  /** Whether the words go as typed, without formatting. */
  isPlain: boolean;
  /** Whether the words wait for a part of the app that could not be loaded. */
  lacksFormatting: boolean;
  /** Whether there are words or files to send. */
  hasWords: boolean;
  type: (words: Partial<Pick<Draft, "body" | "isPublic" | "isPlain">>) => void;
  discardChanges: () => void;
  /** What somebody else changed too since: nothing is sent until each is decided. */
  conflicts: readonly Conflict[];
  keepMine: (conflict: Conflict) => void;
  takeTheirs: (conflict: Conflict) => void;
  /** Puts words and changes in at once, on top of what is there. */
  apply: (effect: { body: string; isPublic: boolean; part: TicketProperties }) => void;
  /** Puts the draft back as it was. */
  restore: (draft: Draft) => void;
  fields: TicketFields;
  uploads: Uploads;
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
  /** Whether the words wait to be sent or are on their way. */
  isHeld: boolean;
  /** Whether they did not get through while another page was shown. */
  hasFailed: boolean;
  /** What is known to have happened at last; empty when nothing was sent from there. */
  said: (from: Origin) => string;
  failure: (from: Origin) => ReturnType<typeof useWrite>["failure"];
}

interface EditedTicket {
  ticketId: number;
  ticket: Ticket;
  /** When it was read, in ms since 1970. */
  readAt: number;
  /** Whom a public reply goes to. */
  requester: string;
}

export function useTicketEdit({ ticketId, ticket, readAt, requester }: EditedTicket): TicketEdit {
  const { data: me } = useQuery(meQuery);
  const authorId = me?.id ?? null;
  const mayReply = me?.role_type !== lightAgent;
  const place = `ticket/${ticketId}`;
  const { draft, isRestored, isKept, change, clear } = useDraft(place, {
    body: "",
    // What nobody outside has seen stays inside until somebody says otherwise.
    isPublic: mayReply && ticket.is_public,
  });
  const uploads = useUploads(place);
  const entry = useOutboxEntry(place);
  const [isWaiting, setWaiting] = useState(false);

  const fields = useTicketFields(ticket);
  const base = draft.base ?? {};
  const picked = realChanges(ticket, withTheirTags(ticket, draft.changes ?? {}, base));
  const conflicts = conflictsOf(ticket, picked, base);
  const group = useGroupMembers(picked.group_id ?? null);
  const changes = takeWhenSolved(ticket, group.settle(ticket, picked), authorId);
  const [last, setLast] = useState<{ from: Origin; only?: TicketProperties; said: string }>();
  const from = last?.from ?? "reply";
  const write = useWrite(ticketUpdate, {
    place,
    again: () => void submit(from, last?.only),
    onDone: (after, { update: { comment, ...saved } }) => {
      // A rule of the account may have changed what is left to save: nobody else did.
      const left = { changes: saved, base: propertiesOf(after) };
      clear({ ...(comment && { body: comment.body }), ...left });
      if (comment?.files) uploads.clear(comment.files);
      setLast((before) => ({
        ...(before ?? { from: "reply" }),
        said: savedWords(comment, saved, after, fields.known),
      }));
    },
  });
  const { refusal, lacksFormatting, make } = useWording(draft.body, draft.isPlain);
  const hasWords = draft.body.trim() !== "" || uploads.files.length > 0;

  const isHeld = entry !== undefined && entry.state !== "failed";
  const isBusy = isWaiting || isHeld || write.isPending;

  async function submit(origin: Origin, only?: TicketProperties) {
    const wanted = only ?? changes;
    const says = origin === "reply" && hasWords;
    if (authorId === null || isBusy || !(says || hasChanges(wanted))) return;
    if (says && refusal !== undefined) return;
    if (only === undefined && conflicts.length > 0) return;
    setLast({ from: origin, said: "", ...(only && { only }) });
    const comment = says ? await commentWithFiles() : undefined;
    // What is not there, and why, is shown.
    if (comment === null) return;
    const wish = {
      ticket: { id: ticketId, updated_at: ticket.updated_at, readAt },
      update: { ...(comment && { comment }), ...wanted },
      authorId,
    };
    if (!comment) return write.send(wish);
    const title = comment.isPublic ? `Reply to ${requester}` : "Internal note";
    outbox.hold({ place, ticketId, title }, () => write.finish(wish));
  }

  /** Null where a file could not be uploaded, or the words not be formatted. */
  async function commentWithFiles() {
    setWaiting(true);
    const files = await uploads.ready();
    setWaiting(false);
    if (!files) return null;
    // Zendesk takes no comment without words.
    const names = files.map(({ name }) => name).join(", ");
    const isPublic = draft.isPublic && mayReply;
    // What looks like formatting in a file's name is none.
    const words = draft.body.trim() === "" ? { body: names } : await make(draft.body);
    return words && { ...words, isPublic, ...(files.length > 0 && { files }) };
  }

  /** What the changes begin from when only these began before. */
  function begunAgain(before: TicketProperties) {
    return beginningOf(ticket, picked, { changes: before, base });
  }

  /** Whoever picks a value has seen what somebody else made of it. */
  function changed(part: TicketProperties) {
    const changes = addChange(ticket, picked, part, fields.known);
    let before = picked;
    for (const name of Object.keys(part)) before = withoutField(before, name);
    for (const { id } of part.custom_fields ?? []) before = withoutField(before, String(id));
    // Tags are put together whoever changed them last.
    const others = { ...before, ...(picked.tags && { tags: picked.tags }) };
    return { changes, base: beginningOf(ticket, changes, { changes: others, base }) };
  }

  return {
    authorId,
    mayReply,
    body: draft.body,
    isPublic: draft.isPublic && mayReply,
    isPlain: draft.isPlain === true,
    lacksFormatting,
    hasWords,
    type: (words) => change({ ...draft, ...words }),
    changes,
    change: (part) => change({ ...draft, ...changed(part) }),
    discardChanges: () => change({ ...draft, changes: {}, base: {} }),
    conflicts,
    keepMine: ({ field }) => change({ ...draft, base: begunAgain(withoutField(picked, field)) }),
    takeTheirs: ({ field }) => change({ ...draft, changes: withoutField(picked, field) }),
    apply: ({ part, ...words }) => change({ ...draft, ...words, ...changed(part) }),
    restore: (before) => change({ ...draft, ...before, base: begunAgain(before.changes ?? {}) }),
    fields,
    isRestored,
    isKept,
    refusal,
    uploads,
    saveProperties: (only) => void submit("properties", only),
    send: () => void submit("reply"),
    isPending: (origin) => from === origin && isBusy,
    isHeld,
    hasFailed: entry?.state === "failed" && !write.failure,
    said: (origin) => (from === origin && write.isDone ? (last?.said ?? "") : ""),
    failure: (origin) => (from === origin ? write.failure : undefined),
  };
}

/** Zendesk lets nobody's ticket not be solved: whoever solves it takes it. */
function takeWhenSolved(
  ticket: Ticket,
  changes: TicketProperties,
  authorId: number | null,
): TicketProperties {
  const isNobodys = ticket.assignee_id === null && changes.assignee_id === undefined;
  if (changes.status !== "solved" || !isNobodys || authorId === null) return changes;
  return { ...changes, assignee_id: authorId };
}
