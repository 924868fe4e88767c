import type { Comment } from "../records/kinds/comment.ts";
import type { SeededTickets } from "./seeded-tickets.ts";
import type { SeededTexts } from "../search/seeded-texts.ts";

/** The comments of one account's tickets, oldest first. */
export class Comments {
  readonly #own = new Map<number, readonly Comment[]>();
  readonly #seeded: SeededTickets;

  constructor(seeded: SeededTickets) {
    this.#seeded = seeded;
  }

  /** The comments of a ticket; the array is shared and must not be changed. */
  of(ticketId: number): readonly Comment[] {
    return this.#own.get(ticketId) ?? this.#seeded.commentsOf(ticketId);
  }

  /** Whether this account changed or added any of a ticket's comments. */
  hasOwn(ticketId: number): boolean {
    return this.#own.has(ticketId);
  }

  /** The texts that this account shares with the others. */
  get seededTexts(): SeededTexts {
    return this.#seeded.texts;
  }

  set(ticketId: number, comments: readonly Comment[]): void {
    this.#own.set(ticketId, comments);
  }
}
