import { createHash } from "node:crypto";
import type { Account } from "../account/account.ts";
import { created, answerJson, noContent } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString } from "../http/errors.ts";
import { permit, warnOfBody } from "../calls/permit.ts";
import { perAccount } from "../account/per-account.ts";
import { deleteTicket } from "../account/deleted-tickets.ts";
import { auditJson } from "./audits-json.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { Saved } from "../account/update-ticket.ts";
import { ticketShape } from "./ticket-shape.ts";
import { findTicket } from "./tickets.ts";
import { generatedTimestamp, ticketJson } from "./tickets-json.ts";
import { createTicket, updateTicket } from "./write-ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export const ticketWriteHandlers = {
  "POST /api/v2/tickets": create,
  "PUT /api/v2/tickets/:id": update,
  "DELETE /api/v2/tickets/:id": destroy,
  "PUT /api/v2/tickets/:id/mark_as_spam": markAsSpam,
};

/** What an `Idempotency-Key` has already made; it lives two hours. */
interface Remembered {
  body: string;
  answer: Answer;
  /** ms since the epoch. */
  until: number;
}

const keyLifetime = 2 * 3_600_000;
const remembered = perAccount((_account: Account): Map<string, Remembered> => new Map());

function create(call: Call): Answer {
  const key = call.headers["idempotency-key"];
  if (typeof key !== "string") return createOnce(call);
  const known = remembered(call.account).get(key);
  const body = createHash("sha256").update(call.bytes).digest("hex");
  const now = call.account.clock.now();
  if (known && known.until > now) {
    if (known.body !== body) {
      throw errorString(400, "IdempotentRequestError", "The key was used with other parameters");
    }
    return withLookup(known.answer, "hit");
  }
  const answer = createOnce(call);
  remembered(call.account).set(key, { body, answer, until: now + keyLifetime });
  return withLookup(answer, "miss");
}

function createOnce(call: Call): Answer {
  const { ticket, audit } = createTicket(call, permit(call, "ticket", ticketShape));
  return created(
    {
      ticket: {
        ...ticketJson(call, ticket),
        generated_timestamp: generatedTimestamp(ticket.updated_at),
      },
      audit: auditJson(call.origin, audit),
    },
    `${call.origin}/api/v2/tickets/${ticket.id}.json`,
  );
}

function withLookup(answer: Answer, lookup: string): Answer {
  return { ...answer, headers: { ...answer.headers, "x-idempotency-lookup": lookup } };
}

function update(call: Call): Answer {
  const given = permit(call, "ticket", ticketShape);
  return answerSaved(call, updateTicket(call, call.id(), given));
}

/** A changed ticket with the audit that tells of the change. */
function answerSaved(call: Call, { ticket, audit }: Saved): Answer {
  return answerJson({ ticket: ticketJson(call, ticket), audit: auditJson(call.origin, audit) });
}

function destroy(call: Call): Answer {
  warnOfBody(call, "ticket");
  deleteTicket(call.account, findTicket(call), call.user.id);
  return noContent();
}

/** Deletes the ticket and suspends whoever sent it. */
function markAsSpam(call: Call): Answer {
  suspendSender(call, findTicket(call));
  return answerJson({});
}

/** Deletes a ticket that is spam; its sender, unless of the staff, is suspended. */
export function suspendSender(call: Call, ticket: Ticket): void {
  const { users } = call.account.tables;
  const requester = users.get(ticket.requester_id);
  if (requester?.role === "end-user") {
    users.set({ ...requester, suspended: true, updated_at: call.account.clock.timestamp() });
  }
  deleteTicket(call.account, ticket, call.user.id);
}
