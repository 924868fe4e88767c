import type { Account } from "../account/account.ts";
import type { Call } from "../calls/call.ts";
import { errorString } from "../http/errors.ts";
import { compileSearch } from "../search/compile.ts";
import type { CompiledSearch } from "../search/compile.ts";
import type { SearchDirectory, TextWish } from "../search/directory.ts";
import { SearchError } from "../search/search-error.ts";
import { textMatch } from "../search/text-match.ts";
import { happenedAt } from "../account/ticket-history.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** Compiles a query for this caller; what it does not understand is a 422 that says so. */
export function compileFor(call: Call, query: string): CompiledSearch {
  try {
    return compileSearch(query, directoryOf(call));
  } catch (error) {
    if (error instanceof SearchError) throw errorString(422, "invalid", error.message);
    throw error;
  }
}

function directoryOf({ account, user }: Call): SearchDirectory {
  const { tables } = account;
  const texts = account.comments.seededTexts;
  return {
    now: account.clock.now(),
    me: user.id,
    users: () => tables.users.values(),
    organizations: () => tables.organizations.values(),
    groups: () => tables.groups.values(),
    named: (collection) =>
      collection === "custom_statuses"
        ? tables.custom_statuses.values().map(({ id, agent_label }) => ({ id, name: agent_label }))
        : tables[collection].values(),
    hasTicketField: (id) => tables.ticket_fields.has(id),
    textTest: (wish) => textTest(account, wish),
    commenterIds: (ticket) => texts.authorsOf(ticket) ?? indexed(account, ticket).authors,
    hasAttachment: (ticket) =>
      texts.hasAttachment(ticket) ?? indexed(account, ticket).hasAttachment,
    solvedAt: (ticket) => happenedAt(account, ticket, "solved"),
  };
}

/** What search keeps of a ticket that has changed since the seed. */
interface Indexed {
  /** Lower case. */
  subject: string;
  comments: string;
  authors: readonly number[];
  hasAttachment: boolean;
}

/** By the ticket's row: rows are never changed in place, so a change is a new entry. */
const changed = new WeakMap<Ticket, Indexed>();

function indexed(account: Account, ticket: Ticket): Indexed {
  const known = changed.get(ticket);
  if (known) return known;
  const comments = account.comments.of(ticket.id);
  const entry = {
    subject: (ticket.subject ?? "").toLowerCase(),
    comments: comments.map(({ plain_body }) => plain_body.toLowerCase()).join("\n"),
    authors: [...new Set(comments.map(({ author_id }) => author_id))],
    hasAttachment: comments.some(({ attachments }) => attachments.length > 0),
  };
  changed.set(ticket, entry);
  return entry;
}

/** Marks for the seeded tickets, found in one scan; a look of its own at each changed one. */
function textTest(account: Account, wish: TextWish): (ticket: Ticket) => boolean {
  const texts = account.comments.seededTexts;
  const marks = texts.scan(wish);
  const isIn = textMatch(wish.value, wish.quoted);
  return (ticket) => {
    const place = texts.placeOf(ticket);
    if (place !== undefined) return marks[place] === 1;
    const { subject, comments } = indexed(account, ticket);
    return isIn(comments) || (wish.part === "all" && isIn(subject));
  };
}
