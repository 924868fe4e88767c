import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { Link } from "react-router";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { ticketUrlOf, urlOf } from "../../tickets/list-url.ts";
import { displayName, subjectOf } from "../../tickets/ticket-text.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { readMinute, subscribeToMinute } from "../../ui/minute.ts";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import type { Organization } from "../../zendesk/organizations.ts";
import { requesterTicketsQuery } from "../../zendesk/requester-tickets.ts";
import type { TicketList } from "../../zendesk/ticket-list.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { peopleOf, type User } from "../../zendesk/users.ts";
import { Plain } from "../../ui/plain.tsx";
import { plainText } from "../../lib/plain-text.ts";
import "./requester.css";

interface RequesterProps {
  ticket: Ticket;
  users: readonly User[];
  organizations: readonly Organization[];
}

/** Who asked: how to reach them, what time it is there, and what else they asked. */
export function Requester({ ticket, users, organizations }: RequesterProps) {
  const { requester_id: id, organization_id } = ticket;
  if (id === null) return null;
  const person = peopleOf([{ users }]).get(id);
  const name = person ? displayName(person) : `User …${String(id).slice(-4)}`;
  const organization = organizations.find((each) => each.id === organization_id)?.name;
  return (
    <section className="requester" aria-label="Requester">
      <div className="requester-head">
        <Avatar name={name} />
        <div className="requester-name">
          <Plain>{name}</Plain>
          {person?.email && (
            <a className="requester-mail" href={`mailto:${encodeURIComponent(person.email)}`}>
              <Plain>{person.email}</Plain>
            </a>
          )}
        </div>
      </div>
      {person?.suspended && (
        <p className="requester-warning">Suspended: Zendesk takes no mail from this person.</p>
      )}
      <dl className="requester-facts">
        <Fact name="Organization">{organization}</Fact>
        <Fact name="Phone">{person?.phone}</Fact>
        <Fact name="Language">{person?.locale && languageName(person.locale)}</Fact>
        {person?.iana_time_zone && <LocalTime zone={person.iana_time_zone} />}
        <Fact name="Details">{person?.details}</Fact>
        <Fact name="Notes">{person?.notes}</Fact>
        <Fact name="Tags">{person?.tags.join(", ")}</Fact>
      </dl>
      <OtherTickets requesterId={id} ticketId={ticket.id} name={name} />
    </section>
  );
}

function Fact({ name, children }: { name: string; children: string | null | undefined }) {
  if (!children) return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <Plain>{children}</Plain>
      </dd>
    </>
  );
}

/** What time it is where the customer is; nothing when the browser does not know the zone. */
function LocalTime({ zone }: { zone: string }) {
  const now = useSyncExternalStore(subscribeToMinute, readMinute);
  return <Fact name="Local time">{timeIn(zone, now)}</Fact>;
}

function timeIn(timeZone: string, now: number): string | undefined {
  try {
    const hour = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
    return new Intl.DateTimeFormat("en", { timeZone, weekday: "short", ...hour }).format(now);
  } catch {
    return undefined;
  }
}

const languages = new Intl.DisplayNames("en", { type: "language" });

function languageName(locale: string): string {
  try {
    return languages.of(locale) ?? locale;
  } catch {
    return locale;
  }
}

interface OtherTicketsProps {
  requesterId: number;
  ticketId: number | null;
  name: string;
}

function OtherTickets({ requesterId, ticketId, name }: OtherTicketsProps) {
  const { grantedScopes: granted } = useSignedIn();
  const mayRead = allows(granted, "GET /users/{id}/tickets/requested");
  const { data, isError, refetch } = useQuery({
    ...requesterTicketsQuery(requesterId),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  if (isError) {
    return (
      <p className="muted">
        The other tickets could not be read.{" "}
        <button type="button" className="requester-retry" onClick={() => void refetch()}>
          Read them again
        </button>
      </p>
    );
  }
  if (!data) return null;
  const others = data.tickets.filter(({ id }) => id !== null && id !== ticketId);
  if (others.length === 0) {
    return (
      <p className="muted">
        {data.hasMore ? "Zendesk gave none, and says that there are more." : "No other tickets."}
      </p>
    );
  }
  const all: TicketList = { view: null, query: `requester:${requesterId}`, sort: "-updated_at" };
  return (
    <>
      <h2 className="requester-title">
        {others.length === 1 ? "1 other ticket" : `${others.length} other tickets`}
        {data.hasMore && ", and more"}
      </h2>
      <ul className="requester-tickets" aria-label={`Other tickets of ${plainText(name)}`}>
        {others.map((other) => (
          <li key={other.id}>
            <Link className="requester-ticket" to={ticketUrlOf(other.id ?? 0, all)}>
              <StatusBadge status={other.status} />
              <span className="requester-subject">
                <Plain>{subjectOf(other)}</Plain>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {allows(granted, "GET /search") && (
        <Link className="requester-all" to={urlOf(all)}>
          Show them as a list
        </Link>
      )}
    </>
  );
}
