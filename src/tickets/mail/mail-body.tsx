import { useCallback, useState } from "react";
import type { Mail } from "./read-mail.ts";
import "./mail.css";
import "./colours.css";

const troubles = {
  "too-costly": "The layout of this comment is too large to show here. This is its plain text.",
  "nothing-left": "Nothing of this comment’s layout can be shown. This is its plain text.",
  "breaks-off": "The layout of this comment breaks off. All of it is in its plain text.",
};

/** The only place where HTML from Zendesk enters the page: as nodes that were read and cleaned. */
export function MailBody({ mail }: { mail: Mail }) {
  const fill = useCallback(
    (element: HTMLDivElement | null) => element?.replaceChildren(...mail.nodes),
    [mail],
  );
  return (
    <>
      {mail.trouble && <p className="mail-trouble muted">{troubles[mail.trouble]}</p>}
      <div className="mail" dir="auto" ref={fill} />
      {mail.hidden !== "" && <HiddenWords words={mail.hidden} />}
    </>
  );
}

/** What the sender wrote for machines: the lines a mailbox shows before a mail is opened, and tricks. */
function HiddenWords({ words }: { words: string }) {
  const [isOpen, setOpen] = useState(false);
  const readable = words.replaceAll(/[\s\p{Cf}\u034F]+/gu, " ").trim();
  if (readable === "") return null;
  return (
    <details className="mail-hidden" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Words the sender made invisible</summary>
      {isOpen && <p dir="auto">{readable.slice(0, 5000)}</p>}
    </details>
  );
}
