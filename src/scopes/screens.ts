import { coversAny } from "./catalogue.ts";
import { neededFor } from "./endpoints.ts";
import { admins, everyone, staff, type Role } from "./roles.ts";

/** A request as `METHOD /path`, the path from `/api/v2` on with places such as `{id}`. */
export type RequestLine = `${"GET" | "POST" | "PUT" | "DELETE"} /api/v2/${string}`;

/** Something a person can do in this app, and what the app asks Zendesk for when they do. */
export interface Screen {
  readonly id: ScreenId;
  readonly title: string;
  /** Where it is, as the address bar shows it. */
  readonly path: string;
  /** All of them are needed. */
  readonly requests: readonly RequestLine[];
  readonly roles: readonly Role[];
}

export type ScreenId =
  | "profile"
  | "ticket-list"
  | "conversation"
  | "views"
  | "search"
  | "fields"
  | "history"
  | "organizations"
  | "groups"
  | "ratings"
  | "reply"
  | "new-ticket"
  | "bulk"
  | "macros"
  | "attach"
  | "request-list"
  | "request"
  | "request-write"
  | "tokens"
  | "clients";

/** Every screen, or part of one, that needs something of its own from Zendesk. */
export const screens: readonly Screen[] = [
  screen("profile", "Your name and role", "every page", everyone, ["GET /api/v2/users/me"]),
  screen("ticket-list", "Ticket list", "/tickets", staff, ["GET /api/v2/tickets"]),
  screen("conversation", "Conversations", "/tickets/:id", staff, [
    "GET /api/v2/tickets/{id}",
    "GET /api/v2/tickets/{id}/comments",
  ]),
  screen("views", "Views", "/tickets", staff, [
    "GET /api/v2/views",
    "GET /api/v2/views/count_many",
    "GET /api/v2/views/{id}/tickets",
  ]),
  screen("search", "Search", "/tickets", staff, ["GET /api/v2/search"]),
  screen("fields", "Custom fields and statuses", "/tickets/:id", staff, [
    "GET /api/v2/ticket_fields",
    "GET /api/v2/custom_statuses",
  ]),
  screen("history", "History of a ticket", "/tickets/:id", staff, [
    "GET /api/v2/tickets/{id}/audits",
  ]),
  screen("groups", "Groups to assign to", "/tickets/:id", staff, ["GET /api/v2/groups/assignable"]),
  screen("organizations", "Organizations", "/tickets/:id", staff, [
    "GET /api/v2/organizations/{id}",
  ]),
  screen("ratings", "Satisfaction ratings", "/insights", admins, [
    "GET /api/v2/satisfaction_ratings",
  ]),
  screen("reply", "Reply and change a ticket", "/tickets/:id", staff, ["PUT /api/v2/tickets/{id}"]),
  screen("new-ticket", "New ticket", "/tickets", staff, ["POST /api/v2/tickets"]),
  screen("bulk", "Change many tickets", "/tickets", staff, [
    "PUT /api/v2/tickets/update_many",
    "GET /api/v2/job_statuses/{id}",
  ]),
  screen("macros", "Macros", "/tickets/:id", staff, [
    "GET /api/v2/macros/active",
    "GET /api/v2/tickets/{id}/macros/{id}/apply",
  ]),
  screen("attach", "Attach files", "a reply", everyone, ["POST /api/v2/uploads"]),
  screen("request-list", "Your requests", "/requests", everyone, ["GET /api/v2/requests"]),
  screen("request", "Your request's conversation", "/requests/:id", everyone, [
    "GET /api/v2/requests/{id}",
    "GET /api/v2/requests/{id}/comments",
  ]),
  screen("request-write", "New requests and answers", "/requests/new", everyone, [
    "POST /api/v2/requests",
    "PUT /api/v2/requests/{id}",
  ]),
  screen("tokens", "Your tokens", "/access", everyone, ["GET /api/v2/oauth/tokens"]),
  screen("clients", "OAuth clients of the account", "/access/clients", admins, [
    "GET /api/v2/oauth/clients",
  ]),
];

const needs = new Map(
  screens
    .flatMap(({ requests }) => requests)
    .map((request) => {
      const { method, path } = splitRequestLine(request);
      return [request, neededFor(method, path)?.scopes ?? []] as const;
    }),
);

/** How a set of scopes leaves a screen. */
export interface ScreenState {
  readonly screen: Screen;
  readonly open: boolean;
  /** The narrowest scope to add for each request that would fail; empty when it is open. */
  readonly missing: readonly string[];
}

/** Says for every screen whether these scopes open it, and what is missing where they do not. */
export function screenStates(granted: readonly string[]): ScreenState[] {
  return screens.map((each) => screenState(each, granted));
}

/** The same for one screen. */
export function screenState(each: Screen, granted: readonly string[]): ScreenState {
  const missing = new Set<string>();
  for (const request of each.requests) {
    const needed = needOf(request);
    const narrowest = needed[0];
    if (narrowest !== undefined && !coversAny(granted, needed)) missing.add(narrowest);
  }
  return { screen: each, open: missing.size === 0, missing: [...missing] };
}

/** Finds a screen by its id. */
export function screenById(id: ScreenId): Screen | undefined {
  return screens.find((each) => each.id === id);
}

/** Lists the screens a scope has a part in, alone or together with others. */
export function screensTouchedBy(name: string): Screen[] {
  return screens.filter(({ requests }) =>
    requests.some((request) => coversAny([name], needOf(request))),
  );
}

/** Splits `GET /api/v2/tickets` into its method and path. */
export function splitRequestLine(request: RequestLine): { method: string; path: string } {
  const space = request.indexOf(" ");
  return { method: request.slice(0, space), path: request.slice(space + 1) };
}

function needOf(request: RequestLine): readonly string[] {
  return needs.get(request) ?? [];
}

function screen(
  id: ScreenId,
  title: string,
  path: string,
  roles: readonly Role[],
  requests: readonly RequestLine[],
): Screen {
  return { id, title, path, requests, roles };
}
