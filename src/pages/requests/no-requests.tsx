import { Link } from "react-router";
import { pathTo } from "../../places.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import type { ListChoice } from "./list-choice.ts";

/** Why nothing stands here, and the way back to where something may. */
export function NoRequests({ choice, hasMore }: { choice: ListChoice; hasMore: boolean }) {
  const { words, status, whose } = choice;
  const all = <Link to={pathTo("requests")}>Show all your requests</Link>;
  if (hasMore) {
    return (
      <EmptyState title="None so far" action={all}>
        There are older requests that are not loaded yet.
      </EmptyState>
    );
  }
  if (words !== "") {
    return (
      <EmptyState title="Nothing was found" action={all}>
        Every word has to be in the request. Try fewer of them, or another one.
      </EmptyState>
    );
  }
  if (status !== "any") {
    return (
      <EmptyState title="No request is at that point" action={all}>
        Those at another are still there.
      </EmptyState>
    );
  }
  if (whose !== "own") {
    return (
      <EmptyState title="There are none" action={all}>
        {whose === "copied"
          ? "Nobody has copied you on a request of theirs."
          : "Nobody of your organization has asked for anything."}
      </EmptyState>
    );
  }
  return (
    <EmptyState title="You have not asked for anything yet">
      When you do, you can follow it here until it is solved.
    </EmptyState>
  );
}
