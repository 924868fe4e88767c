import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link } from "react-router";
import { pathToFollowUp } from "../../places.ts";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { hasChanges } from "../../tickets/ticket-changes.ts";
import { displayName, subjectOf } from "../../tickets/ticket-text.ts";
import { LacksFormatting } from "../../tickets/writing/lacks-formatting.tsx";
import { personPlaceholders, type Placeholders } from "../../tickets/writing/placeholders.ts";
import { AttachedFiles, AttachFiles } from "../../tickets/uploads/attach-files.tsx";
import { useFileDrop } from "../../tickets/uploads/use-file-drop.ts";
import { Button, buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { Select } from "../../ui/select.tsx";
import { WordsField } from "../../tickets/writing/words-field.tsx";
import { useCommands } from "../../ui/use-commands.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { meQuery, type User } from "../../zendesk/users.ts";
import { Copies } from "./copies.tsx";
import { Macros } from "./macros/macros.tsx";
import { changedTitles } from "./saved-words.ts";
import { useStatusChoice } from "../../tickets/properties/use-status-choice.ts";
import { missingToSolve } from "./solving.ts";
import type { TicketEdit } from "./use-ticket-edit.ts";
import "./composer.css";

interface ComposerProps {
  ticketId: number;
  ticket: Ticket;
  users: readonly User[];
  requester: string;
  edit: TicketEdit;
}

const visibilities = [
  { value: "public", label: "Public reply" },
  { value: "note", label: "Internal note" },
] as const;

/** Where an agent answers: a public reply or an internal note, and the status to go with it. */
export function Composer({ ticketId, ticket, users, requester, edit }: ComposerProps) {
  const refused = useMissingPermission("PUT /tickets/{id}");
  if (ticket.status === "closed") {
    return (
      <Notice
        title="This ticket is closed"
        actions={
          <Link
            className={buttonClass({ size: "small" })}
            to={pathToFollowUp("newTicket", ticketId)}
          >
            Write a follow-up
          </Link>
        }
      >
        Zendesk takes no more comments or changes for it.
      </Notice>
    );
  }
  if (refused) return <MissingPermission what="Replying" explanation={refused} />;
  if (edit.authorId === null) return null;
  return (
    <ReplyForm
      ticketId={ticketId}
      ticket={ticket}
      users={users}
      requester={requester}
      edit={edit}
    />
  );
}

interface ReplyFormProps {
  ticketId: number;
  ticket: Ticket;
  users: readonly User[];
  requester: string;
  edit: TicketEdit;
}

function ReplyForm({ ticketId, ticket, users, requester, edit }: ReplyFormProps) {
  const { isPublic, hasWords, changes, fields, uploads } = edit;
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const { "data-dropping": isDropping, ...dropping } = useFileDrop(uploads.add);
  const [isOpen, setOpen] = useState(false);
  const words = useRef<HTMLTextAreaElement>(null);
  const write = (kind: { isPublic: boolean }) => {
    edit.type(kind);
    words.current?.focus();
  };
  useCommands({
    ...(edit.mayReply && { reply: () => write({ isPublic: true }) }),
    note: () => write({ isPublic: false }),
  });
  const failure = edit.failure("reply");
  const { status: _status, custom_status_id: _custom, ...others } = changes;
  const status = useStatusChoice(ticket, edit);
  const missing = missingToSolve(ticket, edit);
  return (
    <form
      className={isPublic ? "composer" : "composer composer-note"}
      data-open={isOpen || hasWords || hasChanges(changes) || undefined}
      aria-label="Reply"
      data-dropping={isDropping}
      {...dropping}
      onSubmit={(event) => {
        event.preventDefault();
        edit.send();
      }}
    >
      <div className="composer-head">
        {edit.mayReply && (
          <RadioGroup
            label="Kind of comment"
            isLabelHidden
            look="segments"
            options={visibilities}
            value={isPublic ? "public" : "note"}
            onChange={(value) => edit.type({ isPublic: value === "public" })}
          />
        )}
        {isPublic ? (
          <Copies requester={requester} ticket={ticket} users={users} edit={edit} />
        ) : (
          <p className="composer-to">Only your team sees this.</p>
        )}
      </div>
      <WordsField
        label="Reply"
        isLabelHidden
        ref={words}
        rows={1}
        readOnly={edit.isHeld}
        words={edit.body}
        onChange={(body) => edit.type({ body })}
        isPlain={edit.isPlain}
        onPlainChange={(isPlain) => edit.type({ isPlain })}
        isPublic={isPublic}
        placeholders={placeholdersOf(ticket, requester, me)}
        error={edit.refusal}
        note={
          edit.body !== "" &&
          (edit.isRestored
            ? "Your draft, as you left it."
            : edit.isKept && "Draft kept in this browser.")
        }
        // Not as long as it has the focus: what is pressed would move away under the pointer.
        onBegin={() => setOpen(true)}
        onSend={edit.send}
      />
      {hasWords && hasChanges(others) && (
        <p className="muted composer-with">
          With it: {changedTitles(others, fields.known).join(", ")}.
        </p>
      )}
      {missing.length > 0 && (
        <p className="composer-missing">
          Zendesk asks for this before a ticket is solved: {missing.join(", ")}.
        </p>
      )}
      <AttachedFiles uploads={uploads} />
      {edit.conflicts.length > 0 && (
        <p className="composer-missing">
          Somebody changed this too: choose in Properties before it is sent.
        </p>
      )}
      <div className="composer-foot">
        <div className="composer-tools">
          <AttachFiles uploads={uploads} />
          <Macros
            ticketId={ticketId}
            ticket={ticket}
            edit={edit}
            onApplied={() => words.current?.focus()}
          />
        </div>
        {edit.mayReply && (
          <Select
            label="Send as"
            value={status.value}
            options={status.options}
            onChange={status.choose}
          />
        )}
        <Button
          type="submit"
          variant="primary"
          isPending={edit.isPending("reply")}
          disabled={(!hasWords && !hasChanges(changes)) || edit.conflicts.length > 0}
        >
          {sendLabel(edit, requester, copiesAfter(ticket, changes))}
        </Button>
      </div>
      {edit.lacksFormatting && (
        <LacksFormatting
          onPlain={() => {
            edit.type({ isPlain: true });
            words.current?.focus();
          }}
        />
      )}
      {edit.hasFailed && (
        <Notice tone="danger" title="This was not sent">
          Your words are as you left them: look at the conversation, then send them again.
        </Notice>
      )}
      {failure && <Failure {...failure} />}
      <output className="visually-hidden">{edit.said("reply")}</output>
    </form>
  );
}

/** What snippets may leave to be filled in, by Zendesk's own names for it. */
function placeholdersOf(ticket: Ticket, requester: string, me: User | undefined): Placeholders {
  return {
    "ticket.id": String(ticket.id ?? ""),
    "ticket.title": subjectOf(ticket),
    ...personPlaceholders("ticket.requester", requester),
    ...personPlaceholders("current_user", me ? displayName(me) : ""),
  };
}

/** The button says what it will do, and to whom. */
function sendLabel(
  { hasWords, isPublic, changes }: TicketEdit,
  requester: string,
  copies: number,
): string {
  if (hasWords && !isPublic) return "Add internal note";
  if (hasWords)
    return copies > 0 ? `Send to ${requester} and ${copies} more` : `Send to ${requester}`;
  const { status: _status, custom_status_id: _custom, ...others } = changes;
  return hasChanges(others) ? "Save changes" : "Change status";
}

function copiesAfter({ email_cc_ids }: Ticket, { email_ccs = [] }: TicketEdit["changes"]): number {
  const more = email_ccs.filter(({ action }) => action === "put").length;
  return email_cc_ids.length + more - (email_ccs.length - more);
}
