import { lazy, Suspense, useMemo, useState } from "react";
import type { Comment } from "../zendesk/comments.ts";
import { Attachments } from "./attachments.tsx";
import { MailBody } from "./mail/mail-body.tsx";
import { plainTextOf } from "./mail/plain-nodes.ts";
import { type Mail, readMail, readPlain } from "./mail/read-mail.ts";
import { PlainLines } from "../ui/plain.tsx";

const AsSent = lazy(async () => ({ default: (await import("./mail/as-sent.tsx")).AsSent }));

interface CommentTextProps {
  comment: Comment;
  zendeskUrl: string;
  /** Whether there is a conversation already that the comment may quote. */
  mayQuote: boolean;
}

type View = "as-sent" | "plain";
const names: Record<View, string> = { "as-sent": "As sent", plain: "Plain text" };

/** What was written and what came with it, in the page's own look, as it was sent, or plain. */
export function CommentText({ comment, zendeskUrl, mayQuote }: CommentTextProps) {
  const [view, setView] = useState<View>();
  const { attachments, html_body: html } = comment;
  const mail = useMemo(
    () => readMail(comment, { attachments: comment.attachments, zendeskUrl, mayQuote }),
    [comment, zendeskUrl, mayQuote],
  );
  const text = plainTextOf(comment);
  const plain = useMemo(
    () => (view === "plain" ? readPlain(text, { mayQuote }) : undefined),
    [view, text, mayQuote],
  );
  const views: View[] = [];
  if (mail.hasLooks) views.push("as-sent");
  if (html?.trim() && text !== "") views.push("plain");
  const rest = attachments.filter((file) => !mail.shown.has(file));
  return (
    <>
      {views.length > 0 && (
        <fieldset className="comment-views" aria-label="How this comment is shown">
          {views.map((each) => (
            <button
              key={each}
              type="button"
              className="comment-view"
              aria-pressed={view === each}
              onClick={() => setView(view === each ? undefined : each)}
            >
              {names[each]}
            </button>
          ))}
        </fieldset>
      )}
      {view === "as-sent" && html !== null ? (
        <Suspense fallback={<p className="muted">One moment</p>}>
          <AsSent html={html} attachments={attachments} zendeskUrl={zendeskUrl} />
        </Suspense>
      ) : (
        <Words comment={comment} mail={plain ?? mail} />
      )}
      <Attachments files={rest} zendeskUrl={zendeskUrl} />
    </>
  );
}

function Words({ comment, mail }: { comment: Comment; mail: Mail }) {
  if (mail.nodes.length > 0) return <MailBody mail={mail} />;
  const holdsMore = comment.attachments.length > 0 || comment.data !== null;
  return <p className="muted">{holdsMore ? "No text" : "This comment has no text."}</p>;
}

/** What stands in for a comment that could not be shown: the same words, plain, and all its files. */
export function CommentNotShown({ comment, zendeskUrl }: Omit<CommentTextProps, "mayQuote">) {
  const text = plainTextOf(comment);
  return (
    <div className="comment-body">
      <p className="muted">
        This part could not be shown.
        {text === "" ? " It has no plain text." : " Here is its plain text:"}
      </p>
      <p className="mail-plain" dir="auto">
        <PlainLines>{text}</PlainLines>
      </p>
      <Attachments files={comment.attachments} zendeskUrl={zendeskUrl} />
    </div>
  );
}
