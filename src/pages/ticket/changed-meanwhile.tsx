import { formatClock } from "../../lib/time.ts";
import { readTicketAgain, useNewerTicket } from "../../tickets/newer-ticket.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";

interface ChangedMeanwhileProps {
  ticketId: number;
  updatedAt: string | null;
}

/** Says that somebody changed the ticket while it is open, before anything is sent to it. */
export function ChangedMeanwhile({ ticketId, updatedAt }: ChangedMeanwhileProps) {
  const newer = useNewerTicket(ticketId, updatedAt);
  if (newer === null) return null;
  return (
    <Notice
      isAnnounced
      title={`This ticket was changed at ${formatClock(Date.parse(newer))}`}
      actions={
        <Button size="small" onClick={() => readTicketAgain(ticketId)}>
          Show what changed
        </Button>
      }
    >
      Above is what it was before. What you have written stays.
    </Notice>
  );
}
