import { auditsOf } from "../account/audits.ts";
import type { Audit } from "../records/kinds/audit.ts";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";
import { auditJson } from "./audits-json.ts";
import { findTicket } from "./tickets.ts";
import { walkAudits } from "./walk-audits.ts";

const byCreation: Sort<Audit> = { name: "created_at,id", key: (audit) => audit.created_at };

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_audits/ */
export const ticketAuditHandlers = {
  "GET /api/v2/ticket_audits": walkAudits,
  "GET /api/v2/tickets/:id/audits": listAudits,
  "GET /api/v2/tickets/:id/audits/:audit_id": showAudit,
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
  const id = call.id("audit_id");
  const audit = auditsOf(call.account, findTicket(call)).find((one) => one.id === id);
  if (!audit) throw recordNotFound();
  return answerJson({ audit: auditJson(call.origin, audit) });
}
