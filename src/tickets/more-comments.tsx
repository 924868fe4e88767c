import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { Failure } from "../failures/screen/failure.tsx";
import { Button } from "../ui/button.tsx";
import { leadsBack } from "../zendesk/fields.ts";

type MoreToRead = Pick<
  UseInfiniteQueryResult,
  "hasNextPage" | "isFetchingNextPage" | "isFetchNextPageError" | "error"
> & {
  data: { pages: readonly { next: string | null }[] } | undefined;
  fetchNextPage: () => Promise<unknown>;
};

/** The way to the rest of a long conversation. */
export function MoreComments({ comments }: { comments: MoreToRead }) {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage, error } = comments;
  if (leadsBack(comments.data?.pages, hasNextPage)) {
    return (
      <p className="muted">
        Zendesk says that there is more of it, and leads back to what it gave before.
      </p>
    );
  }
  if (!hasNextPage) return null;
  const load = () => void fetchNextPage();
  if (isFetchNextPageError) return <Failure error={error} what="More comments" onRetry={load} />;
  return (
    <Button isPending={isFetchingNextPage} onClick={load}>
      Load more comments
    </Button>
  );
}
