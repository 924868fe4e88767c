import { type ReactNode, useMemo, useState } from "react";
import { lazily } from "../ui/lazily.tsx";
import { FaultBoundary } from "../ui/fault-boundary.tsx";
import type { Comment } from "../zendesk/comments.ts";
import { peopleOf, type User } from "../zendesk/users.ts";
import { CommentArticle, type Customer } from "./comment-article.tsx";
import { CommentNotShown } from "./comment-text.tsx";
import { picturesAround } from "./pictures/picture-links.ts";
import { isReply } from "./subject-prefix.ts";
import "./conversation.css";

const PictureViewer = lazily(
  async () => (await import("./pictures/picture-viewer.tsx")).PictureViewer,
);

interface ConversationProps {
  pages: readonly { comments: readonly Comment[]; users: readonly User[] }[];
  /** What the ticket is called: its first mail may itself be an answer. */
  subject: string;
  zendeskUrl: string;
  hasMore: boolean;
  isBusy: boolean;
  /** Whether the last of all comments comes first. */
  isNewestFirst?: boolean;
  /** Whether notes exist here at all: to end users they do not, so nothing is labelled. */
  showsVisibility: boolean;
  /** Where a customer reads: who that is. */
  customer?: Customer;
  /** Whether the reader has not seen a comment. */
  isNew?: (comment: Comment) => boolean;
  /** What stands below a comment. */
  after?: (comment: Comment) => ReactNode;
}

/** Everything that was said, in the order Zendesk gave it. */
export function Conversation(props: ConversationProps) {
  const {
    pages,
    subject,
    zendeskUrl,
    hasMore,
    isBusy,
    isNewestFirst,
    showsVisibility,
    customer,
    isNew,
    after,
  } = props;
  const [viewed, setViewed] = useState<ReturnType<typeof picturesAround>>();
  const people = useMemo(() => peopleOf(pages), [pages]);
  const comments = pages.flatMap((page) => page.comments);
  const first = isNewestFirst ? (hasMore ? -1 : comments.length - 1) : 0;
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- the links inside are pressed by Enter */}
      <div
        className="conversation"
        role="feed"
        aria-label="Conversation"
        aria-busy={isBusy}
        onClick={(event) => {
          // With a key or another button a link opens where links open.
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          const found = picturesAround(event.target, event.currentTarget);
          if (!found) return;
          event.preventDefault();
          setViewed(found);
        }}
      >
        {comments.map((comment, index) => (
          <FaultBoundary
            key={comment.id ?? index}
            fallback={<CommentNotShown comment={comment} zendeskUrl={zendeskUrl} />}
          >
            <CommentArticle
              comment={comment}
              people={people}
              zendeskUrl={zendeskUrl}
              position={index + 1}
              // -1: how many more there are, Zendesk does not say.
              size={hasMore ? -1 : comments.length}
              showsVisibility={showsVisibility}
              customer={customer}
              isNew={isNew?.(comment) ?? false}
              after={after?.(comment)}
              // What the first mail holds, nobody here has read before, unless it is an answer.
              mayQuote={index !== first || isReply(subject)}
            />
          </FaultBoundary>
        ))}
        {comments.length === 0 && (
          <p className="muted">
            {hasMore
              ? "Zendesk gave an empty page of it, and says that there is more."
              : "Nothing was said here yet."}
          </p>
        )}
      </div>
      {viewed && (
        <PictureViewer
          pictures={viewed.all}
          begin={viewed.at}
          onClose={() => setViewed(undefined)}
        />
      )}
    </>
  );
}
