/**
 * The records an account holds, in the API's own shapes.
 *
 * A seed and a `--data` file give the same thing: `DataFile`, where every object may leave out
 * what it likes and the loader fills in what Zendesk would have (see `load.ts`).
 */

export type Role = "end-user" | "agent" | "admin";
export type TicketStatus = "new" | "open" | "pending" | "hold" | "solved" | "closed";
export type TicketPriority = "urgent" | "high" | "normal" | "low";
export type TicketType = "problem" | "incident" | "question" | "task";

export interface Via {
  channel: string;
  source: { from: Record<string, unknown>; to: Record<string, unknown>; rel: string | null };
}

/** https://developer.zendesk.com/api-reference/ticketing/users/users/ */
export interface User {
  id: number;
  name: string;
  email: string | null;
  created_at: string;
  updated_at: string;
  time_zone: string;
  iana_time_zone: string;
  phone: string | null;
  photo: Attachment | null;
  locale_id: number;
  locale: string;
  organization_id: number | null;
  role: Role;
  /** null for end users, 0 custom agent, 1 light agent, 4 admin. */
  role_type: number | null;
  custom_role_id: number | null;
  verified: boolean;
  external_id: string | null;
  tags: string[];
  alias: string | null;
  active: boolean;
  last_login_at: string | null;
  signature: string | null;
  details: string | null;
  notes: string | null;
  moderator: boolean;
  ticket_restriction: string | null;
  only_private_comments: boolean;
  restricted_agent: boolean;
  suspended: boolean;
  default_group_id: number | null;
  user_fields: Record<string, unknown>;
}

/** https://developer.zendesk.com/api-reference/ticketing/organizations/organizations/ */
export interface Organization {
  id: number;
  name: string;
  shared_tickets: boolean;
  shared_comments: boolean;
  external_id: string | null;
  created_at: string;
  updated_at: string;
  domain_names: string[];
  details: string | null;
  notes: string | null;
  group_id: number | null;
  tags: string[];
  organization_fields: Record<string, unknown>;
}

/** https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
export interface Group {
  id: number;
  is_public: boolean;
  name: string;
  description: string;
  default: boolean;
  deleted: boolean;
  created_at: string;
  updated_at: string;
}

export interface GroupMembership {
  id: number;
  user_id: number;
  group_id: number;
  default: boolean;
  created_at: string;
  updated_at: string;
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/ */
export interface Attachment {
  id: number;
  file_name: string;
  content_url: string;
  mapped_content_url: string;
  content_type: string;
  size: number;
  width: number | null;
  height: number | null;
  inline: boolean;
  deleted: boolean;
  malware_access_override: boolean;
  malware_scan_result: string;
  thumbnails: Attachment[];
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/ */
export interface Comment {
  id: number;
  type: "Comment" | "VoiceComment";
  author_id: number;
  body: string;
  html_body: string;
  plain_body: string;
  public: boolean;
  attachments: Attachment[];
  audit_id: number;
  via: Via;
  created_at: string;
  metadata: { system: Record<string, unknown>; custom: Record<string, unknown> };
}

/** https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/ */
export interface Ticket {
  id: number;
  external_id: string | null;
  via: Via;
  created_at: string;
  updated_at: string;
  type: TicketType | null;
  subject: string | null;
  raw_subject: string | null;
  description: string;
  priority: TicketPriority | null;
  status: TicketStatus;
  recipient: string | null;
  requester_id: number;
  submitter_id: number;
  assignee_id: number | null;
  organization_id: number | null;
  group_id: number | null;
  collaborator_ids: number[];
  follower_ids: number[];
  email_cc_ids: number[];
  problem_id: number | null;
  has_incidents: boolean;
  is_public: boolean;
  due_at: string | null;
  tags: string[];
  custom_fields: { id: number; value: unknown }[];
  satisfaction_rating: { score: string; id?: number; comment?: string | null } | null;
  sharing_agreement_ids: number[];
  custom_status_id: number | null;
  followup_ids: number[];
  ticket_form_id: number | null;
  brand_id: number | null;
  allow_channelback: boolean;
  allow_attachments: boolean;
  from_messaging_channel: boolean;
}

/** A ticket as a seed or data file gives it: any field may be missing, comments are inside. */
export type TicketEntry = Partial<Ticket> & { comments?: Partial<Comment>[] };

/** What a seed or a `--data` file holds. Other arrays the API knows (views, macros, ticket_fields,
 * brands, triggers, …) may stand beside these in the API's shapes. */
export interface DataFile {
  users?: Partial<User>[];
  organizations?: Partial<Organization>[];
  groups?: Partial<Group>[];
  group_memberships?: Partial<GroupMembership>[];
  tickets?: TicketEntry[];
  [collection: string]: unknown;
}
