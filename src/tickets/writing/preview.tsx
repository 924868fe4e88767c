import { useMemo } from "react";
import { useSignedIn } from "../../session/page/use-session.ts";
import { Button } from "../../ui/button.tsx";
import { unsentComment } from "../../zendesk/comments.ts";
import { MailBody } from "../mail/mail-body.tsx";
import { readMail } from "../mail/read-mail.ts";
import { formatted } from "./markdown.ts";

interface PreviewProps {
  words: string;
  onPlain: () => void;
}

/** How words with formatting will look, as the conversation shows them; nothing where they have none. */
export function Preview({ words, onPlain }: PreviewProps) {
  const { zendeskUrl } = useSignedIn();
  const mail = useMemo(() => {
    const html = formatted(words);
    const surroundings = { attachments: [], zendeskUrl, mayQuote: false };
    return html === undefined ? undefined : readMail(unsentComment(html), surroundings);
  }, [words, zendeskUrl]);
  if (mail === undefined) return null;
  return (
    <section className="words-preview" aria-label="As it will be sent">
      <p className="words-preview-head muted">
        As it will be sent
        <Button size="small" variant="quiet" onClick={onPlain}>
          Send as typed instead
        </Button>
      </p>
      <MailBody mail={mail} />
    </section>
  );
}
