import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { Failure } from "../../components/failure.tsx";
import { MissingPermission } from "../../components/missing-permission.tsx";
import { nameOf } from "../../components/ticket-text.ts";
import { useDraft } from "../../components/use-draft.ts";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { type TicketUpdate, updateTicket } from "../../zendesk/ticket-update.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { meQuery, peopleOf, type User } from "../../zendesk/users.ts";
import "./composer.css";

interface ComposerProps {
  ticket: Ticket;
  users: readonly User[];
}

const visibilities = [
  { value: "public", label: "Public reply" },
  { value: "note", label: "Internal note" },
] as const;

/** Where an agent answers: a public reply or an internal note, and the status to go with it. */
export function Composer({ ticket, users }: ComposerProps) {
  const refused = useMissingPermission("PUT", "/api/v2/tickets/{id}");
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
      ticket={ticket}
      requester={nameOf(peopleOf([{ users }]), ticket.requester_id) ?? "the requester"}
      authorId={me.id}
      // A light agent's words are for the team only.
      mayReply={me.role_type !== 1}
    />
  );
}

interface ReplyFormProps {
  ticket: Ticket;
  requester: string;
  authorId: number;
  mayReply: boolean;
}

function ReplyForm({ ticket, requester, authorId, mayReply }: ReplyFormProps) {
  const { draft, isRestored, isKept, change, clear } = useDraft(`ticket/${ticket.id}`, {
    body: "",
    isPublic: mayReply,
  });
  const isPublic = draft.isPublic && mayReply;
  const [wished, setWished] = useState<string>();
  const status = wished ?? ticket.status ?? "open";
  const isNewStatus = status !== ticket.status;
  const hasWords = draft.body.trim() !== "";
  const send = useMutation({
    mutationFn: (update: TicketUpdate) => updateTicket(ticket, update, authorId),
    onSuccess: async () => {
      clear();
      setWished(undefined);
      await readAgain(ticket.id);
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (send.isPending || (!hasWords && !isNewStatus)) return;
    send.mutate({
      ...(hasWords && { comment: { body: draft.body, isPublic } }),
      ...(isNewStatus && { status }),
    });
  }

  return (
    <form
      className={isPublic ? "composer" : "composer composer-note"}
      aria-label={isPublic ? "Public reply" : "Internal note"}
      onSubmit={submit}
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
        onChange={(event) => change({ ...draft, body: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) submit(event);
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
      {send.isError && (
        <Failure
          error={send.error}
          onRetry={() => send.mutate(send.variables)}
          onReloadRecord={() => {
            send.reset();
            void readAgain(ticket.id);
          }}
          onCheckWrite={() => {
            send.reset();
            void readAgain(ticket.id);
          }}
        />
      )}
      <output className="visually-hidden">{send.isSuccess && "Saved."}</output>
    </form>
  );
}

/** The button says what it will do, and to whom. */
function sendLabel(hasWords: boolean, isPublic: boolean, requester: string): string {
  if (!hasWords) return "Change status";
  return isPublic ? `Send to ${requester}` : "Add internal note";
}

/** What may have changed: this ticket, what was said in it, and the lists it stands in. */
async function readAgain(ticketId: number | null): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["tickets", "one", ticketId] }),
    queryClient.invalidateQueries({ queryKey: ["tickets", "comments", ticketId] }),
    queryClient.invalidateQueries({ queryKey: ["tickets", "list"], refetchType: "none" }),
  ]);
}

const statuses = {
  new: "New",
  open: "Open",
  pending: "Pending",
  hold: "On-hold",
  solved: "Solved",
};

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
        {Object.entries(statuses)
          // Nothing that was once touched becomes new again.
          .filter(([status]) => status !== "new" || current === "new")
          .map(([status, word]) => (
            <option key={status} value={status}>
              {word}
            </option>
          ))}
      </select>
    </span>
  );
}
