import { Link } from "react-router";
import { requestStatus } from "../../tickets/request-status.ts";
import { nameOf, subjectOf } from "../../tickets/ticket-text.ts";
import { pathTo } from "../../places.ts";
import "../../ui/linked-row.css";
import { Plain, PlainWords } from "../../ui/plain.tsx";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { Time } from "../../ui/time.tsx";
import type { Request } from "../../zendesk/requests.ts";
import type { People } from "../../zendesk/users.ts";
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
          <PlainWords>{subjectOf(request)}</PlainWords>
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

function requesterColumn(people: People): Column<Request> {
  return {
    id: "requester",
    label: "From",
    look: "muted",
    isForeign: true,
    card: "from",
    cell: ({ requester_id: id }) => id !== null && <Plain>{nameOf(people, id) ?? ""}</Plain>,
  };
}

interface RequestTableProps {
  requests: readonly Request[];
  /** Who asked, where that may be somebody else. */
  people?: People | undefined;
}

/** A customer's requests, or those she may see of others. */
export function RequestTable({ requests, people }: RequestTableProps) {
  const shown = people ? columns.toSpliced(1, 0, requesterColumn(people)) : columns;
  return (
    <div className="linked-rows">
      <Table
        className="request-table"
        label="Requests"
        columns={shown}
        rows={requests}
        keyOf={({ id }, index) => id ?? index}
        rowClassName="request-row linked-row"
      />
    </div>
  );
}
