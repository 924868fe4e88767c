import { kind, longAgo } from "../kind.ts";
import { attachmentExample } from "./attachment.ts";
import { people } from "../people.ts";
import { completeComment, type Comment } from "./comment.ts";
import type { TicketStory } from "./ticket-story.ts";
import { webVia, type Via } from "./via.ts";

export type TicketStatus = "new" | "open" | "pending" | "hold" | "solved" | "closed";
export type TicketPriority = "urgent" | "high" | "normal" | "low";
export type TicketType = "problem" | "incident" | "question" | "task";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export interface Ticket {
  id: number;
  external_id: string | null;
  via: Via;
  created_at: string;
  updated_at: string;
  type: TicketType | null;
  subject: string | null;
  raw_subject: string | null;
  description: string;
  priority: TicketPriority | null;
  status: TicketStatus;
  recipient: string | null;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  organization_id: number | null;
  group_id: number | null;
  collaborator_ids: number[];
  follower_ids: number[];
  email_cc_ids: number[];
  problem_id: number | null;
  has_incidents: boolean;
  is_public: boolean;
  due_at: string | null;
  tags: string[];
  custom_fields: { id: number; value: unknown }[];
  satisfaction_rating: { score: string; id?: number; comment?: string | null } | null;
  sharing_agreement_ids: number[];
  custom_status_id: number | null;
  followup_ids: number[];
  ticket_form_id: number | null;
  brand_id: number | null;
  allow_channelback: boolean;
  allow_attachments: boolean;
  from_messaging_channel: boolean;
}

/** A ticket as a seed or data file gives it: any field may be missing, comments are inside. */
export type TicketEntry = Partial<Ticket> & {
  comments?: Partial<Comment>[];
  /** How a seed tells of a ticket's life; not enumerable, so that copying a ticket writes none of it. */
  story?: TicketStory;
};

/**
 * Completes a ticket; without a requester it is Eve's. Its comments stay behind: reading a seed's
 * would write them.
 */
export function completeTicket(entry: TicketEntry, id: number): Ticket {
  const given = copyWithout(entry, "comments", "comment_count", "story");
  const created_at = given.created_at ?? longAgo;
  const requester_id = given.requester_id ?? people.eve.id;
  const subject = given.subject ?? null;
  return {
    id,
    external_id: null,
    via: webVia,
    created_at,
    updated_at: created_at,
    type: null,
    subject,
    raw_subject: subject,
    description: "",
    priority: null,
    status: "new",
    recipient: null,
    requester_id,
    submitter_id: requester_id,
    assignee_id: null,
    organization_id: null,
    group_id: null,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: [],
    custom_fields: [],
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    custom_status_id: null,
    followup_ids: [],
    ticket_form_id: null,
    brand_id: null,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
    ...given,
  };
}

/** A copy that lacks these members; those that are not enumerable are not even looked at. */
function copyWithout<T extends object, K extends string>(entry: T, ...names: K[]): Omit<T, K> {
  const copy = { ...entry };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
}

/** Tickets without an id get the next free one. */
function withTicketIds(entries: readonly TicketEntry[]): TicketEntry[] {
  let lastId = 0;
  return entries.map((entry) => {
    const id = entry.id ?? lastId + 1;
    lastId = Math.max(lastId, id);
    return entry.id === undefined ? { ...entry, id } : entry;
  });
}

const blank = completeTicket({}, 1);

export const tickets = kind<Ticket>(completeTicket, {
  arrange: withTicketIds,
  entryOnly: { comments: [completeComment({ attachments: [] }, blank, 0)] },
  choices: {
    status: ["new", "open", "pending", "hold", "solved", "closed"],
    priority: ["urgent", "high", "normal", "low", null],
    type: ["problem", "incident", "question", "task", null],
  },
  filled: {
    external_id: "1",
    type: "question",
    subject: "a",
    raw_subject: "a",
    priority: "low",
    recipient: "a",
    assignee_id: 1,
    organization_id: 1,
    group_id: 1,
    collaborator_ids: [1],
    follower_ids: [1],
    email_cc_ids: [1],
    problem_id: 1,
    due_at: "2026-01-01T00:00:00Z",
    tags: ["a"],
    custom_fields: [{ id: 1 }],
    satisfaction_rating: { score: "good" },
    custom_status_id: 1,
    followup_ids: [1],
    ticket_form_id: 1,
    brand_id: 1,
    comments: [{ ...completeComment({}, blank, 0), attachments: [attachmentExample] }],
  },
});
