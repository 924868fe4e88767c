import { coversAny } from "./catalogue.ts";
import { endpointFor, neededFor } from "./endpoints.ts";
import { admins, everyone, staff, type Role } from "./roles.ts";

/** A request as `METHOD /path`, the path from `/api/v2` on with places such as `{id}`. */
export type RequestLine = `${"GET" | "POST" | "PUT" | "DELETE"} /api/v2/${string}`;

/** Something a person can do in this app, and what the app asks Zendesk for when they do. */
export interface Screen {
  readonly id: string;
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
  | "search"
  | "conversation"
  | "reply"
  | "request-list"
  | "request"
  | "request-write"
  | "tokens"
  | "revoke"
  | "clients";

/** Every screen, or part of one, that needs something of its own from Zendesk. */
export const screens: readonly (Screen & { id: ScreenId })[] = [
  screen("ticket-list", "Ticket list", "/tickets", staff, ["GET /api/v2/tickets"]),
  screen("search", "Search", "/tickets", staff, ["GET /api/v2/search"]),
  screen("conversation", "Conversations", "/tickets/:id", staff, [
    "GET /api/v2/tickets/{id}",
    "GET /api/v2/tickets/{id}/comments",
  ]),
  screen("reply", "Reply and change a ticket", "/tickets/:id", staff, ["PUT /api/v2/tickets/{id}"]),
  screen("request-list", "Your requests", "/requests", everyone, ["GET /api/v2/requests"]),
  screen("request", "Your request's conversation", "/requests/:id", everyone, [
    "GET /api/v2/requests/{id}",
    "GET /api/v2/requests/{id}/comments",
  ]),
  screen("request-write", "New requests and answers", "/requests/new", everyone, [
    "POST /api/v2/requests",
    "PUT /api/v2/requests/{id}",
  ]),
  screen("profile", "Your name and role", "every page", everyone, ["GET /api/v2/users/me"]),
  screen("tokens", "Your tokens", "/access", everyone, ["GET /api/v2/oauth/tokens"]),
  screen("revoke", "Revoke your tokens", "/access", everyone, ["DELETE /api/v2/oauth/tokens/{id}"]),
  screen("clients", "OAuth clients of the account", "/access/clients", admins, [
    "GET /api/v2/oauth/clients",
  ]),
];

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

/** A call of a job's that no screen makes, as the screen it is in: the API explorer. */
export function screenOfCall(request: RequestLine): Screen {
  const { method, path } = splitRequestLine(request);
  const endpoint = endpointFor(method, path);
  return {
    id: request,
    title: endpoint?.title ?? request,
    path: "/explorer",
    requests: [request],
    roles: endpoint?.roles ?? everyone,
  };
}

/** Says whether a scope has a part in opening a screen, alone or together with others. */
export function isTouchedBy(screen: Screen, name: string): boolean {
  return screen.requests.some((request) => coversAny([name], needOf(request)));
}

/** Splits `GET /api/v2/tickets` into its method and path. */
export function splitRequestLine(request: RequestLine): { method: string; path: string } {
  const space = request.indexOf(" ");
  return { method: request.slice(0, space), path: request.slice(space + 1) };
}

function needOf(request: RequestLine): readonly string[] {
  const { method, path } = splitRequestLine(request);
  return neededFor(method, path)?.scopes ?? [];
}

function screen(
  id: ScreenId,
  title: string,
  path: string,
  roles: readonly Role[],
  requests: readonly RequestLine[],
): Screen & { id: ScreenId } {
  return { id, title, path, requests, roles };
}
