import type { GroupMembership } from "./kinds/group-membership.ts";
import type { Group } from "./kinds/group.ts";
import type { Organization } from "./kinds/organization.ts";
import type { TicketEntry } from "./kinds/ticket.ts";
import type { User } from "./kinds/user.ts";

/**
 * What a seed or a `--data` file holds: arrays of objects in the API's own shapes, where every object
 * may leave out what it likes and its kind fills in what Zendesk would have. Any other kind of
 * `kinds.ts` (views, macros, ticket_fields, …) may stand beside these.
 */
export interface DataFile {
  users?: Partial<User>[];
  organizations?: Partial<Organization>[];
  groups?: Partial<Group>[];
  group_memberships?: Partial<GroupMembership>[];
  tickets?: TicketEntry[];
  [collection: string]: unknown;
}
