import type { Audit, AuditEvent } from "../records/kinds/audit.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { TicketField } from "../records/kinds/ticket-field.ts";
import type { Ticket, TicketStatus } from "../records/kinds/ticket.ts";
import type { Trigger } from "../records/kinds/trigger.ts";
import type { User } from "../records/kinds/user.ts";
import type { Via } from "../records/kinds/via.ts";

/** What somebody wants of a ticket: only the members that were asked for, already checked. */
export type TicketWish = Partial<Ticket>;

/** One update of a ticket as it was asked for, before anything follows from it. */
export interface TicketUpdate {
  /** The ticket as it is; for a new one what it has before anybody asked for anything. */
  before: Ticket;
  isNew: boolean;
  wish: TicketWish;
  comment?: Comment | undefined;
  /** Who asks; undefined when no person does. */
  by: User | undefined;
  /** The audit's author when it is not who asks. */
  authorId: number;
  /** ISO 8601. */
  at: string;
  via: Via;
  metadata: Audit["metadata"];
  auditId: number;
  /** What a caller has to tell beside the comment and the changes. */
  events?: readonly AuditEvent[];
  /** Made by a rule: stands with each change. */
  ruleVia?: Via | undefined;
}

/** What an update came to. */
export interface TicketOutcome {
  ticket: Ticket;
  audit: Audit;
  /** Whether anything happened at all; an audit of nothing is not kept. */
  happened: boolean;
}

/** What of an account's settings the rules ask for. */
export interface TicketSettings {
  /** An id for an audit's event. */
  nextId: () => number;
  fields: readonly TicketField[];
  user: (id: number | null) => User | undefined;
  /** A person's groups, the default one first. */
  groupIdsOf: (userId: number) => readonly number[];
  /** The people of a group. */
  membersOf: (groupId: number) => readonly number[];
  /** Everybody a notification to all agents goes to. */
  agentIds: () => readonly number[];
  /** The custom status that stands for a category unless another is asked for. */
  defaultStatusId: (category: TicketStatus) => number | null;
  /** Active ones, in the order in which they run. */
  triggers: readonly Trigger[];
}
