import type { AuditEvent } from "../records/kinds/audit.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { User } from "../records/kinds/user.ts";
import type { Via } from "../records/kinds/via.ts";

/** Members whose changes an audit tells of, by the name it gives them and in the order recorded. */
const audited = [
  "subject",
  "requester_id",
  "priority",
  "type",
  "assignee_id",
  "group_id",
  "status",
  "organization_id",
  "brand_id",
  "ticket_form_id",
  "custom_status_id",
  "problem_id",
  "due_at",
  "external_id",
  "recipient",
  "tags",
] as const satisfies (keyof Ticket)[];

/** Recorded: a new ticket tells of these even when they are empty. */
const toldAtFirst: readonly string[] = ["subject", "requester_id", "priority", "type"];

/** A comment as an audit tells of it. */
export function commentEvent(comment: Comment): AuditEvent {
  const { id, type, author_id, body, html_body, plain_body, attachments, audit_id } = comment;
  const isPublic = comment.public;
  return {
    id,
    type,
    author_id,
    body,
    html_body,
    plain_body,
    public: isPublic,
    attachments,
    audit_id,
  };
}

/** A `Create` for each value a new ticket begins with. */
export function createEvents(ticket: Ticket, nextId: () => number): AuditEvent[] {
  const isTold = (field: keyof Ticket) => {
    const value = ticket[field];
    return (
      toldAtFirst.includes(field) || (Array.isArray(value) ? value.length > 0 : value !== null)
    );
  };
  const plain = audited.filter(isTold).map((field_name) => ({
    id: nextId(),
    type: "Create",
    value: told(ticket[field_name]),
    field_name,
  }));
  const custom = ticket.custom_fields
    .filter(({ value }) => value !== null && value !== false && value !== "")
    .map(({ id, value }) => ({
      id: nextId(),
      type: "Create",
      value,
      field_name: String(id),
    }));
  return [...plain, ...custom];
}

/** A `Change` for each member that differs; who made it, when it was a rule, stands with each. */
export function changeEvents(
  before: Ticket,
  after: Ticket,
  { nextId, user, via }: ChangeContext,
): AuditEvent[] {
  const origin = via && { via };
  const change = (field_name: string, value: unknown, previous_value: unknown) => ({
    id: nextId(),
    type: "Change",
    value,
    field_name,
    previous_value,
    ...origin,
  });
  const plain = audited
    .filter((field) => String(before[field]) !== String(after[field]))
    .map((field) => change(field, told(after[field]), told(before[field])));
  const values = new Map(before.custom_fields.map(({ id, value }) => [id, value]));
  const custom = after.custom_fields
    .filter(({ id, value }) => !isSame(value, values.get(id) ?? null))
    .map(({ id, value }) => change(String(id), value, values.get(id) ?? null));
  const score = after.satisfaction_rating?.score ?? "unoffered";
  const earlier = before.satisfaction_rating?.score ?? "unoffered";
  const rated = score === earlier ? [] : [change("satisfaction_score", score, earlier)];
  return [...plain, ...custom, ...rated, ...peopleEvents(before, after, { nextId, user })];
}

interface ChangeContext {
  nextId: () => number;
  user: (id: number) => User | undefined;
  via?: Via | undefined;
}

/** Copies and followers have events of their own, which name addresses. */
function peopleEvents(
  before: Ticket,
  after: Ticket,
  { nextId, user }: Pick<ChangeContext, "nextId" | "user">,
): AuditEvent[] {
  const addresses = (ids: readonly number[]) => ids.map((id) => user(id)?.email ?? "");
  const events: AuditEvent[] = [];
  if (String(before.email_cc_ids) !== String(after.email_cc_ids)) {
    events.push({
      id: nextId(),
      type: "EmailCcChange",
      previous_email_ccs: addresses(before.email_cc_ids),
      current_email_ccs: addresses(after.email_cc_ids),
    });
  }
  if (String(before.follower_ids) !== String(after.follower_ids)) {
    events.push({
      id: nextId(),
      type: "FollowerChange",
      previous_followers: addresses(before.follower_ids),
      current_followers: addresses(after.follower_ids),
    });
  }
  return events;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Ids are text in audits. */
function told(value: string | number | readonly (string | number)[] | null): unknown {
  return typeof value === "number" ? String(value) : value;
}
