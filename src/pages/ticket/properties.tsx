import type { ReactNode } from "react";
import { Priority } from "../../components/priority.tsx";
import { nameOf } from "../../components/ticket-text.ts";
import { StatusBadge } from "../../ui/status-badge.tsx";
import { Time } from "../../ui/time.tsx";
import type { Group } from "../../zendesk/groups.ts";
import type { Organization } from "../../zendesk/organizations.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { peopleOf, type User } from "../../zendesk/users.ts";

interface PropertiesProps {
  ticket: Ticket;
  users: readonly User[];
  groups: readonly Group[];
  organizations: readonly Organization[];
}

/** What Zendesk knows about the ticket beside what was said. */
export function Properties({ ticket, users, groups, organizations }: PropertiesProps) {
  const people = peopleOf([{ users }]);
  const requester = ticket.requester_id === null ? undefined : people.get(ticket.requester_id);
  const group = groups.find(({ id }) => id === ticket.group_id)?.name;
  const organization = organizations.find(({ id }) => id === ticket.organization_id)?.name;
  return (
    <aside className="properties" aria-label="Properties">
      <dl className="properties-list">
        <Property name="Status">
          <StatusBadge status={ticket.status} />
        </Property>
        <Property name="Priority">
          <Priority priority={ticket.priority} />
        </Property>
        {ticket.type && <Property name="Type">{capitalized(ticket.type)}</Property>}
        <Property name="Requester">
          {nameOf(people, ticket.requester_id)}
          {requester?.email && <span className="properties-more">{requester.email}</span>}
        </Property>
        {organization && <Property name="Organization">{organization}</Property>}
        <Property name="Assignee">{nameOf(people, ticket.assignee_id)}</Property>
        <Property name="Group">{group}</Property>
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
        {ticket.tags.length > 0 && (
          <Property name="Tags">
            <span className="properties-tags">
              {ticket.tags.map((tag) => (
                <span key={tag} className="properties-tag">
                  {tag}
                </span>
              ))}
            </span>
          </Property>
        )}
      </dl>
    </aside>
  );
}

function Property({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="properties-row">
      <dt>{name}</dt>
      <dd dir="auto">{children || <span className="muted">–</span>}</dd>
    </div>
  );
}

const channels: Record<string, string> = { api: "API", sms: "SMS", web: "Web form" };

function channelName(channel: string): string {
  return channels[channel] ?? capitalized(channel.replaceAll("_", " "));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
