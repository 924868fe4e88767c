import { completeComment } from "./defaults.ts";
import type { Comment, Ticket, TicketEntry } from "./records.ts";
import { SeededTexts } from "./search/seeded-texts.ts";
import type { Table } from "./table.ts";

/** How many tickets' seeded comments are kept once written. */
const kept = 5000;

/** The comments every account starts with, written when somebody reads them. */
export class SeededComments {
  readonly #writers = new Map<number, () => Partial<Comment>[] | undefined>();
  readonly #written = new Map<number, readonly Comment[]>();
  readonly #tickets: Table<Ticket>;

  /** `entries` may name the same ticket twice: the later one has the say. */
  constructor(entries: readonly TicketEntry[], tickets: Table<Ticket>) {
    for (const entry of entries) {
      if (entry.id !== undefined) this.#writers.set(entry.id, commentWriter(entry));
    }
    this.#tickets = tickets;
    this.texts = new SeededTexts(tickets, (id) => this.#writers.get(id)?.());
  }

  /** What all these tickets say, for searches; read on first use, or before by `readAhead`. */
  readonly texts: SeededTexts;

  of(ticketId: number): readonly Comment[] {
    const written = this.#written.get(ticketId);
    if (written) return written;
    const ticket = this.#tickets.get(ticketId);
    if (!ticket) return [];
    // A ticket is never without a comment: its description is the first.
    const entries = this.#writers.get(ticketId)?.() ?? [{}];
    const comments = entries.map((entry, index) => completeComment(entry, ticket, index));
    if (this.#written.size >= kept) this.#written.clear();
    this.#written.set(ticketId, comments);
    return comments;
  }
}

/**
 * What gives a ticket's comments, without the ticket: a seed's getter needs no `this`, and keeping
 * a hundred thousand entries beside the tickets made of them would double the memory.
 */
function commentWriter(entry: TicketEntry): () => Partial<Comment>[] | undefined {
  const comments = Object.getOwnPropertyDescriptor(entry, "comments");
  return () => comments?.value ?? comments?.get?.();
}

/** The comments of one account's tickets, oldest first. */
export class Comments {
  readonly #own = new Map<number, readonly Comment[]>();
  readonly #seeded: SeededComments;

  constructor(seeded: SeededComments) {
    this.#seeded = seeded;
  }

  /** The comments of a ticket; the array is shared and must not be changed. */
  of(ticketId: number): readonly Comment[] {
    return this.#own.get(ticketId) ?? this.#seeded.of(ticketId);
  }

  /** The texts that this account shares with the others. */
  get seededTexts(): SeededTexts {
    return this.#seeded.texts;
  }

  set(ticketId: number, comments: readonly Comment[]): void {
    this.#own.set(ticketId, comments);
  }
}
