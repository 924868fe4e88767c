import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString } from "../http/errors.ts";
import { listOf, readShape, text } from "../calls/permit.ts";
import { findRow } from "./collection.ts";
import { findTicket } from "./tickets.ts";
import { updateTicket } from "./write-ticket.ts";

type Change = (before: readonly string[], named: readonly string[]) => string[];

const set: Change = (_before, named) => [...new Set(named)];
const add: Change = (before, named) => [...new Set([...before, ...named])];
const remove: Change = (before, named) => before.filter((tag) => !named.includes(tag));

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/#set-tags */
export const recordTagHandlers = {
  "GET /api/v2/tickets/:id/tags": (call: Call) => answerJson({ tags: findTicket(call).tags }),
  "POST /api/v2/tickets/:id/tags": (call: Call) => tagTicket(call, "tags", 201),
  "PUT /api/v2/tickets/:id/tags": (call: Call) => tagTicket(call, "additional_tags", 200),
  "DELETE /api/v2/tickets/:id/tags": (call: Call) => tagTicket(call, "remove_tags", 200),
  ...tagsOf("users"),
  ...tagsOf("organizations"),
};

function tagTicket(
  call: Call,
  member: "tags" | "additional_tags" | "remove_tags",
  status: number,
): Answer {
  const { ticket } = updateTicket(call, call.id(), { [member]: named(call) });
  return answerJson({ tags: ticket.tags }, status);
}

function tagsOf<const Kind extends "users" | "organizations">(kind: Kind) {
  const change = (how: Change, status: number) => (call: Call) => {
    const table = call.account.tables[kind];
    const row = findRow(call, { table: () => table });
    const tags = how(row.tags, named(call));
    // One of the two kinds: its own row with other tags fits its own table.
    (table.set as (row: object) => void).call(table, {
      ...row,
      tags,
      updated_at: call.account.clock.timestamp(),
    });
    return answerJson({ tags }, status);
  };
  const path = `/api/v2/${kind}/:id/tags` as const;
  return {
    [`GET ${path}`]: (call: Call) =>
      answerJson({ tags: findRow(call, { table: (tables) => tables[kind] }).tags }),
    [`POST ${path}`]: change(set, 201),
    [`PUT ${path}`]: change(add, 200),
    [`DELETE ${path}`]: change(remove, 200),
  } as Record<`${"GET" | "POST" | "PUT" | "DELETE"} ${typeof path}`, (call: Call) => Answer>;
}

/** `{"tags": ["a", "b"]}` */
function named(call: Call): string[] {
  const { tags } = readShape(call, call.json(), { tags: listOf(text) });
  if (tags === undefined) throw errorString(400, "BadRequest", "Required parameter missing: tags");
  return tags.flatMap((tag) => tag.toLowerCase().split(/[\s,]+/)).filter((tag) => tag !== "");
}
