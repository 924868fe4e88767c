import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, recordNotFound } from "../http/errors.ts";
import type { Action } from "../records/kinds/rule.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import { actionSubjects, type ActionSubject } from "./action-subjects.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/#list-macro-action-definitions */
export const macroDefinitionHandlers = {
  "GET /api/v2/macros/actions": listActions,
  "GET /api/v2/macros/definitions": listDefinitions,
  "GET /api/v2/macros/new": showReplica,
};

/** What a macro can do, in the older form. */
function listActions(call: Call): Answer {
  return answerJson({
    actions: actionSubjects(call).map(({ subject, title, group, type, values }) => ({
      value: subject,
      title,
      title_for_field: title,
      group,
      target: null,
      output_key: null,
      operators: [{ value: "is", title: "Is" }],
      values: { type, list: values },
    })),
  });
}

function listDefinitions(call: Call): Answer {
  return answerJson({
    definitions: {
      actions: actionSubjects(call).map(({ subject, title, group, type, values, ...more }) => ({
        title,
        subject,
        type,
        group,
        nullable: more.nullable,
        repeatable: more.repeatable,
        ...(values.length > 0 && { values }),
      })),
    },
  });
}

/** A macro that nobody has kept, of another one or of what a ticket is like. */
function showReplica(call: Call): Answer {
  const { macros, tickets } = call.account.tables;
  const ofMacro = call.query.get("macro_id");
  const ofTicket = call.query.get("ticket_id");
  if (ofMacro === null && ofTicket === null) {
    throw errorString(400, "BadRequest", "Required parameter missing: macro_id or ticket_id");
  }
  const macro = macros.get(Number(ofMacro ?? 0));
  const ticket = tickets.get(Number(ofTicket ?? 0));
  if (!macro && !ticket) throw recordNotFound();
  const like = macro ?? { title: ticket?.subject ?? "", restriction: null, description: null };
  return answerJson({
    macro: {
      title: like.title,
      active: true,
      actions: macro ? macro.actions : actionsOf(call, ticket),
      restriction: like.restriction,
      description: like.description,
    },
  });
}

function actionsOf(call: Call, ticket: Ticket | undefined): Action[] {
  if (!ticket) return [];
  const last = call.account.comments
    .of(ticket.id)
    .findLast(({ author_id }) => author_id !== ticket.requester_id);
  const wishes: [ActionSubject["subject"], unknown][] = [
    ["status", ticket.status],
    ["priority", ticket.priority],
    ["type", ticket.type],
    ["group_id", ticket.group_id],
    ["current_tags", ticket.tags.join(" ") || null],
    ["comment_value", last?.plain_body ?? null],
  ];
  return wishes
    .filter(([, value]) => value !== null)
    .map(([field, value]) => ({ field, value: String(value) }));
}
