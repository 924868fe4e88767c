import { type ReactNode, useId } from "react";
import { plainText } from "../lib/plain-text.ts";
import { Avatar } from "../ui/avatar.tsx";
import { FaultBoundary } from "../ui/fault-boundary.tsx";
import { Icon } from "../ui/icon.tsx";
import { Plain } from "../ui/plain.tsx";
import { Time } from "../ui/time.tsx";
import type { Comment } from "../zendesk/comments.ts";
import type { People } from "../zendesk/users.ts";
import { authorForCustomer, authorOf } from "./author.ts";
import { Call } from "./call.tsx";
import { CommentNotShown, CommentText } from "./comment-text.tsx";

/** Who reads the conversation, when it is the one who asked; the id only where the token lets it be known. */
export interface Customer {
  id: number | undefined;
}

interface CommentArticleProps {
  comment: Comment;
  people: People;
  zendeskUrl: string;
  position: number;
  size: number;
  showsVisibility: boolean;
  /** Where a customer reads: who that is. */
  customer?: Customer | undefined;
  /** Whether there is a conversation already that the comment may quote. */
  mayQuote: boolean;
  /** Whether the reader has not seen it. */
  isNew: boolean;
  /** What stands below it. */
  after: ReactNode;
}

/** One comment: who, when, for whose eyes, what, and what was attached. */
export function CommentArticle(props: CommentArticleProps) {
  const {
    comment,
    people,
    zendeskUrl,
    position,
    size,
    showsVisibility,
    customer,
    mayQuote,
    isNew,
    after,
  } = props;
  const id = useId();
  const { name, role } = customer
    ? authorForCustomer(comment, people, customer.id)
    : authorOf(comment, people);
  const isNote = showsVisibility && !comment.public;
  const channel = channels[comment.type ?? "Comment"];
  return (
    <article
      className={`comment ${isNote ? "comment-note" : "comment-public"}`}
      aria-labelledby={id}
      aria-posinset={position}
      aria-setsize={size}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the feed pattern: articles take the focus
      tabIndex={0}
      data-new={isNew || undefined}
    >
      <header className="comment-head" id={id}>
        <Avatar name={plainText(name)} />
        <span className="comment-author">
          <Plain>{name}</Plain>
        </span>
        {role !== "" && (
          <span className="comment-role muted">
            <Plain>{role}</Plain>
          </span>
        )}
        {isNew && <span className="comment-new">New</span>}
        {channel && <span className="comment-visibility">{channel}</span>}
        {showsVisibility && <Visibility isNote={isNote} />}
        <span className="comment-time muted">
          <Time at={comment.created_at} />
        </span>
      </header>
      <div className="comment-body">
        <FaultBoundary fallback={<CommentNotShown comment={comment} zendeskUrl={zendeskUrl} />}>
          <CommentText comment={comment} zendeskUrl={zendeskUrl} mayQuote={mayQuote} />
        </FaultBoundary>
        <Call data={comment.data} zendeskUrl={zendeskUrl} />
      </div>
      {after}
    </article>
  );
}

/** What a comment is, where it is not something somebody wrote. */
const channels: Record<string, string | undefined> = {
  VoiceComment: "Call",
  ChatMessage: "Chat",
  ChatStartedEvent: "Chat",
  ChatEndedEvent: "Chat",
  FacebookComment: "Facebook",
  Tweet: "X",
};

function Visibility({ isNote }: { isNote: boolean }) {
  return isNote ? (
    <span className="comment-visibility comment-visibility-note">
      <Icon name="lock" />
      Internal note
    </span>
  ) : (
    <span className="comment-visibility">Public</span>
  );
}
