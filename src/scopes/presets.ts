import type { RequestLine, ScreenId } from "./screens.ts";

/** Scopes for a job, the fewest that let its screens and calls work. */
export interface Preset {
  readonly id: PresetId;
  readonly name: string;
  readonly description: string;
  readonly scopes: readonly string[];
  /** Where a person with this preset starts. */
  readonly lands: "/tickets" | "/requests";
  /** The screens it promises. */
  readonly screens: readonly ScreenId[];
  /** Calls the job is about that no screen of this app makes: see them in the explorer. */
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
    lands: "/tickets",
    screens: ["profile", "ticket-list", "search", "conversation", "reply"],
    calls: ["GET /api/v2/ticket_fields", "POST /api/v2/tickets", "POST /api/v2/uploads"],
  },
  {
    id: "view-tickets",
    name: "View tickets",
    description: "Tickets and views, nothing changed. No search.",
    scopes: ["tickets:read", "ticket_views:read", "users:read"],
    lands: "/tickets",
    screens: ["profile", "ticket-list", "conversation"],
    calls: ["GET /api/v2/views", "GET /api/v2/views/{id}/tickets"],
  },
  {
    id: "my-requests",
    name: "My requests",
    description: "For customers: ask, answer, attach files.",
    scopes: ["requests:read", "requests:write", "ticket_attachments:write", "users:read"],
    lands: "/requests",
    screens: ["profile", "request-list", "request", "request-write"],
    calls: ["POST /api/v2/uploads"],
  },
  {
    id: "reporting",
    name: "Reporting, broad",
    description: "Read everything, change nothing.",
    scopes: ["read"],
    lands: "/tickets",
    screens: ["profile", "ticket-list", "search", "conversation"],
    calls: ["GET /api/v2/search/export", "GET /api/v2/ticket_metrics"],
  },
  {
    id: "reporting-narrow",
    name: "Reporting, narrow",
    description: "Read tickets, people, organizations and ratings.",
    scopes: ["tickets:read", "users:read", "organizations:read", "satisfaction_ratings:read"],
    lands: "/tickets",
    screens: ["profile", "ticket-list", "conversation"],
    calls: [
      "GET /api/v2/ticket_metrics",
      "GET /api/v2/organizations",
      "GET /api/v2/satisfaction_ratings",
    ],
  },
  {
    id: "two-way-sync",
    name: "Two-way sync",
    description: "Tickets and people both ways with another system.",
    scopes: ["tickets:read", "tickets:write", "users:read", "users:write", "organizations:read"],
    lands: "/tickets",
    screens: ["profile", "ticket-list", "conversation", "reply"],
    calls: ["POST /api/v2/tickets", "POST /api/v2/users", "GET /api/v2/organizations"],
  },
  {
    id: "help-center",
    name: "Help Center content",
    description: "Read and write articles.",
    scopes: ["hc:read", "hc:write", "users:read"],
    lands: "/tickets",
    screens: ["profile"],
    calls: ["GET /api/v2/help_center/articles", "POST /api/v2/help_center/sections/{id}/articles"],
  },
  {
    id: "customer-portal",
    name: "Customer portal",
    description: "Requests, files and Help Center articles.",
    scopes: [
      "requests:read",
      "requests:write",
      "ticket_attachments:write",
      "hc:read",
      "users:read",
    ],
    lands: "/requests",
    screens: ["profile", "request-list", "request", "request-write"],
    calls: ["POST /api/v2/uploads", "GET /api/v2/help_center/articles/search"],
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
