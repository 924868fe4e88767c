import type { Account } from "../account.ts";
import type { Call } from "../http/call.ts";
import { errorString } from "../http/errors.ts";
import type { Ticket } from "../records.ts";
import { compileSearch } from "../search/compile.ts";
import type { CompiledSearch } from "../search/compile.ts";
import type { SearchDirectory } from "../search/directory.ts";
import { SearchError } from "../search/search-error.ts";
import { happenedAt } from "../ticket-history.ts";

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
    ticketText: (ticket) => indexed(account, ticket).text,
    commentText: (ticket) => commentText(account, ticket),
    commenterIds: (ticket) => indexed(account, ticket).authors,
    hasAttachment: (ticket) => indexed(account, ticket).hasAttachment,
    solvedAt: (ticket) => happenedAt(account, ticket, "solved"),
  };
}

/** What search keeps of a ticket's comments. */
interface Indexed {
  /** The subject, a line break, then every comment; lower case. */
  text: string;
  authors: readonly number[];
  hasAttachment: boolean;
}

/** By the ticket's row: rows are never changed in place, so a change is a new entry. */
const index = new WeakMap<Ticket, Indexed>();

function indexed(account: Account, ticket: Ticket): Indexed {
  const known = index.get(ticket);
  if (known) return known;
  const comments = account.comments.of(ticket.id);
  const texts = [ticket.subject ?? "", ...comments.map(({ plain_body }) => plain_body)];
  const entry = {
    text: texts.join("\n").toLowerCase(),
    authors: [...new Set(comments.map(({ author_id }) => author_id))],
    hasAttachment: comments.some(({ attachments }) => attachments.length > 0),
  };
  index.set(ticket, entry);
  return entry;
}

function commentText(account: Account, ticket: Ticket): string {
  return indexed(account, ticket).text.slice((ticket.subject ?? "").length + 1);
}
