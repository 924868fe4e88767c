import { auditsOf } from "../account/audits.ts";
import type { Audit } from "../records/kinds/audit.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { Sort } from "../records/table.ts";
import { auditJson } from "./audits-json.ts";
import { answerCount } from "./collection.ts";
import { replaceComment } from "./ticket-comments.ts";
import { findTicket } from "./tickets.ts";
import { walkAudits } from "./walk-audits.ts";

const byCreation: Sort<Audit> = { name: "created_at,id", key: (audit) => audit.created_at };

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/ */
export const ticketAuditHandlers = {
  "GET /api/v2/ticket_audits": walkAudits,
  "GET /api/v2/tickets/:id/audits": listAudits,
  "GET /api/v2/tickets/:id/audits/count": (call: Call) =>
    answerCount(call, auditsOf(call.account, findTicket(call)).length),
  "GET /api/v2/tickets/:id/audits/:audit_id": showAudit,
  "PUT /api/v2/tickets/:id/audits/:audit_id/make_private": makePrivate,
};

function listAudits(call: Call): Answer {
  const audits = auditsOf(call.account, findTicket(call));
  const page = paginate(call, {
    rows: (sort) => (sort.descending === true ? audits.toReversed() : audits),
    sort: byCreation,
    cursorSorts: { created_at: byCreation },
  });
  return answerJson({
    audits: page.rows.map((audit) => auditJson(call.origin, audit)),
    ...page.members,
  });
}

function showAudit(call: Call): Answer {
  return answerJson({ audit: auditJson(call.origin, findAudit(call, findTicket(call))) });
}

/** The comment that came with this update is private from now on. */
function makePrivate(call: Call): Answer {
  const ticket = findTicket(call);
  const { id } = findAudit(call, ticket);
  const comment = call.account.comments.of(ticket.id).find(({ audit_id }) => audit_id === id);
  if (comment) replaceComment(call, ticket, { ...comment, public: false });
  return answerJson({});
}

function findAudit(call: Call, ticket: Ticket): Audit {
  const id = call.id("audit_id");
  const audit = auditsOf(call.account, ticket).find((one) => one.id === id);
  if (!audit) throw recordNotFound();
  return audit;
}
