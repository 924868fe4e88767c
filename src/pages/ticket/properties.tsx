import { useQuery } from "@tanstack/react-query";
import { typeWords, wordFor } from "../../reference/words.ts";
import type { ReactNode } from "react";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { Priority } from "../../tickets/priority.tsx";
import { nameOf } from "../../tickets/ticket-text.ts";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import { Time } from "../../ui/time.tsx";
import type { Group } from "../../zendesk/groups.ts";
import { type TicketField, ticketFieldsQuery } from "../../zendesk/ticket-fields.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { peopleOf, type User } from "../../zendesk/users.ts";

interface PropertiesProps {
  ticket: Ticket;
  users: readonly User[];
  groups: readonly Group[];
}

/** What Zendesk knows about the ticket beside what was said. */
export function Properties({ ticket, users, groups }: PropertiesProps) {
  const people = peopleOf([{ users }]);
  const group = groups.find(({ id }) => id === ticket.group_id)?.name;
  return (
    <section className="properties" aria-label="Properties">
      <dl className="properties-list">
        <Property name="Status">
          <StatusBadge status={ticket.status} />
        </Property>
        <Property name="Priority">
          <Priority priority={ticket.priority} />
        </Property>
        {ticket.type && (
          <Property name="Type">{wordFor(typeWords, ticket.type) ?? ticket.type}</Property>
        )}
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
        <CustomFields fields={ticket.custom_fields} />
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
    </section>
  );
}

/** The custom fields that hold something, by the titles the account gave them. */
function CustomFields({ fields }: { fields: Ticket["custom_fields"] }) {
  const { grantedScopes: granted } = useSignedIn();
  const { data: known } = useQuery({
    ...ticketFieldsQuery,
    enabled: allows(granted, "GET /ticket_fields"),
  });
  return fields.map(({ id, value }) => {
    const field = id === null ? undefined : known?.get(id);
    const words = field && customValue(field, value);
    if (!words) return null;
    return (
      <Property key={id} name={field.title ?? `Field ${id}`}>
        {words}
      </Property>
    );
  });
}

/** A custom field's value in words; empty when there is none. */
function customValue(field: TicketField, value: unknown): string {
  if (field.type === "checkbox") return value === true ? "Yes" : "";
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values
    .filter((one) => typeof one === "string" || typeof one === "number")
    .map(String)
    .map((one) => optionName(field, one))
    .join(", ");
}

/** An option's name without its place in a menu: `Grinders::Tern Mini` is `Grinders › Tern Mini`. */
function optionName({ custom_field_options: options }: TicketField, tag: string): string {
  const name = options.find(({ value }) => value === tag)?.name ?? tag;
  return name.replaceAll("::", " › ");
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
