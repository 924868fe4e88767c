import { Link } from "react-router";
import { pathTo } from "../../places.ts";
import { buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import { Plain } from "../../ui/plain.tsx";

export function NoTickets({ list }: { list: TicketList }) {
  if (list.query === "") {
    return (
      <EmptyState title="No tickets yet">
        When somebody asks for help, their ticket appears here.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={
        <>
          Nothing matches “<Plain>{list.query}</Plain>”
        </>
      }
      action={
        <Link className={buttonClass()} to={pathTo("tickets")}>
          Show all tickets
        </Link>
      }
    >
      Zendesk finds whole words, and new tickets only after a few minutes. Try fewer words, or a
      field such as <code>status:open</code> or <code>requester:ana@example.com</code>.
    </EmptyState>
  );
}
