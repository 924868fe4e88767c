import { answerJson, created } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { isObject, type JsonObject } from "../http/body.ts";
import type { Call } from "../calls/call.ts";
import { errorString, forbidden } from "../http/errors.ts";
import { anything, flag, integer, listOf, object, orNull, permit, text } from "../calls/permit.ts";
import { findRequest } from "./my-requests.ts";
import { canBeSolvedBy, requestJson } from "./requests-json.ts";
import { personOf } from "./ticket-people.ts";
import { complain } from "./ticket-complaints.ts";
import type { TicketGiven } from "./ticket-shape.ts";
import { mustBePresent } from "./validate.ts";
import { createTicket, updateTicket } from "./write-ticket.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/#create-request */
export const requestWriteHandlers = {
  "POST /api/v2/requests": create,
  "PUT /api/v2/requests/:id": update,
};

const shape = {
  subject: text,
  comment: object,
  requester: object,
  priority: orNull(text),
  type: orNull(text),
  custom_fields: anything,
  fields: anything,
  ticket_form_id: orNull(integer),
  due_at: orNull(text),
  email_ccs: listOf(object),
  recipient: orNull(text),
  via_followup_source_id: integer,
};

/** Signed in, or anonymous with a `requester`; agents ask as if they were end users. */
function create(call: Call): Answer {
  const { requester, subject, comment, email_ccs, ...given } = permit(call, "request", shape);
  if (!call.caller && !requester) {
    throw errorString(422, "RecordInvalid", "Record validation errors", {
      details: { requester: [{ description: "Requester: cannot be blank", error: "BlankValue" }] },
    });
  }
  mustBePresent("subject", subject);
  if (!isObject(comment)) complain("Description: cannot be blank", { error: "BlankValue" });
  const asker = call.caller ? call : call.as(personOf(call, requester ?? {}, "Requester"));
  if (asker.user.suspended) throw forbidden();
  const wish: TicketGiven = {
    ...given,
    subject: subject ?? "",
    comment: { ...withoutAuthor(comment), public: true },
    ...(call.caller && email_ccs && { email_ccs }),
  };
  const { ticket } = createTicket(withoutLight(asker), wish);
  return created(
    { request: requestJson(asker, ticket) },
    `${call.origin}/api/v2/requests/${ticket.id}.json`,
  );
}

const changes = { comment: object, solved: flag, additional_collaborators: anything };

/** A comment, which reopens what was waiting or solved; or the word that it is solved. */
function update(call: Call): Answer {
  const given = permit(call, "request", changes);
  const ticket = findRequest(call);
  if (given.solved === true && !canBeSolvedBy(call.user, ticket)) {
    complain("Solved: this request cannot be solved by you", { error: "InvalidValue" });
  }
  const hasComment = isObject(given.comment) && typeof given.comment["body"] === "string";
  const status = given.solved === true ? "solved" : hasComment ? reopened(ticket) : undefined;
  const saved = updateTicket(withoutLight(call), ticket.id, {
    ...(status && { status }),
    ...(given.additional_collaborators !== undefined && {
      email_ccs: copiesOf(given.additional_collaborators),
    }),
    ...(given.comment && { comment: { ...withoutAuthor(given.comment), public: true } }),
  });
  return answerJson({ request: requestJson(call, saved.ticket) });
}

/** People by id, by address, or with a name. */
function copiesOf(given: unknown): JsonObject[] {
  return (Array.isArray(given) ? given : []).map((one: unknown) => {
    if (typeof one === "number") return { user_id: one };
    if (isObject(one)) return { user_email: one["email"], user_name: one["name"] };
    return { user_email: one };
  });
}

function reopened({ status }: Ticket): string | undefined {
  return status === "new" || status === "closed" ? undefined : "open";
}

/** Nobody speaks for somebody else here. */
function withoutAuthor(comment: Record<string, unknown>): Record<string, unknown> {
  const { author_id: _author, ...rest } = comment;
  return rest;
}

/** Here everybody is an end user: a light agent's own request is public. */
function withoutLight(call: Call): Call {
  return call.as({ ...call.user, role: "end-user", only_private_comments: false });
}
