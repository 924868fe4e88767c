import * as v from "valibot";
import { type Comment, commentPageSchema } from "./comments.ts";
import { WriteError, type WriteCheck, writeOnce } from "./confirm-write.ts";
import { getJson, sendJson } from "./request.ts";
import { saidSince } from "./said-since.ts";
import { type Ticket, ticketSchema } from "./tickets.ts";

/** What an agent sends with one press: a comment, a new status, or both. */
export interface TicketUpdate {
  comment?: { body: string; isPublic: boolean };
  status?: string;
}

interface FreshTicket {
  ticket: Ticket;
  comments: readonly Comment[];
}

const updatedSchema = v.object({ ticket: ticketSchema });

/**
 * Adds a comment and changes the status of a ticket, unless somebody changed it since it was read
 * (`safe_update`). `authorId` is the person who signs.
 *
 * Zendesk's refusal of a stale update carries no CORS headers, so a page never sees its 409: when no
 * answer comes, the ticket is read again. Throws WriteError `write-conflict` when it had changed,
 * `write-not-done` when the update did not arrive, `write-unknown` when nobody can tell; ZendeskError
 * when Zendesk said no readably.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#update-ticket
 */
export async function updateTicket(
  ticket: Pick<Ticket, "id" | "updated_at">,
  update: TicketUpdate,
  authorId: number,
): Promise<void> {
  const path = `/api/v2/tickets/${ticket.id}`;
  const json = {
    ticket: {
      ...(update.status !== undefined && { status: update.status }),
      // Without `public` a comment would inherit it from the first one, and a note become an email.
      ...(update.comment && {
        comment: { body: update.comment.body, public: update.comment.isPublic },
      }),
      ...(ticket.updated_at !== null && { safe_update: true, updated_stamp: ticket.updated_at }),
    },
  };
  let seen: FreshTicket | undefined;
  const check: WriteCheck<FreshTicket> = {
    read: async () => (seen = await readAfresh(path)),
    happened: (fresh) => bears(fresh, update, authorId, ticket.updated_at),
  };
  try {
    await writeOnce(async () => {
      const answer = await sendJson("PUT", path, json, updatedSchema);
      return { ...answer, comments: [] };
    }, check);
  } catch (error) {
    const changed = seen !== undefined && seen.ticket.updated_at !== ticket.updated_at;
    const notDone = error instanceof WriteError && error.code === "write-not-done";
    throw notDone && changed ? new WriteError("write-conflict", error.cause) : error;
  }
}

async function readAfresh(path: string): Promise<FreshTicket> {
  const [{ ticket }, { comments }] = await Promise.all([
    getJson(path, updatedSchema),
    getJson(`${path}/comments?page[size]=10&sort=-created_at`, commentPageSchema),
  ]);
  return { ticket, comments };
}

function bears(
  { ticket, comments }: FreshTicket,
  { comment, status }: TicketUpdate,
  authorId: number,
  since: string | null,
): boolean {
  return comment
    ? saidSince(comments, { authorId, since, ...comment })
    : ticket.status === status && ticket.updated_at !== since;
}
