import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../http/call.ts";
import type { Row, Table } from "../table.ts";
import { exportStart } from "./incremental.ts";
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

const pageSize = 1000;

function exportRows<T extends Row & { updated_at: string }>(
  call: Call,
  kind: string,
  table: Table<T>,
  json: (row: T) => unknown,
): Answer {
  const start = exportStart(call);
  const rows = table
    .sortedBy({ name: "updated_at", key: (row) => row.updated_at })
    .filter((row) => generatedTimestamp(row.updated_at) > start);
  const page = rows.slice(0, pageSize);
  const end_time = page.length > 0 ? generatedTimestamp(page.at(-1)?.updated_at ?? "") : start;
  return answerJson({
    [kind]: page.map(json),
    next_page: `${call.origin}/api/v2/incremental/${kind}.json?start_time=${end_time}`,
    end_time,
    count: page.length,
    end_of_stream: rows.length <= pageSize,
  });
}
