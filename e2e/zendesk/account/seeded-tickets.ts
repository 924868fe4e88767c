import type { Audit } from "../records/kinds/audit.ts";
import { completeComment, type Comment } from "../records/kinds/comment.ts";
import type { TicketMilestones, TicketStory } from "../records/kinds/ticket-story.ts";
import type { Ticket, TicketEntry } from "../records/kinds/ticket.ts";
import type { Tables } from "../records/tables.ts";
import { SeededTexts } from "../search/seeded-texts.ts";
import { plainHistory } from "./plain-history.ts";
import { playHistory } from "./play-history.ts";

/** How many tickets' comments, and how many tickets' audits, are kept once written. */
const kept = 5000;

/**
 * What every account begins with beside records: the comments of the tickets and their histories.
 * Both are written when somebody reads them, for a help desk may have a hundred thousand.
 */
export class SeededTickets {
  /** What all these tickets say, for searches; read on first use, or before by `readAhead`. */
  readonly texts: SeededTexts;
  readonly #stories = new Map<number, TicketStory>();
  readonly #given = new Map<number, readonly Partial<Comment>[]>();
  readonly #comments = new Map<number, readonly Comment[]>();
  readonly #audits = new Map<number, readonly Audit[]>();
  readonly #tables: Tables;

  /** `entries` may name the same ticket twice: the later one has the say. */
  constructor(entries: readonly TicketEntry[], tables: Tables) {
    for (const { id, story, comments } of entries) {
      if (id === undefined) continue;
      this.#stories.delete(id);
      this.#given.delete(id);
      if (story) this.#stories.set(id, story);
      else if (comments) this.#given.set(id, comments);
    }
    this.#tables = tables;
    this.texts = new SeededTexts(tables.tickets, (id) => this.#entriesOf(id));
  }

  /** A ticket's comments, oldest first. */
  commentsOf(ticketId: number): readonly Comment[] {
    return remember(this.#comments, ticketId, () => {
      const ticket = this.#tables.tickets.get(ticketId);
      if (!ticket) return [];
      // A ticket is never without a comment: its description is the first.
      const entries = this.#entriesOf(ticketId) ?? [{}];
      return entries.map((entry, index) => completeComment(entry, ticket, index));
    });
  }

  /** A ticket's audits, oldest first: its history played through the rules, as far as one is known. */
  auditsOf(ticketId: number): readonly Audit[] {
    return remember(this.#audits, ticketId, () => {
      const ticket = this.#tables.tickets.get(ticketId);
      if (!ticket) return [];
      const story = this.#stories.get(ticketId);
      const comments = this.commentsOf(ticketId);
      if (story) return playHistory(this.#tables, ticket, story, comments).audits;
      return plainHistory(ticket, comments);
    });
  }

  /** When things last happened to a ticket; undefined for one of a data file. */
  milestonesOf(ticketId: number): TicketMilestones | undefined {
    return this.#stories.get(ticketId)?.milestones;
  }

  /** The ticket as its history leaves it, which must be as it is listed; for tests. */
  played(ticket: Ticket): Ticket {
    const story = this.#stories.get(ticket.id);
    return story
      ? playHistory(this.#tables, ticket, story, this.commentsOf(ticket.id)).ticket
      : ticket;
  }

  #entriesOf(id: number): readonly Partial<Comment>[] | undefined {
    return this.#stories.get(id)?.comments() ?? this.#given.get(id);
  }
}

function remember<T>(known: Map<number, T>, id: number, make: () => T): T {
  const found = known.get(id);
  if (found !== undefined) return found;
  const made = make();
  if (known.size >= kept) known.clear();
  known.set(id, made);
  return made;
}
