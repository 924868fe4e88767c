import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { Plain, PlainWords } from "../../ui/plain.tsx";
import { Waiting } from "../../ui/progress.tsx";
import { Time } from "../../ui/time.tsx";
import {
  type SideConversation,
  sideConversationsQuery,
  sideEventsQuery,
} from "../../zendesk/side-conversations.ts";
import "./side-conversations.css";

/** What the staff wrote to others about the ticket, asked for when somebody unfolds it. It is read here, and written at Zendesk. */
export function SideConversations({ ticketId }: { ticketId: number }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="side-conversations" aria-label="Side conversations">
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="history-summary">Side conversations</summary>
        {isOpen && <Opened ticketId={ticketId} />}
      </details>
    </section>
  );
}

function Opened({ ticketId }: { ticketId: number }) {
  const refused = useMissingPermission("GET /tickets/{id}/side_conversations");
  const { data, error, isError, refetch } = useQuery({
    ...sideConversationsQuery(ticketId),
    enabled: refused === undefined,
  });
  if (refused) return <MissingPermission what="Reading side conversations" explanation={refused} />;
  if (isError && !data) {
    return <Failure error={error} what="The side conversations" onRetry={() => void refetch()} />;
  }
  if (!data) return <Waiting>Reading the side conversations</Waiting>;
  if (data.length === 0) return <p className="muted">There are none.</p>;
  return data.map((one) => <One key={one.id} ticketId={ticketId} conversation={one} />);
}

interface OneProps {
  ticketId: number;
  conversation: SideConversation;
}

function One({ ticketId, conversation }: OneProps) {
  const { id, subject, state, participants, preview_text: preview, updated_at: at } = conversation;
  const [isOpen, setOpen] = useState(false);
  const names = participants.map(({ name, email }) => name ?? email ?? "somebody").join(", ");
  return (
    <details className="side-conversation" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>
          <Plain>{subject ?? "(no subject)"}</Plain>
        </b>{" "}
        {state === "closed" && <span className="muted">(closed)</span>}
        <span className="side-conversation-line muted">
          <Plain>{names}</Plain>, <Time at={at} />
        </span>
        {!isOpen && (
          <span className="side-conversation-line">
            <Plain>{preview ?? ""}</Plain>
          </span>
        )}
      </summary>
      {isOpen && <Messages ticketId={ticketId} id={id} />}
    </details>
  );
}

function Messages({ ticketId, id }: { ticketId: number; id: string }) {
  const { data, error, isError, refetch } = useQuery(sideEventsQuery(ticketId, id));
  if (isError && !data)
    return <Failure error={error} what="Its messages" onRetry={() => void refetch()} />;
  if (!data) return <Waiting>Reading its messages</Waiting>;
  return (
    <ol className="side-messages">
      {data.map(({ message, created_at: at }, index) =>
        message === null ? null : (
          // oxlint-disable-next-line react/no-array-index-key -- nothing moves in what was said
          <li key={index}>
            <p className="muted">
              <Plain>{message.from.name ?? message.from.email ?? "Somebody"}</Plain>,{" "}
              <Time at={at} />
            </p>
            <p className="side-message" dir="auto">
              <PlainWords>{message.body ?? ""}</PlainWords>
            </p>
          </li>
        ),
      )}
    </ol>
  );
}
