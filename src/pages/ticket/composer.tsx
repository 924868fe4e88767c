import { lightAgent } from "../../reference/roles.ts";
import { statusWords, wordFor } from "../../reference/words.ts";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { nameOf } from "../../tickets/ticket-text.ts";
import { useDraft } from "../../tickets/use-draft.ts";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { useWrite } from "../../failures/screen/use-write.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { ticketUpdate } from "../../zendesk/ticket-update.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { meQuery, peopleOf, type User } from "../../zendesk/users.ts";
import "./composer.css";

interface ComposerProps {
  ticket: Ticket;
  /** When the ticket was read, in ms since 1970. */
  readAt: number;
  users: readonly User[];
}

const visibilities = [
  { value: "public", label: "Public reply" },
  { value: "note", label: "Internal note" },
] as const;

/** Where an agent answers: a public reply or an internal note, and the status to go with it. */
export function Composer({ ticket, readAt, users }: ComposerProps) {
  const refused = useMissingPermission("PUT /tickets/{id}");
  const { data: me } = useQuery(meQuery);
  if (ticket.status === "closed") {
    return (
      <Notice title="This ticket is closed">
        Zendesk takes no more comments or changes for it.
      </Notice>
    );
  }
  if (refused) return <MissingPermission what="Replying" explanation={refused} />;
  if (!me || me.id === null || ticket.id === null) return null;
  return (
    <ReplyForm
      key={ticket.id}
      ticketId={ticket.id}
      ticket={ticket}
      readAt={readAt}
      requester={nameOf(peopleOf([{ users }]), ticket.requester_id) ?? "the requester"}
      authorId={me.id}
      // A light agent's words are for the team only.
      mayReply={me.role_type !== lightAgent}
    />
  );
}

interface ReplyFormProps {
  ticketId: number;
  ticket: Ticket;
  readAt: number;
  requester: string;
  authorId: number;
  mayReply: boolean;
}

function ReplyForm({ ticketId, ticket, readAt, requester, authorId, mayReply }: ReplyFormProps) {
  const { draft, isRestored, isKept, change, clear } = useDraft(`ticket/${ticketId}`, {
    body: "",
    isPublic: mayReply,
  });
  const isPublic = draft.isPublic && mayReply;
  const [wished, setWished] = useState<string>();
  const status = wished ?? ticket.status ?? "open";
  const isNewStatus = status !== ticket.status;
  const hasWords = draft.body.trim() !== "";
  const [said, setSaid] = useState("");
  const send = useWrite(ticketUpdate, {
    place: `ticket/${ticketId}`,
    again: submit,
    onDone: (after, { update: { comment, status: wished } }) => {
      if (comment) clear(comment.body);
      if (wished !== undefined) setWished(undefined);
      setSaid(sentence(comment, wished === undefined ? undefined : after.status));
    },
  });
  const refusal = tooLong(draft.body);

  function submit() {
    if (send.isPending || refusal !== undefined || (!hasWords && !isNewStatus)) return;
    send.send({
      ticket: { id: ticketId, updated_at: ticket.updated_at, readAt },
      update: {
        ...(hasWords && { comment: { body: draft.body, isPublic } }),
        ...(isNewStatus && { status }),
      },
      authorId,
    });
  }

  return (
    <form
      className={isPublic ? "composer" : "composer composer-note"}
      aria-label={isPublic ? "Public reply" : "Internal note"}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {mayReply && (
        <RadioGroup
          label="Who sees it"
          isLabelHidden
          look="segments"
          options={visibilities}
          value={isPublic ? "public" : "note"}
          onChange={(value) => change({ ...draft, isPublic: value === "public" })}
        />
      )}
      <TextArea
        label={isPublic ? `Reply to ${requester}` : "Note for your team only"}
        rows={5}
        value={draft.body}
        error={refusal}
        onChange={(event) => change({ ...draft, body: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit();
        }}
      />
      <p className="muted composer-hint">
        {isRestored ? "Your draft, as you left it." : isKept && "Draft kept in this browser."}
      </p>
      <div className="composer-foot">
        <StatusSelect
          current={ticket.status}
          value={status}
          onChange={(value) => setWished(value)}
        />
        <Button
          type="submit"
          variant="primary"
          isPending={send.isPending}
          disabled={!hasWords && !isNewStatus}
        >
          {sendLabel(hasWords, isPublic, requester)}
        </Button>
      </div>
      {send.failure && <Failure {...send.failure} />}
      <output className="visually-hidden">{send.isDone && said}</output>
    </form>
  );
}

/** The button says what it will do, and to whom. */
function sendLabel(hasWords: boolean, isPublic: boolean, requester: string): string {
  if (!hasWords) return "Change status";
  return isPublic ? `Send to ${requester}` : "Add internal note";
}

/** What is now known to be so. A status may be another than was wished for: an account has rules of its own. */
function sentence(
  comment: { isPublic: boolean } | undefined,
  status: string | null | undefined,
): string {
  const words = comment && (comment.isPublic ? "Reply sent." : "Note added.");
  const word = status && `The status is ${wordFor(statusWords, status) ?? status}.`;
  return [words, word].filter(Boolean).join(" ");
}

interface StatusSelectProps {
  current: string | null;
  value: string;
  onChange: (status: string) => void;
}

function StatusSelect({ current, value, onChange }: StatusSelectProps) {
  const id = useId();
  return (
    <span className="composer-status">
      <label htmlFor={id}>Status</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {Object.entries(statusWords)
          // Nothing that was once touched becomes new again, and nobody closes a ticket: time does.
          .filter(([status]) => status !== "closed" && (status !== "new" || current === "new"))
          .map(([status, word]) => (
            <option key={status} value={status}>
              {word}
            </option>
          ))}
      </select>
    </span>
  );
}
