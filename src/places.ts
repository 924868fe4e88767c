import { plainText } from "./lib/plain-text.ts";
import type { RequestLine } from "./reference/endpoints.ts";
import { callbackPath } from "./session/contract/callback-path.ts";

/** Something to do, as the list of what scopes open calls it, and the requests it takes: all of them. */
interface Opening {
  readonly title: string;
  readonly needs: readonly RequestLine[];
}

/** A URL of the app, and all that is said of it: routes, links, header, keys and tests read it here. */
interface Place {
  /** As the router reads it. */
  readonly pattern: `/${string}`;
  /** As the tab, the header and the list of keys call it. */
  readonly title: string;
  /** Who may come: everybody, or who is signed in. */
  readonly for: "everybody" | "signed-in";
  /** The place that stays on screen while this one is open. */
  readonly beside?: string;
  readonly inHeader?: true;
  /** The keys that lead there from everywhere, one after the other. */
  readonly keys?: string;
  /** What it is there for. Links and keys lead there only where the token allows it. */
  readonly screen?: Opening;
  /** What else may be done there. */
  readonly parts?: Readonly<Record<string, Opening>>;
}

/** Every place of the app, in the order in which they are offered. Who was going nowhere starts at the first open one. */
export const places = {
  signIn: { pattern: "/", title: "Sign in", for: "everybody" },
  callback: { pattern: callbackPath, title: "Signing in", for: "everybody" },
  tickets: {
    pattern: "/tickets",
    title: "Tickets",
    for: "signed-in",
    inHeader: true,
    keys: "g t",
    screen: { title: "Ticket list", needs: ["GET /tickets"] },
    parts: {
      views: {
        title: "Views",
        needs: ["GET /views/active", "GET /views/count_many", "GET /views/{id}/tickets"],
      },
      search: { title: "Search", needs: ["GET /search"] },
    },
  },
  ticket: {
    pattern: "/tickets/:id",
    title: "Ticket",
    for: "signed-in",
    beside: "tickets",
    screen: { title: "Conversations", needs: ["GET /tickets/{id}", "GET /tickets/{id}/comments"] },
    parts: {
      reply: { title: "Reply and change a ticket", needs: ["PUT /tickets/{id}"] },
      fields: { title: "Custom fields", needs: ["GET /ticket_fields", "GET /ticket_forms"] },
      assign: {
        title: "Assign to another group",
        needs: ["GET /groups", "GET /groups/{id}/memberships", "PUT /tickets/{id}"],
      },
      macros: {
        title: "Macros",
        needs: ["GET /macros/active", "GET /tickets/{id}/macros/{macro_id}/apply"],
      },
      history: { title: "History", needs: ["GET /tickets/{id}/audits"] },
      side: {
        title: "Side conversations",
        needs: [
          "GET /tickets/{id}/side_conversations",
          "GET /tickets/{id}/side_conversations/{side_conversation_id}/events",
        ],
      },
    },
  },
  newTicket: {
    pattern: "/tickets/new",
    title: "New ticket",
    for: "signed-in",
    beside: "tickets",
    keys: "c",
    screen: { title: "New tickets for customers", needs: ["POST /tickets", "GET /tickets"] },
    parts: { people: { title: "Find people", needs: ["GET /users/autocomplete"] } },
  },
  drafts: { pattern: "/drafts", title: "Drafts", for: "signed-in", keys: "g d" },
  requests: {
    pattern: "/requests",
    title: "Requests",
    for: "signed-in",
    inHeader: true,
    keys: "g r",
    screen: { title: "Your requests", needs: ["GET /requests"] },
  },
  request: {
    pattern: "/requests/:id",
    title: "Request",
    for: "signed-in",
    screen: {
      title: "Your request's conversation",
      needs: ["GET /requests/{id}", "GET /requests/{id}/comments"],
    },
  },
  newRequest: {
    pattern: "/requests/new",
    title: "New request",
    for: "signed-in",
    screen: {
      title: "New requests and answers",
      needs: ["POST /requests", "PUT /requests/{id}"],
    },
  },
  access: {
    pattern: "/access",
    title: "Access",
    for: "signed-in",
    inHeader: true,
    parts: {
      profile: { title: "Your name and role", needs: ["GET /users/me"] },
      tokens: { title: "Your tokens", needs: ["GET /oauth/tokens"] },
      revoke: { title: "Revoke your tokens", needs: ["DELETE /oauth/tokens/{id}"] },
    },
  },
  accessClients: {
    pattern: "/access/clients",
    title: "Clients and tokens",
    for: "signed-in",
    screen: { title: "OAuth clients of the account", needs: ["GET /oauth/clients"] },
  },
  explorer: { pattern: "/explorer", title: "Explorer", for: "signed-in", inHeader: true },
  troubleshoot: {
    pattern: "/troubleshoot",
    title: "Troubleshooting",
    for: "everybody",
    inHeader: true,
  },
} as const satisfies Readonly<Record<string, Place>>;

type Places = typeof places;
export type PlaceId = keyof Places;

/** The places that only who is signed in may come to. */
export type GuardedPlaceId = {
  [Id in PlaceId]: Places[Id]["for"] extends "signed-in" ? Id : never;
}[PlaceId];

/** The names that stand behind a colon in a pattern. */
type NamesIn<Pattern> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

type Values<Id extends PlaceId> = [NamesIn<Places[Id]["pattern"]>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<Places[Id]["pattern"]>, number>>];

/** The address of a place. Links are built here and nowhere else. */
export function pathTo<Id extends PlaceId>(place: Id, ...[values]: Values<Id>): string {
  const given: Readonly<Record<string, number>> = values ?? {};
  return places[place].pattern.replace(/:(\w+)/g, (_, name: string) => String(given[name]));
}

/** The address of the sign-in page, with `scopes` chosen there, which leads back to `returnTo` afterwards. */
export function pathToSignIn(returnTo?: string, scopes: readonly string[] = []): string {
  const query = new URLSearchParams();
  if (scopes.length > 0) query.set("scopes", scopes.join(" "));
  if (returnTo) query.set("returnTo", returnTo);
  const path = pathTo("signIn");
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

/** The address where a request or ticket that is closed is followed by another. */
export function pathToFollowUp(place: "newRequest" | "newTicket", closedId: number): string {
  return `${pathTo(place)}?${new URLSearchParams({ followUp: String(closedId) }).toString()}`;
}

/** What the tab is called; `detail` is what of the place is shown, such as a ticket's subject. */
export function titleOf(place: PlaceId, detail?: string): string {
  return `${detail === undefined ? places[place].title : plainText(detail)} · Scopedesk`;
}

/** The places as a list, with their ids. */
export const placeList: readonly (Place & { readonly id: PlaceId })[] = Object.entries(places).map(
  ([id, place]) => ({ id: id as PlaceId, ...place }),
);
