import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import type { Row, Table } from "../records/table.ts";
import { exportStart, exportUrl, pageOfSeconds, pageSize } from "./incremental.ts";
import { generatedTimestamp } from "./tickets-json.ts";
import { withUrl } from "./urls.ts";
import { userJson } from "./users-json.ts";

/** By time only: https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/ */
export const incrementalPeopleHandlers = {
  "GET /api/v2/incremental/users": (call: Call) =>
    exportRows(call, "users", call.account.tables.users, (user) => userJson(call.origin, user)),
  "GET /api/v2/incremental/organizations": (call: Call) =>
    exportRows(call, "organizations", call.account.tables.organizations, (organization) =>
      withUrl(call.origin, "organizations", organization),
    ),
};

function exportRows<T extends Row & { updated_at: string }>(
  call: Call,
  kind: string,
  table: Table<T>,
  json: (row: T) => unknown,
): Answer {
  const start = exportStart(call);
  const rows = table
    .sortedBy({ name: "updated_at", key: (row) => row.updated_at })
    .map((row) => ({ row, time: generatedTimestamp(row.updated_at) }))
    .filter(({ time }) => time >= start);
  const { page, end_time, more } = pageOfSeconds(rows, pageSize(call), start);
  return answerJson({
    [kind]: page.map(({ row }) => json(row)),
    next_page: exportUrl(call, { start_time: end_time }),
    end_time,
    count: page.length,
    end_of_stream: !more,
  });
}
