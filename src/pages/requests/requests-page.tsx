import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Failure } from "../../failures/screen/failure.tsx";
import { useSignedIn } from "../../session/page/use-session.ts";
import { pathTo, titleOf } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { requestsQuery } from "../../zendesk/requests.ts";
import { RequestTable } from "./request-table.tsx";
import "./requests-page.css";

export async function loader() {
  await queryClient.ensureInfiniteQueryData(requestsQuery);
  return null;
}

export function Component() {
  const requests = useSuspenseInfiniteQuery(requestsQuery);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, error } = requests;
  const canWrite = allows(useSignedIn().grantedScopes, "POST /requests");
  const list = requests.data.pages.flatMap((page) => page.requests);
  const loadMore = () => void requests.fetchNextPage();
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
      {list.length > 0 ? (
        <RequestTable requests={list} />
      ) : (
        <EmptyState title="You have not asked for anything yet">
          When you do, you can follow it here until it is solved.
        </EmptyState>
      )}
      {isFetchNextPageError && <Failure error={error} what="More requests" onRetry={loadMore} />}
      {hasNextPage && !isFetchNextPageError && (
        <Button isPending={isFetchingNextPage} onClick={loadMore}>
          Load more requests
        </Button>
      )}
    </div>
  );
}
