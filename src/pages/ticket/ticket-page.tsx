import { useInfiniteQuery, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { type ReactNode, useLayoutEffect, useMemo, useRef } from "react";
import { type LoaderFunctionArgs, useParams, useSearchParams } from "react-router";
import { LazyProblem } from "../../failures/screen/lazy-problem.tsx";
import { Conversation } from "../../tickets/conversation.tsx";
import { toggleTicketPlace } from "../../tickets/ticket-place.ts";
import { nameOf, subjectOf } from "../../tickets/ticket-text.ts";
import { useLastLook } from "../../tickets/looked.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { FaultBoundary, NotShown } from "../../ui/fault-boundary.tsx";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import { Waiting } from "../../ui/progress.tsx";
import { type Comment, type CommentOrder, commentsQuery } from "../../zendesk/comments.ts";
import { showKnownTicket } from "../../zendesk/known-ticket.ts";
import type { Group } from "../../zendesk/groups.ts";
import type { Organization } from "../../zendesk/organizations.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { useMedia } from "../../ui/use-media.ts";
import { type Ticket, ticketQuery } from "../../zendesk/tickets.ts";
import { meQuery, peopleOf, type User } from "../../zendesk/users.ts";
import { titleOf } from "../../places.ts";
import { readId } from "../../lib/read-id.ts";
import { MoreComments } from "../../tickets/more-comments.tsx";
import { orderOf } from "./order.ts";
import { ChangedMeanwhile } from "./changed-meanwhile.tsx";
import { Composer } from "./composer.tsx";
import { HappeningsSwitch, useHappenings } from "./history/happenings.tsx";
import { History } from "./history/history.tsx";
import { Requester } from "./requester.tsx";
import { OrderSwitch } from "./order-switch.tsx";
import { Properties } from "./properties.tsx";
import { SideConversations } from "./side-conversations.tsx";
import { TicketNav } from "./ticket-nav.tsx";
import { useTicketEdit } from "./use-ticket-edit.ts";
import { Plain, PlainWords } from "../../ui/plain.tsx";
import { leadsBack } from "../../zendesk/fields.ts";
import "./ticket-page.css";

/**
 * Asks for the ticket and its conversation side by side. A ticket that a list has read already is
 * shown as the list knows it, while its conversation is on its way.
 */
export async function loader({ params, request }: LoaderFunctionArgs) {
  const id = readId(params["id"]);
  const order = orderOf(new URL(request.url).searchParams);
  showKnownTicket(id);
  const { queryKey } = ticketQuery(id);
  const isKnown = queryClient.getQueryData(queryKey) !== undefined;
  const comments = queryClient.ensureInfiniteQueryData(commentsQuery(id, order));
  if (isKnown) {
    // What fails here is said where the conversation would stand.
    comments.catch(() => {});
    return null;
  }
  await Promise.all([queryClient.ensureQueryData(ticketQuery(id)), comments]);
  return null;
}

export function Component() {
  const id = readId(useParams()["id"]);
  const [parameters] = useSearchParams();
  const order = orderOf(parameters);
  const { data, dataUpdatedAt } = useSuspenseQuery(ticketQuery(id));
  const subject = subjectOf(data.ticket);
  return (
    <section className="ticket" aria-label="Ticket">
      <title>{titleOf("ticket", `#${id} ${subject}`)}</title>
      <FaultBoundary fallback={null}>
        <TicketNav id={id} />
      </FaultBoundary>
      <header className="ticket-head">
        <Title key={id}>{subject}</Title>
        <p className="ticket-line">
          <span className="muted numeric">#{id}</span>
        </p>
      </header>
      {/* What is typed, asked or unfolded belongs to one ticket. */}
      <Parts key={id} id={id} {...data} readAt={dataUpdatedAt} order={order} />
    </section>
  );
}

interface PartsProps {
  id: number;
  ticket: Ticket;
  users: readonly User[];
  groups: readonly Group[];
  organizations: readonly Organization[];
  /** When the ticket was read, in ms since 1970. */
  readAt: number;
  order: CommentOrder;
}

/** All that is known, said and done of a ticket. Properties and composer are one edit. */
function Parts({ id, ticket, users, groups, organizations, readAt, order }: PartsProps) {
  const requester = nameOf(peopleOf([{ users }]), ticket.requester_id) ?? "the requester";
  const lookedAt = useLastLook(id, ticket.updated_at);
  const edit = useTicketEdit({ ticketId: id, ticket, readAt, requester });
  return (
    <>
      <Side ticket={ticket} users={users}>
        <FaultBoundary fallback={<NotShown what="The properties" />}>
          <Properties ticket={ticket} users={users} groups={groups} edit={edit} />
        </FaultBoundary>
        <FaultBoundary fallback={<NotShown what="The requester" />}>
          <Requester ticket={ticket} users={users} organizations={organizations} />
        </FaultBoundary>
        <FaultBoundary fallback={<NotShown what="The history" />}>
          <History ticketId={id} users={users} groups={groups} />
        </FaultBoundary>
        <FaultBoundary fallback={<NotShown what="The side conversations" />}>
          <SideConversations ticketId={id} />
        </FaultBoundary>
      </Side>
      <div className="ticket-talk">
        <div className="ticket-talk-choices">
          <OrderSwitch />
          <HappeningsSwitch ticketId={id} />
        </div>
        <Talk
          id={id}
          subject={subjectOf(ticket)}
          order={order}
          lookedAt={lookedAt}
          users={users}
          groups={groups}
        />
        <ChangedMeanwhile ticketId={id} updatedAt={ticket.updated_at} />
        <FaultBoundary fallback={<NotShown what="The form to answer" />}>
          <Composer ticketId={id} ticket={ticket} users={users} requester={requester} edit={edit} />
        </FaultBoundary>
      </div>
    </>
  );
}

interface SideProps {
  ticket: Ticket;
  users: readonly User[];
  children: ReactNode;
}

/** What is known beside what was said: in sight where there is room, else behind one line. */
function Side({ ticket, users, children }: SideProps) {
  const hasRoom = useMedia("(width >= 80rem)");
  if (hasRoom) return <div className="ticket-side">{children}</div>;
  const people = peopleOf([{ users }]);
  const assignee = nameOf(people, ticket.assignee_id) ?? "nobody";
  return (
    <details className="ticket-side">
      <summary className="ticket-side-line">
        <StatusBadge status={ticket.status} /> from{" "}
        <Plain>{nameOf(people, ticket.requester_id) ?? "somebody"}</Plain>, assigned to{" "}
        <Plain>{assignee}</Plain>
      </summary>
      <div className="ticket-side-parts">{children}</div>
    </details>
  );
}

interface TalkProps {
  id: number;
  subject: string;
  order: CommentOrder;
  /** How the ticket stood when the reader looked at it before, in ms since 1970. */
  lookedAt: number | undefined;
  users: readonly User[];
  groups: readonly Group[];
}

const noComments: readonly Comment[] = [];

function Talk({ id, subject, order, lookedAt, users, groups }: TalkProps) {
  const { zendeskUrl } = useSignedIn();
  const comments = useInfiniteQuery({ ...commentsQuery(id, order), retryOnMount: false });
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const pages = comments.data?.pages;
  const read = useMemo(() => pages?.flatMap((page) => page.comments) ?? noComments, [pages]);
  const happenings = useHappenings({ ticketId: id, comments: read, users, groups });
  const isNew = ({ created_at: at, author_id: author }: Comment) =>
    lookedAt !== undefined && Date.parse(at ?? "") > lookedAt && author !== me?.id;
  if (comments.isLoadingError) {
    return <LazyProblem error={comments.error} onRetry={() => void comments.refetch()} />;
  }
  if (!comments.data) return <Waiting>Reading the conversation</Waiting>;
  const newCount = read.filter(isNew).length;
  return (
    <>
      {newCount > 0 && <NewSince count={newCount} />}
      <FaultBoundary fallback={<NotShown what="The conversation" />}>
        <Conversation
          pages={comments.data.pages}
          subject={subject}
          zendeskUrl={zendeskUrl}
          hasMore={comments.hasNextPage || leadsBack(comments.data.pages, false)}
          isBusy={comments.isFetchingNextPage}
          isNewestFirst={order === "newest"}
          showsVisibility
          isNew={isNew}
          after={happenings}
        />
      </FaultBoundary>
      <MoreComments comments={comments} />
    </>
  );
}

/** Leads to the first comment that came since the reader was here. */
function NewSince({ count }: { count: number }) {
  return (
    <p className="ticket-since">
      <Button
        size="small"
        onClick={(event) => {
          const talk = event.currentTarget.closest(".ticket-talk");
          const first = talk?.querySelector<HTMLElement>("[data-new]");
          first?.scrollIntoView({ block: "start" });
          first?.focus({ preventScroll: true });
        }}
      >
        {count} new since you looked
      </Button>
    </p>
  );
}

/** What was opened takes the focus, so that readers hear it and keys belong to it. */
function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a second Enter, for whoever opened it by the first; the button and "f" do the same
    <h1
      className="ticket-title"
      ref={heading}
      tabIndex={-1}
      dir="auto"
      onKeyDown={(event) => {
        if (event.key === "Enter") toggleTicketPlace();
      }}
    >
      <PlainWords>{children}</PlainWords>
    </h1>
  );
}
