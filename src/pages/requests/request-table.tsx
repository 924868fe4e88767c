import { Link } from "react-router";
import { requestStatus } from "../../components/request-status.ts";
import { subjectOf } from "../../components/ticket-text.ts";
import { paths } from "../../paths.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Time } from "../../ui/time.tsx";
import type { Request } from "../../zendesk/requests.ts";
import "./request-table.css";

export function RequestTable({ requests }: { requests: readonly Request[] }) {
  return (
    <table className="request-table" aria-label="Requests">
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col">Number</th>
          <th scope="col">Status</th>
          <th scope="col">Last change</th>
        </tr>
      </thead>
      <tbody>
        {requests.map((request, index) => (
          <tr key={request.id ?? index} className="request-row">
            <td className="request-subject" dir="auto">
              {request.id === null ? (
                subjectOf(request)
              ) : (
                <Link className="request-link" to={paths.request(request.id)} dir="auto">
                  {subjectOf(request)}
                </Link>
              )}
            </td>
            <td className="request-id muted numeric">{request.id !== null && `#${request.id}`}</td>
            <td className="request-status">
              <StatusBadge {...requestStatus(request.status)} />
            </td>
            <td className="request-updated muted">
              <Time at={request.updated_at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
