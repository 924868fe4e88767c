import { Link } from "react-router";
import { requestStatus } from "../../tickets/request-status.ts";
import { subjectOf } from "../../tickets/ticket-text.ts";
import { pathTo } from "../../places.ts";
import "../../ui/linked-row.css";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Time } from "../../ui/time.tsx";
import type { Request } from "../../zendesk/requests.ts";
import "./request-table.css";

const columns: readonly Column<Request>[] = [
  {
    id: "subject",
    label: "Subject",
    width: "100%",
    isForeign: true,
    card: "title",
    cell: (request) =>
      request.id === null ? (
        subjectOf(request)
      ) : (
        <Link className="row-link" to={pathTo("request", { id: request.id })} dir="auto">
          {subjectOf(request)}
        </Link>
      ),
  },
  {
    id: "number",
    label: "Number",
    look: "muted numeric",
    card: "number",
    cell: ({ id }) => id !== null && `#${id}`,
  },
  {
    id: "status",
    label: "Status",
    card: "start",
    cell: ({ status }) => <StatusBadge {...requestStatus(status)} />,
  },
  {
    id: "updated",
    label: "Last change",
    look: "muted",
    card: "end",
    cell: (request) => <Time at={request.updated_at} />,
  },
];

/** A customer's requests, newest change first. */
export function RequestTable({ requests }: { requests: readonly Request[] }) {
  return (
    <div className="linked-rows">
      <Table
        className="request-table"
        label="Requests"
        columns={columns}
        rows={requests}
        keyOf={({ id }, index) => id ?? index}
        rowClassName="request-row linked-row"
      />
    </div>
  );
}
