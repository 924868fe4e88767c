import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { pick } from "./sideloads.ts";
import { findTicket } from "./tickets.ts";
import { userJson } from "./users-json.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-collaborators-for-a-ticket */
export const ticketPeopleHandlers = {
  "GET /api/v2/tickets/:id/collaborators": listed(({ collaborator_ids }) => collaborator_ids),
  "GET /api/v2/tickets/:id/email_ccs": listed(({ email_cc_ids }) => email_cc_ids),
  "GET /api/v2/tickets/:id/followers": listed(({ follower_ids }) => follower_ids),
};

function listed(idsOf: (ticket: Ticket) => readonly number[]) {
  return (call: Call): Answer => {
    const users = pick(call.account.tables.users, idsOf(findTicket(call)));
    return answerJson({
      users: users.map((user) => userJson(call.origin, user)),
      next_page: null,
      previous_page: null,
      count: users.length,
    });
  };
}
