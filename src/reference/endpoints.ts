import { account } from "./endpoints/account.ts";
import type { Endpoint } from "./endpoints/endpoint.ts";
import { fields } from "./endpoints/fields.ts";
import { files } from "./endpoints/files.ts";
import { helpCenter } from "./endpoints/help-center.ts";
import { macros } from "./endpoints/macros.ts";
import { oauth } from "./endpoints/oauth.ts";
import { people } from "./endpoints/people.ts";
import { requests } from "./endpoints/requests.ts";
import { search } from "./endpoints/search.ts";
import { tickets } from "./endpoints/tickets.ts";
import { views } from "./endpoints/views.ts";

const areas = {
  Tickets: tickets,
  Search: search,
  Views: views,
  "Fields and forms": fields,
  People: people,
  Macros: macros,
  Files: files,
  Requests: requests,
  "Help Center": helpCenter,
  Account: account,
  "OAuth tokens and clients": oauth,
} as const;

type Areas = typeof areas;

/**
 * A request of Zendesk's API that this app knows: method and path below `/api/v2`, with places such
 * as `{id}`. One that is not in the table does not compile.
 */
export type RequestLine = { [Area in keyof Areas]: keyof Areas[Area] }[keyof Areas];

/** The endpoints by area, in the order in which people are shown them. */
export const endpointAreas: Readonly<
  Record<string, Readonly<Partial<Record<RequestLine, Endpoint>>>>
> = areas;

/** What each endpoint does and wants. From Zendesk's pages where they say, else from what several clients of 2026 found. */
export const endpoints: Readonly<Record<RequestLine, Endpoint>> = Object.assign(
  {},
  ...Object.values(areas),
);
