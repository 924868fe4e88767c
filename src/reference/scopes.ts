import { onBehalfOf } from "./cors.ts";

/** How much harm a scope can do in the wrong hands. */
export type Risk = "low" | "medium" | "high";

/** One kind of access to a resource, in words a person understands. */
export interface Access {
  /** What it opens, as one sentence. */
  readonly opens: string;
  readonly risk: Risk;
}

/**
 * A resource of Zendesk's that has scopes of its own. Without `read` it is write-only, without
 * `write` read-only.
 */
export interface Resource {
  /** The part of the scope name before the colon. */
  readonly name: string;
  readonly title: string;
  readonly read?: Access;
  readonly write?: Access;
  /** What a person would expect the narrow scopes to open, and they do not. */
  readonly gap?: string;
}

/**
 * The scopes that are no resource's. https://support.zendesk.com/hc/en-us/articles/4408845965210 and
 * https://developer.zendesk.com/documentation/ticketing/working-with-oauth/making-api-requests-on-behalf-of-end-users/, read 2026-11.
 */
export const broadScopes = [
  {
    name: "read",
    title: "Read everything",
    access: "read",
    opens: "Everything your role may read, with sideloads.",
    risk: "medium",
    gap: "Nothing can be changed, and it never shows more than your role does.",
    usableBy: null,
    browserLimit: null,
  },
  {
    name: "write",
    title: "Change everything",
    access: "write",
    opens: "Every change and deletion your role may make.",
    risk: "high",
    gap: "No reading: write alone opens no GET. Ask for read as well.",
    usableBy: null,
    browserLimit: null,
  },
  {
    name: "impersonate",
    title: "Act for an end user",
    access: "act-as",
    opens: "Calls made in the name of an end user, together with read or write.",
    risk: "high",
    gap: "Nothing on its own. Agents and administrators cannot be impersonated.",
    usableBy: "Administrators only, for end users only.",
    browserLimit: `It works through the header ${onBehalfOf}, which Zendesk's CORS rule does not allow, so no browser can send it. Use it from a server.`,
  },
] as const;

const low = (opens: string): Access => ({ opens, risk: "low" });
const medium = (opens: string): Access => ({ opens, risk: "medium" });
const high = (opens: string): Access => ({ opens, risk: "high" });

/** Every resource that has scopes of its own, those of a ticket dashboard first. */
export const resources: readonly Resource[] = [
  {
    name: "tickets",
    title: "Tickets",
    read: medium("Tickets you may see, their comments, notes and metrics."),
    write: high("Create, reply to, change, merge and delete tickets."),
    gap: "Not search, ticket fields, forms, custom statuses, groups or views. Sideloaded people and groups are documented only for read: with a narrow token they may be missing.",
  },
  {
    name: "requests",
    title: "Requests",
    read: low("Your own requests, as a customer sees them."),
    write: medium("Create your own requests, comment on them and mark them solved."),
    gap: "Not the ticket behind a request, and not files: those are ticket attachments.",
  },
  {
    name: "users",
    title: "People",
    read: medium("Names, addresses and profiles, your own among them."),
    write: high("Create, change, suspend and delete people."),
    gap: "Not the organizations or groups people belong to.",
  },
  {
    name: "organizations",
    title: "Organizations",
    read: low("Organizations and what is known of them."),
    write: medium("Create, change and delete organizations."),
  },
  {
    name: "groups",
    title: "Groups",
    read: low("Groups of agents and who is in them."),
    write: high("Create, change and delete groups and memberships."),
  },
  {
    name: "ticket_views",
    title: "Views",
    read: low("The lists Zendesk keeps, their counts and their tickets."),
    write: medium("Create, change and delete views."),
    gap: "Not search, and not a ticket opened from a view: that is tickets:read.",
  },
  {
    name: "ticket_attachments",
    title: "Attachments",
    read: medium("Records of files sent with tickets."),
    write: medium("Upload files, to be sent with a comment."),
    gap: "Not the comment that carries the file: that is tickets:write or requests:write.",
  },
  {
    name: "macros",
    title: "Macros",
    read: low("Prepared replies and a preview of what they would change."),
    write: medium("Create, change and delete macros."),
    gap: "Not the change itself: applying a macro is a preview, saving it is tickets:write.",
  },
  {
    name: "satisfaction_ratings",
    title: "Satisfaction ratings",
    read: low("Ratings customers gave (administrators)."),
    write: medium("Rate a solved ticket as its requester."),
  },
  {
    name: "hc",
    title: "Help Center",
    read: low("Articles, sections, categories and community posts."),
    write: high("Write, publish, change and delete Help Center content."),
  },
  {
    name: "brands",
    title: "Brands",
    read: low("Brands and their addresses."),
    write: high("Create, change and delete brands."),
  },
  {
    name: "sla_policies",
    title: "SLA policies",
    read: low("Service level targets."),
    write: high("Change service level targets."),
  },
  {
    name: "triggers",
    title: "Triggers",
    read: low("Rules that run when a ticket changes."),
    write: high("Change the rules that run on every ticket."),
  },
  {
    name: "automations",
    title: "Automations",
    read: low("Rules that run as time passes."),
    write: high("Change the rules that run as time passes."),
  },
  {
    name: "webhooks",
    title: "Webhooks",
    read: medium("Where Zendesk sends what happens."),
    write: high("Send what happens in the account to any address."),
  },
  {
    name: "targets",
    title: "Targets",
    read: medium("The older form of webhooks."),
    write: high("Send ticket content to any address."),
  },
  {
    name: "dynamic_content",
    title: "Dynamic content",
    read: low("Texts in several languages."),
    write: medium("Change texts customers read."),
  },
  {
    name: "custom_objects",
    title: "Custom objects",
    read: medium("Records of the account's own kinds."),
    write: high("Create, change and delete such records and their kinds."),
  },
  {
    name: "deletion_schedules",
    title: "Deletion schedules",
    read: low("When old data is deleted."),
    write: high("Change when data is deleted for good."),
  },
  {
    name: "account_settings",
    title: "Account settings",
    read: medium("How the account is set up."),
    write: high("Change how the account is set up."),
  },
  {
    name: "auditlogs",
    title: "Audit log",
    read: medium("Who changed what in the account (administrators, Enterprise)."),
  },
  {
    name: "security",
    title: "Security",
    read: high("Security settings of the account."),
  },
  {
    name: "apps",
    title: "Apps",
    read: low("Zendesk apps installed in the account."),
    write: high("Install, change and remove apps."),
  },
  {
    name: "themes",
    title: "Themes",
    read: low("Help Center themes."),
    write: high("Change the code of the Help Center's pages."),
  },
  {
    name: "zis",
    title: "Integration Services",
    read: medium("Flows of Zendesk Integration Services."),
    write: high("Change flows that move data in and out."),
  },
  {
    name: "any_channel",
    title: "Channel framework",
    write: high("Push messages from another channel in as tickets."),
  },
  {
    name: "web_widget",
    title: "Web widget",
    write: medium("Change the widget customers see."),
  },
];
