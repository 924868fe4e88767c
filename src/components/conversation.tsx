import { useMemo } from "react";
import type { Comment } from "../zendesk/comments.ts";
import { peopleOf, type User } from "../zendesk/users.ts";
import { CommentArticle } from "./comment-article.tsx";
import "./conversation.css";

interface ConversationProps {
  pages: readonly { comments: readonly Comment[]; users: readonly User[] }[];
  zendeskUrl: string;
  hasMore: boolean;
  isBusy: boolean;
  /** Whether notes exist here at all: to end users they do not, so nothing is labelled. */
  showsVisibility: boolean;
}

/** Everything that was said, in the order Zendesk gave it. */
export function Conversation(props: ConversationProps) {
  const { pages, zendeskUrl, hasMore, isBusy, showsVisibility } = props;
  const people = useMemo(() => peopleOf(pages), [pages]);
  const comments = pages.flatMap((page) => page.comments);
  return (
    <div className="conversation" role="feed" aria-label="Conversation" aria-busy={isBusy}>
      {comments.map((comment, index) => (
        <CommentArticle
          key={comment.id ?? index}
          comment={comment}
          author={comment.author_id === null ? undefined : people.get(comment.author_id)}
          zendeskUrl={zendeskUrl}
          position={index + 1}
          // -1: how many more there are, Zendesk does not say.
          size={hasMore ? -1 : comments.length}
          showsVisibility={showsVisibility}
        />
      ))}
    </div>
  );
}
