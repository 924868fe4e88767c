import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, type LoaderFunctionArgs, useSearchParams } from "react-router";
import { Failure } from "../../failures/screen/failure.tsx";
import { useSignedIn } from "../../session/page/use-session.ts";
import { pathTo, titleOf } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { Button, buttonClass, IconButton } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Waiting } from "../../ui/progress.tsx";
import { Time } from "../../ui/time.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { requestsQuery } from "../../zendesk/requests.ts";
import { meQuery, peopleOf } from "../../zendesk/users.ts";
import { inOrder, type ListChoice, listOf, readChoice } from "./list-choice.ts";
import { NoRequests } from "./no-requests.tsx";
import { RequestFilters } from "./request-filters.tsx";
import { RequestTable } from "./request-table.tsx";
import { leadsBack } from "../../zendesk/fields.ts";
import "./requests-page.css";

/** One's own requests are the page; what any other list lacks is said where it would stand. */
export async function loader({ request }: LoaderFunctionArgs) {
  const choice = readChoice(new URL(request.url).searchParams);
  const me = queryClient.getQueryData(meQuery.queryKey);
  const list = listOf(choice, me?.organization_id);
  const read = queryClient.ensureInfiniteQueryData(requestsQuery(list));
  await (list.of === "own" ? read : read.catch(() => {}));
  return null;
}

export function Component() {
  const choice = readChoice(useSearchParams()[0]);
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const canWrite = allows(useSignedIn().grantedScopes, "POST /requests");
  return (
    <div className="requests">
      <title>{titleOf("requests")}</title>
      <header className="requests-head">
        <h1 className="requests-title">Your requests</h1>
        {canWrite && (
          <Link className={buttonClass({ variant: "primary" })} to={pathTo("newRequest")}>
            New request
          </Link>
        )}
      </header>
      <RequestFilters choice={choice} hasOrganization={Boolean(me?.organization_id)} />
      <RequestsOf choice={choice} organizationId={me?.organization_id} />
    </div>
  );
}

interface RequestsOfProps {
  choice: ListChoice;
  organizationId: number | null | undefined;
}

function RequestsOf({ choice, organizationId }: RequestsOfProps) {
  const list = listOf(choice, organizationId);
  const requests = useInfiniteQuery(requestsQuery(list));
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, dataUpdatedAt } = requests;
  const loadMore = () => void requests.fetchNextPage();
  const again = () => void requests.refetch();
  if (!data) {
    if (!error) return <Waiting>Reading the requests</Waiting>;
    const what = list.of === "organization" ? "Your organization’s requests" : "The requests";
    return <Failure error={error} what={what} onRetry={again} />;
  }
  const isCutOff = leadsBack(data.pages, hasNextPage);
  const shown = inOrder(
    data.pages.flatMap((page) => page.requests),
    choice,
  );
  return (
    <>
      <p className="requests-as-of muted">
        <span>
          As of <Time at={new Date(dataUpdatedAt).toISOString()} />
        </span>
        <IconButton label="Refresh" size="small" isPending={isFetching} onClick={again}>
          {!isFetching && <Icon name="refresh" />}
        </IconButton>
      </p>
      {shown.length > 0 ? (
        <RequestTable
          requests={shown}
          people={list.of === "own" ? undefined : peopleOf(data.pages)}
        />
      ) : (
        <NoRequests choice={choice} hasMore={hasNextPage || isCutOff} />
      )}
      {isCutOff && (
        <p className="muted">
          Zendesk says that there are more, and leads back to those it gave before.
        </p>
      )}
      {error && (
        <Failure
          error={error}
          what={requests.isFetchNextPageError ? "More requests" : "The newest requests"}
          onRetry={requests.isFetchNextPageError ? loadMore : again}
        />
      )}
      {hasNextPage && !error && (
        <Button isPending={isFetchingNextPage} onClick={loadMore}>
          Load more requests
        </Button>
      )}
    </>
  );
}
