import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { Link } from "react-router";
import { formatDuration } from "../../lib/time.ts";
import { pathTo } from "../../places.ts";
import { channelName } from "../../tickets/properties/field-words.ts";
import { Property } from "../../tickets/properties/property-row.tsx";
import { nameOf } from "../../tickets/ticket-text.ts";
import { Button } from "../../ui/button.tsx";
import { Plain } from "../../ui/plain.tsx";
import { readMinute, subscribeToMinute } from "../../ui/minute.ts";
import { Time } from "../../ui/time.tsx";
import { ticketFormsQuery } from "../../zendesk/ticket-forms.ts";
import { type Ticket, ticketQuery } from "../../zendesk/tickets.ts";
import { peopleOf, type User } from "../../zendesk/users.ts";

interface FactsProps {
  ticket: Ticket;
  users: readonly User[];
}

/** What nobody changes here: what was promised, what it belongs to, how and when it came. */
export function Facts({ ticket, users }: FactsProps) {
  // Asked for by the fields, where the token may.
  const { data: forms } = useQuery({ ...ticketFormsQuery, enabled: false });
  const people = peopleOf([{ users }]);
  const before = ticket.via.source.from.ticket_id;
  const rating = ratingOf(ticket);
  const followers = ticket.follower_ids.map((id) => nameOf(people, id)).join(", ");
  return (
    <>
      <Promises ticket={ticket} />
      {ticket.problem_id !== null && (
        <Property name="Problem">
          <TicketLink id={ticket.problem_id} />
        </Property>
      )}
      {before !== null && (
        <Property name="Goes on from">
          <TicketLink id={before} />
        </Property>
      )}
      {ticket.followup_ids.length > 0 && (
        <Property name="Goes on in">
          {ticket.followup_ids.map((id) => (
            <TicketLink key={id} id={id} />
          ))}
        </Property>
      )}
      {rating && (
        <Property name="Satisfaction">
          <Plain>{rating.score}</Plain>
          {rating.comment && (
            <q className="facts-comment">
              <Plain>{rating.comment}</Plain>
            </q>
          )}
        </Property>
      )}
      {followers !== "" && <Property name="Followers">{followers}</Property>}
      {ticket.ticket_form_id !== null && (forms?.size ?? 0) > 1 && (
        <Property name="Form">{forms?.get(ticket.ticket_form_id)?.name}</Property>
      )}
      <Property name="Channel">{ticket.via.channel && channelName(ticket.via.channel)}</Property>
      <Property name="Created">
        <Time at={ticket.created_at} />
      </Property>
      <Property name="Updated">
        <Time at={ticket.updated_at} />
      </Property>
      {ticket.due_at && (
        <Property name="Due">
          <Time at={ticket.due_at} />
        </Property>
      )}
    </>
  );
}

/** What the customer said of the help; undefined while they have not. */
function ratingOf({ satisfaction_rating: rating }: Ticket) {
  if (rating === null || rating.score === null || unrated.has(rating.score)) return undefined;
  return { ...rating, score: rating.score };
}

/** Scores of a customer who has not rated. */
const unrated: ReadonlySet<string> = new Set(["offered", "unoffered"]);

function TicketLink({ id }: { id: number }) {
  return (
    <Link className="facts-ticket" to={pathTo("ticket", { id })}>
      #{id}
    </Link>
  );
}

const metrics: Readonly<Record<string, string>> = {
  first_reply_time: "First reply",
  next_reply_time: "Next reply",
  periodic_update_time: "Next update",
  pausable_update_time: "Next update",
  requester_wait_time: "Solution, while the customer waits",
  agent_work_time: "Solution, while agents work",
  total_resolution_time: "Solution",
};

/** What was promised to the customer: how long there is left, or that it is over. */
function Promises({ ticket }: { ticket: Ticket }) {
  const now = useSyncExternalStore(subscribeToMinute, readMinute);
  const own = useQuery({ ...ticketQuery(ticket.id ?? 0), enabled: false });
  if (ticket.slas === null && ticket.id !== null) {
    // A list does not tell it, and not every account promises anything: the request is somebody's choice.
    return (
      <Property name="SLA">
        <Button size="small" isPending={own.isFetching} onClick={() => void own.refetch()}>
          Read
        </Button>
      </Property>
    );
  }
  const open = (ticket.slas?.policy_metrics ?? []).filter(({ stage }) => stage !== "achieved");
  if (open.length === 0) return null;
  return (
    <Property name="SLA">
      {open.map(({ metric, stage, breach_at: breach }) => (
        <span key={metric} className="facts-promise" data-over={isOver(breach, now) || undefined}>
          <Plain>{metrics[metric ?? ""] ?? metric ?? "Promise"}</Plain>:{" "}
          {leftOf(stage, breach, now)}
        </span>
      ))}
    </Property>
  );
}

function isOver(breach: string | null, now: number): boolean {
  return breach !== null && Date.parse(breach) < now;
}

function leftOf(stage: string | null, breach: string | null, now: number): string {
  if (breach === null) return stage === "paused" ? "paused" : "not counted now";
  const left = Date.parse(breach) - now;
  return left < 0 ? `${formatDuration(-left)} over` : `${formatDuration(left)} left`;
}
