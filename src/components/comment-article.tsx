import { useId } from "react";
import { Avatar } from "../ui/avatar.tsx";
import { Icon } from "../ui/icon.tsx";
import { Time } from "../ui/time.tsx";
import type { Comment } from "../zendesk/comments.ts";
import type { User } from "../zendesk/users.ts";
import { Attachments } from "./attachments.tsx";
import { HtmlBody } from "./html-body.tsx";
import { displayName } from "./ticket-text.ts";

interface CommentArticleProps {
  comment: Comment;
  author: User | undefined;
  zendeskUrl: string;
  position: number;
  size: number;
  showsVisibility: boolean;
}

/** One comment: who, when, for whose eyes, what, and what was attached. */
export function CommentArticle(props: CommentArticleProps) {
  const { comment, author, zendeskUrl, position, size, showsVisibility } = props;
  const id = useId();
  const name = author ? displayName(author) : "Someone";
  const isNote = showsVisibility && !comment.public;
  const isStaff = author?.role === "agent" || author?.role === "admin" || author?.agent === true;
  return (
    <article
      className={`comment ${isNote ? "comment-note" : "comment-public"}`}
      aria-labelledby={id}
      aria-posinset={position}
      aria-setsize={size}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the feed pattern: articles take the focus
      tabIndex={0}
    >
      <header className="comment-head" id={id}>
        <Avatar name={name} />
        <span className="comment-author" dir="auto">
          {name}
        </span>
        {author && <span className="comment-role muted">{isStaff ? "Agent" : "Customer"}</span>}
        {showsVisibility && <Visibility isNote={isNote} />}
        <span className="comment-time muted">
          <Time at={comment.created_at} />
        </span>
      </header>
      <div className="comment-body">
        {comment.html_body === null ? (
          <p className="html-body html-body-plain" dir="auto">
            {comment.plain_body ?? comment.body ?? "(no text)"}
          </p>
        ) : (
          <HtmlBody
            html={comment.html_body}
            attachments={comment.attachments}
            zendeskUrl={zendeskUrl}
          />
        )}
        <Attachments attachments={comment.attachments} zendeskUrl={zendeskUrl} />
      </div>
    </article>
  );
}

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
