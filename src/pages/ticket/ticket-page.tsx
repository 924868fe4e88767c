import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { Conversation } from "../../components/conversation.tsx";
import { subjectOf } from "../../components/ticket-text.ts";
import { useSession } from "../../components/use-session.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { commentsQuery } from "../../zendesk/comments.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { ticketQuery } from "../../zendesk/tickets.ts";
import { readId } from "../read-id.ts";
import { MoreComments } from "../../components/more-comments.tsx";
import { orderOf } from "./order.ts";
import { Composer } from "./composer.tsx";
import { OrderSwitch } from "./order-switch.tsx";
import { Properties } from "./properties.tsx";
import { TicketNav } from "./ticket-nav.tsx";
import "./ticket-page.css";

/** The ticket and its conversation, asked for side by side. */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = readId(params["id"]);
  const order = orderOf(new URL(request.url).searchParams);
  await Promise.all([
    queryClient.ensureQueryData(ticketQuery(id)),
    queryClient.ensureInfiniteQueryData(commentsQuery(id, order)),
  ]);
  return null;
}

export function Component() {
  const id = readId(useParams()["id"]);
  const [parameters] = useSearchParams();
  const order = orderOf(parameters);
  const session = useSession();
  const { data } = useSuspenseQuery(ticketQuery(id));
  const comments = useSuspenseInfiniteQuery(commentsQuery(id, order));
  const { ticket } = data;
  const subject = subjectOf(ticket);
  return (
    <div className="ticket">
      <title>{`#${id} ${subject} · Scopedesk`}</title>
      <TicketNav id={id} />
      <header className="ticket-head">
        <h1 className="ticket-title" dir="auto">
          {subject}
        </h1>
        <p className="ticket-line">
          <StatusBadge status={ticket.status} />
          <span className="muted numeric">#{id}</span>
        </p>
      </header>
      <Properties {...data} />
      <section className="ticket-talk" aria-label="Ticket conversation">
        <OrderSwitch />
        <Conversation
          pages={comments.data.pages}
          zendeskUrl={session.status === "signed-in" ? session.zendeskUrl : ""}
          hasMore={comments.hasNextPage}
          isBusy={comments.isFetchingNextPage}
          showsVisibility
        />
        <MoreComments comments={comments} />
        <Composer ticket={ticket} users={data.users} />
      </section>
    </div>
  );
}
