import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { paginate } from "../calls/pagination.ts";
import { metricsJson } from "./metrics-json.ts";
import { byTicketId, findTicket } from "./tickets.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_metrics/ */
export const ticketMetricHandlers = {
  "GET /api/v2/ticket_metrics": listMetrics,
  "GET /api/v2/ticket_metrics/:id": showMetrics,
  "GET /api/v2/tickets/:id/metrics": showMetrics,
};

function listMetrics(call: Call): Answer {
  const page = paginate(call, {
    rows: (sort) => call.account.tables.tickets.sortedBy(sort),
    sort: { ...byTicketId, descending: true },
  });
  return answerJson({
    ticket_metrics: page.rows.map((ticket) => metricsJson(call, ticket)),
    ...page.members,
  });
}

/** A set of metrics has the number of its ticket here. */
function showMetrics(call: Call): Answer {
  return answerJson({ ticket_metric: metricsJson(call, findTicket(call)) });
}
