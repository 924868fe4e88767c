import type { RequestLine } from "../reference/endpoints.ts";
import type { ScreenId } from "./screens.ts";

/** Scopes for a job, the fewest that let its screens and calls work. */
export interface Preset {
  readonly id: PresetId;
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly string[];
  /** The screens it promises. */
  readonly screens: readonly ScreenId[];
  /** Calls the job is about beside what its screens cannot do without. */
  readonly calls: readonly RequestLine[];
}

export type PresetId =
  | "handle-tickets"
  | "view-tickets"
  | "my-requests"
  | "reporting"
  | "reporting-narrow"
  | "two-way-sync"
  | "help-center"
  | "customer-portal";

/** The presets in the order they are offered; the first suits most who do not care. */
export const presets: readonly Preset[] = [
  {
    id: "handle-tickets",
    name: "Handle tickets",
    description: "Read, search, reply and change tickets.",
    scopes: ["read", "tickets:write", "ticket_attachments:write"],
    screens: [
      "profile",
      "tickets",
      "views",
      "search",
      "ticket",
      "reply",
      "fields",
      "assign",
      "macros",
      "history",
      "newTicket",
      "people",
    ],
    calls: ["POST /uploads"],
  },
  {
    id: "view-tickets",
    name: "View tickets",
    description: "Tickets and views, nothing changed. No search.",
    scopes: ["tickets:read", "ticket_views:read", "users:read"],
    screens: ["profile", "tickets", "views", "ticket"],
    calls: [],
  },
  {
    id: "my-requests",
    name: "My requests",
    description: "For customers: ask with the account's forms, answer, attach files.",
    // No narrower scope opens the forms; a customer's role shows little more than her own requests.
    scopes: ["read", "requests:write", "ticket_attachments:write", "satisfaction_ratings:write"],
    screens: ["profile", "requests", "request", "newRequest"],
    calls: [
      "POST /uploads",
      "GET /ticket_forms",
      "GET /ticket_fields",
      "GET /help_center/articles/search",
      "POST /tickets/{id}/satisfaction_rating",
    ],
  },
  {
    id: "reporting",
    name: "Reporting, broad",
    description: "Read everything, change nothing.",
    scopes: ["read"],
    screens: ["profile", "tickets", "views", "search", "ticket"],
    calls: ["GET /search/export", "GET /ticket_metrics"],
  },
  {
    id: "reporting-narrow",
    name: "Reporting, narrow",
    description: "Read tickets, people and organizations.",
    scopes: ["tickets:read", "users:read", "organizations:read"],
    screens: ["profile", "tickets", "ticket"],
    calls: ["GET /ticket_metrics", "GET /organizations"],
  },
  {
    id: "two-way-sync",
    name: "Two-way sync",
    description: "Tickets, people and organizations both ways.",
    scopes: [
      "tickets:read",
      "tickets:write",
      "users:read",
      "users:write",
      "organizations:read",
      "organizations:write",
    ],
    screens: ["profile", "tickets", "ticket", "reply"],
    calls: ["POST /tickets", "POST /users", "GET /organizations", "PUT /organizations/{id}"],
  },
  {
    id: "help-center",
    name: "Help Center content",
    description: "Read and write articles. Without your name: no call needs it.",
    scopes: ["hc:read", "hc:write"],
    screens: [],
    calls: ["GET /help_center/articles", "POST /help_center/sections/{id}/articles"],
  },
  {
    id: "customer-portal",
    name: "Customer portal",
    // A token that may act for others is a key to every mailbox: it is no browser's to hold.
    description: "Requests of who signs in. Acting for others (impersonate) belongs to a server.",
    scopes: ["requests:read", "requests:write"],
    screens: ["requests", "request", "newRequest"],
    calls: [],
  },
];

/** Finds a preset by its id, as a shared link names it. */
export function presetById(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id);
}

/** Finds the preset that asks for exactly these scopes, in whatever order. */
export function presetWithScopes(names: readonly string[]): Preset | undefined {
  const wanted = new Set(names);
  return presets.find(
    ({ scopes }) => scopes.length === wanted.size && scopes.every((name) => wanted.has(name)),
  );
}
