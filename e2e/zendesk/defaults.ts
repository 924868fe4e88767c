import { timestamp } from "./clock.ts";
import { escapeHtml } from "./pages/escape-html.ts";
import { people } from "./people.ts";
import type {
  Comment,
  Group,
  GroupMembership,
  Organization,
  Ticket,
  TicketEntry,
  User,
  Via,
} from "./records.ts";

/** When a record without dates was made. */
const longAgo = "2023-09-09T23:51:58Z";

const webVia: Via = { channel: "web", source: { from: {}, to: {}, rel: null } };

/** Completes a user as Zendesk would have; a missing role is an end user. */
export function completeUser(entry: Partial<User>, id: number): User {
  const role = entry.role ?? "end-user";
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    name: "Someone",
    email: null,
    created_at,
    updated_at: created_at,
    time_zone: "UTC",
    iana_time_zone: "Etc/UTC",
    phone: null,
    photo: null,
    locale_id: 1,
    locale: "en-US",
    organization_id: null,
    role,
    role_type: role === "admin" ? 4 : role === "agent" ? 0 : null,
    custom_role_id: null,
    verified: true,
    external_id: null,
    tags: [],
    alias: null,
    active: true,
    last_login_at: null,
    signature: null,
    details: null,
    notes: null,
    moderator: role !== "end-user",
    ticket_restriction: role === "end-user" ? "requested" : null,
    only_private_comments: false,
    restricted_agent: role === "end-user",
    suspended: false,
    default_group_id: null,
    user_fields: {},
    ...entry,
  };
}

export function completeOrganization(entry: Partial<Organization>, id: number): Organization {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    name: `Organization ${id}`,
    shared_tickets: false,
    shared_comments: false,
    external_id: null,
    created_at,
    updated_at: created_at,
    domain_names: [],
    details: null,
    notes: null,
    group_id: null,
    tags: [],
    organization_fields: {},
    ...entry,
  };
}

export function completeGroup(entry: Partial<Group>, id: number): Group {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    is_public: true,
    name: `Group ${id}`,
    description: "",
    default: false,
    deleted: false,
    created_at,
    updated_at: created_at,
    ...entry,
  };
}

export function completeMembership(entry: Partial<GroupMembership>, id: number): GroupMembership {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    user_id: 0,
    group_id: 0,
    default: false,
    created_at,
    updated_at: created_at,
    ...entry,
  };
}

/**
 * Completes a ticket; without a requester it is Eve's. Its comments stay behind: reading a seed's
 * would write them.
 */
export function completeTicket(
  entry: TicketEntry,
  id: number,
  requesterId: number = people.eve.id,
): Ticket {
  const given = copyWithout(entry, "comments", "comment_count");
  const created_at = given.created_at ?? longAgo;
  const requester_id = given.requester_id ?? requesterId;
  const subject = given.subject ?? null;
  return {
    id,
    external_id: null,
    via: webVia,
    created_at,
    updated_at: created_at,
    type: null,
    subject,
    raw_subject: subject,
    description: "",
    priority: null,
    status: "new",
    recipient: null,
    requester_id,
    submitter_id: requester_id,
    assignee_id: null,
    organization_id: null,
    group_id: null,
    collaborator_ids: [],
    follower_ids: [],
    email_cc_ids: [],
    problem_id: null,
    has_incidents: false,
    is_public: true,
    due_at: null,
    tags: [],
    custom_fields: [],
    satisfaction_rating: null,
    sharing_agreement_ids: [],
    custom_status_id: null,
    followup_ids: [],
    ticket_form_id: null,
    brand_id: null,
    allow_channelback: false,
    allow_attachments: true,
    from_messaging_channel: false,
    ...given,
  };
}

/** Completes the comment at `index` of a ticket; without an author the requester wrote it. */
export function completeComment(entry: Partial<Comment>, ticket: Ticket, index: number): Comment {
  const plain = entry.plain_body ?? entry.body ?? (index === 0 ? ticket.description : "");
  const id = entry.id ?? ticket.id * 10_000 + index * 2 + 1;
  return {
    id,
    type: "Comment",
    author_id: ticket.requester_id,
    body: plain,
    html_body: `<div class="zd-comment" dir="auto"><p dir="auto">${escapeHtml(plain)}</p></div>`,
    plain_body: plain,
    public: true,
    attachments: [],
    audit_id: id + 1,
    via: ticket.via,
    created_at: timestamp(Date.parse(ticket.created_at) + index * 3_600_000),
    metadata: { system: {}, custom: {} },
    ...entry,
  };
}

/** A copy that lacks these members; those that are not enumerable are not even looked at. */
function copyWithout<T extends object, K extends string>(entry: T, ...names: K[]): Omit<T, K> {
  const copy = { ...entry };
  for (const name of names) Reflect.deleteProperty(copy, name);
  return copy;
}
