import { useSuspenseInfiniteQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, type LoaderFunctionArgs, useParams } from "react-router";
import { Conversation } from "../../components/conversation.tsx";
import { MoreComments } from "../../components/more-comments.tsx";
import { requestStatus } from "../../components/request-status.ts";
import { subjectOf } from "../../components/ticket-text.ts";
import { useSession } from "../../components/use-session.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/icon.tsx";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Time } from "../../ui/time.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { requestCommentsQuery, requestQuery } from "../../zendesk/requests.ts";
import { readId } from "../read-id.ts";
import { AnswerForm } from "./answer-form.tsx";
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
  const session = useSession();
  const { request } = useSuspenseQuery(requestQuery(id)).data;
  const comments = useSuspenseInfiniteQuery(requestCommentsQuery(id));
  const subject = subjectOf(request);
  return (
    <div className="request">
      <title>{`${subject} · Scopedesk`}</title>
      <nav aria-label="Back">
        <Link className="request-back" to={paths.requests()}>
          <Icon name="chevronLeft" />
          Your requests
        </Link>
      </nav>
      <header className="request-head">
        <h1 className="request-title" dir="auto">
          {subject}
        </h1>
        <p className="request-line muted">
          <StatusBadge {...requestStatus(request.status)} />
          <span className="numeric">#{id}</span>
          <span>
            asked <Time at={request.created_at} />
          </span>
        </p>
      </header>
      <Conversation
        pages={comments.data.pages}
        zendeskUrl={session.status === "signed-in" ? session.zendeskUrl : ""}
        hasMore={comments.hasNextPage}
        isBusy={comments.isFetchingNextPage}
        showsVisibility={false}
      />
      <MoreComments comments={comments} />
      <AnswerForm request={request} />
    </div>
  );
}
