import type { People, User } from "../zendesk/users.ts";

/** What to call a ticket: its subject, or else how its first message begins. */
export function subjectOf(ticket: {
  subject: string | null;
  raw_subject?: string | null;
  description: string | null;
}): string {
  const subject = ticket.subject?.trim() || ticket.raw_subject?.trim();
  if (subject) return subject;
  const start = ticket.description?.trim().split("\n", 1)[0]?.trim();
  return start ? start.slice(0, 120) : "(no subject)";
}

/** What Zendesk gives as the author of what nobody wrote. */
const zendeskItself = -1;

/** A person's name, or as much as is known when Zendesk did not say who an id is. */
export function nameOf(people: People, id: number | null): string | null {
  if (id === null) return null;
  const person = people.get(id);
  return person ? displayName(person) : unnamed(id);
}

export function displayName({ name, email, id }: User): string {
  return name?.trim() || email || (id === null ? "Somebody without a name" : unnamed(id));
}

/** The end of an id tells two strangers apart. */
function unnamed(id: number): string {
  return id === zendeskItself ? "Zendesk" : `Person …${String(id).slice(-4)}`;
}
