import { PlainWords } from "../../ui/plain.tsx";
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, type LoaderFunctionArgs, useLocation, useParams } from "react-router";
import { Conversation } from "../../tickets/conversation.tsx";
import { MoreComments } from "../../tickets/more-comments.tsx";
import { requestStatus } from "../../tickets/request-status.ts";
import { subjectOf } from "../../tickets/ticket-text.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { pathTo, titleOf } from "../../places.ts";
import { Notice } from "../../ui/notice.tsx";
import { FaultBoundary, NotShown } from "../../ui/fault-boundary.tsx";
import { Icon } from "../../ui/icon.tsx";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import { Time } from "../../ui/time.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { requestCommentsQuery, requestQuery } from "../../zendesk/requests.ts";
import { meQuery, peopleOf } from "../../zendesk/users.ts";
import { readId } from "../../lib/read-id.ts";
import { AnswerForm } from "./answer-form.tsx";
import { Copies } from "./copies.tsx";
import { Rating } from "./rating.tsx";
import { leadsBack } from "../../zendesk/fields.ts";
import "./request-page.css";

/** The request and its conversation, asked for side by side. */
export async function loader({ params }: LoaderFunctionArgs) {
  const id = readId(params["id"]);
  await Promise.all([
    queryClient.ensureQueryData(requestQuery(id)),
    queryClient.ensureInfiniteQueryData(requestCommentsQuery(id)),
  ]);
  return null;
}

export function Component() {
  const id = readId(useParams()["id"]);
  const { zendeskUrl } = useSignedIn();
  const read = useSuspenseQuery(requestQuery(id));
  const { request } = read.data;
  const comments = useSuspenseInfiniteQuery(requestCommentsQuery(id));
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const subject = subjectOf(request);
  return (
    <div className="request">
      <title>{titleOf("request", subject)}</title>
      <nav aria-label="Back">
        <Link className="request-back" to={pathTo("requests")}>
          <Icon name="chevronLeft" />
          Your requests
        </Link>
      </nav>
      <header className="request-head">
        <h1 className="request-title" dir="auto">
          <PlainWords>{subject}</PlainWords>
        </h1>
        <p className="request-line muted">
          <StatusBadge {...requestStatus(request.status)} />
          <span className="numeric">#{id}</span>
          <span>
            asked <Time at={request.created_at} />
          </span>
          {request.followup_source_id !== null && (
            <span>
              after{" "}
              <Link to={pathTo("request", { id: request.followup_source_id })}>
                Request #{request.followup_source_id}
              </Link>
            </span>
          )}
        </p>
        {request.id !== null && (
          <FaultBoundary fallback={<NotShown what="Who gets copies" />}>
            <Copies request={{ ...request, id: request.id }} people={peopleOf([read.data])} />
          </FaultBoundary>
        )}
      </header>
      {isJustFiled(useLocation().state) && (
        <Notice tone="success" isAnnounced title={`We have your request. Its number is #${id}.`}>
          You can follow it here, and add to it.
        </Notice>
      )}
      <FaultBoundary fallback={<NotShown what="The conversation" />}>
        <Conversation
          pages={comments.data.pages}
          subject={subject}
          zendeskUrl={zendeskUrl}
          hasMore={comments.hasNextPage || leadsBack(comments.data.pages, false)}
          isBusy={comments.isFetchingNextPage}
          showsVisibility={false}
          customer={{ id: me?.id ?? undefined }}
        />
      </FaultBoundary>
      <MoreComments comments={comments} />
      {request.status === "solved" && me?.id === request.requester_id && (
        <FaultBoundary fallback={<NotShown what="The form to rate" />}>
          <Rating key={id} requestId={id} />
        </FaultBoundary>
      )}
      <FaultBoundary fallback={<NotShown what="The form to answer" />}>
        <AnswerForm request={request} />
      </FaultBoundary>
    </div>
  );
}

/** Whether the way here was the sending of it. */
function isJustFiled(state: unknown): boolean {
  return Reflect.get(Object(state), "isJustFiled") === true;
}
