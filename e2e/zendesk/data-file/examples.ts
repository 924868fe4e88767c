import {
  completeComment,
  completeGroup,
  completeMembership,
  completeOrganization,
  completeTicket,
  completeUser,
} from "../defaults.ts";
import { kindCompletions } from "../kinds/load-kinds.ts";

const attachment = {
  id: 1,
  file_name: "a.png",
  content_url: "/a",
  mapped_content_url: "/a",
  content_type: "image/png",
  size: 1,
  inline: false,
  deleted: false,
};

/** Fields that are null in a blank record, filled: what they are when they are not null. */
const filled = {
  users: {
    email: "a@example.com",
    phone: "1",
    photo: attachment,
    organization_id: 1,
    role_type: 1,
    custom_role_id: 1,
    external_id: "1",
    alias: "a",
    last_login_at: "2026-01-01T00:00:00Z",
    signature: "a",
    details: "a",
    notes: "a",
    ticket_restriction: "a",
    default_group_id: 1,
    tags: ["a"],
  },
  organizations: {
    external_id: "1",
    domain_names: ["a"],
    details: "a",
    notes: "a",
    group_id: 1,
    tags: ["a"],
  },
  tickets: {
    external_id: "1",
    type: "question",
    subject: "a",
    raw_subject: "a",
    priority: "low",
    recipient: "a",
    assignee_id: 1,
    organization_id: 1,
    group_id: 1,
    collaborator_ids: [1],
    follower_ids: [1],
    email_cc_ids: [1],
    problem_id: 1,
    due_at: "2026-01-01T00:00:00Z",
    tags: ["a"],
    custom_fields: [{ id: 1 }],
    satisfaction_rating: { score: "good" },
    custom_status_id: 1,
    followup_ids: [1],
    ticket_form_id: 1,
    brand_id: 1,
  },
};

const blankTicket = completeTicket({}, 1);

/** A record of each kind as the API writes it; where `blank` is null, null is allowed too. */
export const examples: Record<string, { blank: object; filled: object }> = {
  users: { blank: completeUser({}, 1), filled: filled.users },
  organizations: { blank: completeOrganization({}, 1), filled: filled.organizations },
  groups: { blank: completeGroup({}, 1), filled: {} },
  group_memberships: { blank: completeMembership({}, 1), filled: {} },
  tickets: {
    blank: { ...blankTicket, comments: [completeComment({ attachments: [] }, blankTicket, 0)] },
    filled: {
      ...filled.tickets,
      comments: [{ ...completeComment({}, blankTicket, 0), attachments: [attachment] }],
    },
  },
  ...Object.fromEntries(
    Object.entries(kindCompletions).map(([kind, complete]) => [
      kind,
      { blank: outline(complete({}, 1, 0)), filled: {} },
    ]),
  ),
};

/** Fields that take only these words. */
export const choices: Record<string, readonly (string | null)[]> = {
  "users.role": ["end-user", "agent", "admin"],
  "tickets.status": ["new", "open", "pending", "hold", "solved", "closed"],
  "tickets.priority": ["urgent", "high", "normal", "low", null],
  "tickets.type": ["problem", "incident", "question", "task", null],
};

/** The types of a record's own fields; what is inside them is its kind's business, and so is its id. */
function outline(record: object): object {
  const fields = Object.entries(record).filter(([name]) => name !== "id");
  return Object.fromEntries(
    fields.map(([name, value]: [string, unknown]) => {
      if (Array.isArray(value)) return [name, []];
      return [name, typeof value === "object" && value !== null ? {} : value];
    }),
  );
}
