import type { Table } from "../records/table.ts";
import type { TextWish } from "./directory.ts";
import { TextIndex } from "./text-index.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

type Entries = (ticketId: number) => readonly Partial<Comment>[] | undefined;

/** ms of reading ahead at a time, and between two times: requests hardly notice. */
const slice = 4;
const rest = 4;

/**
 * What the tickets of a seed say, shared by all accounts of a server.
 *
 * A seed writes its comments when somebody reads them, which takes some seconds for 100,000 tickets:
 * `readAhead` does it bit by bit, and whoever cannot wait does the rest at once.
 */
export class SeededTexts {
  readonly #tickets: readonly Ticket[];
  readonly #commentsOf: Entries;
  readonly #index = new TextIndex();
  readonly #places = new Map<number, number>();
  readonly #authors: number[][] = [];
  readonly #attached: boolean[] = [];

  constructor(tickets: Table<Ticket>, commentsOf: Entries) {
    this.#tickets = [...tickets.values()];
    this.#commentsOf = commentsOf;
    for (const [place, { id }] of this.#tickets.entries()) this.#places.set(id, place);
  }

  /** Begins to read in the background; it keeps no process alive. */
  readAhead(): void {
    const until = performance.now() + slice;
    while (performance.now() < until && this.#readNext());
    if (this.#index.size < this.#tickets.length) {
      setTimeout(() => this.readAhead(), rest).unref();
    }
  }

  /** The place of a ticket that is as the seed made it. */
  placeOf(ticket: Ticket): number | undefined {
    const place = this.#places.get(ticket.id);
    return place !== undefined && this.#tickets[place] === ticket ? place : undefined;
  }

  /** A mark for every place that has the words. */
  scan({ value, quoted, part }: TextWish): Uint8Array {
    this.#readAll();
    return this.#index.scan(value, quoted, part === "all" ? "all" : "body");
  }

  /** Who wrote on a ticket; undefined for one that has changed. */
  authorsOf(ticket: Ticket): readonly number[] | undefined {
    this.#readAll();
    const place = this.placeOf(ticket);
    return place === undefined ? undefined : this.#authors[place];
  }

  hasAttachment(ticket: Ticket): boolean | undefined {
    this.#readAll();
    const place = this.placeOf(ticket);
    return place === undefined ? undefined : this.#attached[place];
  }

  #readAll(): void {
    while (this.#readNext());
  }

  #readNext(): boolean {
    const ticket = this.#tickets[this.#index.size];
    if (!ticket) return false;
    // A ticket is never without a comment: its description is the first.
    const comments = this.#commentsOf(ticket.id) ?? [{}];
    const bodies = comments.map(
      ({ plain_body, body }, index) =>
        plain_body ?? body ?? (index === 0 ? ticket.description : ""),
    );
    const authors = comments.map(({ author_id }) => author_id ?? ticket.requester_id);
    this.#authors.push([...new Set(authors)]);
    this.#attached.push(comments.some(({ attachments = [] }) => attachments.length > 0));
    this.#index.add(ticket.subject ?? "", bodies.join("\n"));
    return true;
  }
}
