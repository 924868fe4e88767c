import type { Audit, AuditEvent } from "./audit.ts";
import type { Comment } from "./comment.ts";
import type { Ticket } from "./ticket.ts";
import type { Via } from "./via.ts";

/** One update in a seeded ticket's life, as somebody asked for it; what follows is for the rules. */
export interface TicketStep {
  /** ISO 8601. */
  at: string;
  /** Whose doing it is; `systemAuthor` for an automation. */
  by: number;
  wish: Partial<Ticket>;
  comment?: Partial<Comment> | undefined;
  via: Via;
  metadata: Audit["metadata"];
  /** The automation that did it. */
  ruleVia?: Via | undefined;
  /** What the audit tells beside changes and comment; ids are given while playing. */
  events?: readonly Omit<AuditEvent, "id">[];
}

/** When things last happened to a seeded ticket, in s since the epoch; known without playing its life. */
export interface TicketMilestones {
  opened?: number;
  pending?: number;
  solved?: number;
  closed?: number;
  /** It got its present assignee. */
  assigned?: number;
  /** Its requester said how it was. */
  rated?: number;
  requesterUpdated: number;
  assigneeUpdated?: number;
}

/** A seeded ticket's life, written when somebody reads it. */
export interface TicketStory {
  readonly milestones: TicketMilestones;
  /** Every comment, oldest first; the same every time. */
  comments: () => Partial<Comment>[];
  /** Every update from the first comment on, oldest first; together they make the ticket what it is. */
  steps: () => TicketStep[];
}
