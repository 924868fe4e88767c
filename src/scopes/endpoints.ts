import { coversAny } from "./catalogue.ts";
import { endpointTable, type Certainty, type Method } from "./endpoint-table.ts";
import type { Role } from "./roles.ts";

/** An endpoint of Zendesk's with what a call to it needs. */
export interface Endpoint {
  readonly method: Method;
  /** From `/api/v2` on, with places such as `{id}`. */
  readonly path: string;
  readonly title: string;
  readonly area: string;
  /** Any one of them suffices; empty when every token may. */
  readonly scopes: readonly string[];
  readonly roles: readonly Role[];
  /** How well the scopes are known: Zendesk documents few of them. */
  readonly certainty: Certainty;
}

/** What one request needs: any one of the scopes, and one of the roles. */
export type Need = Pick<Endpoint, "scopes" | "roles" | "certainty">;

/** Every endpoint known, area by area. */
export const endpoints: readonly Endpoint[] = Object.entries(endpointTable).flatMap(
  ([area, rows]) =>
    rows.map(([method, path, title, scopes, roles, certainty = "documented"]) => ({
      method,
      path: `/api/v2${path}`,
      title,
      area,
      scopes,
      roles,
      certainty,
    })),
);

const root = "/api/v2/";
const segmentsOf = new Map(endpoints.map((endpoint) => [endpoint, endpoint.path.split("/")]));

/**
 * Finds the endpoint a request goes to. Takes a path with or without a query, a `.json` ending or
 * an origin; a literal segment wins over a place (`/users/me` over `/users/{id}`).
 */
export function endpointFor(method: string, path: string): Endpoint | undefined {
  const clean = cleanPath(path);
  if (!clean.startsWith(root)) return undefined;
  const segments = clean.split("/");
  const verb = method.toUpperCase();
  let best: Endpoint | undefined;
  let bestPlaces = Infinity;
  for (const endpoint of endpoints) {
    if (endpoint.method !== verb) continue;
    const places = countPlaces(segmentsOf.get(endpoint) ?? [], segments);
    if (places !== undefined && places < bestPlaces) {
      best = endpoint;
      bestPlaces = places;
    }
  }
  return best;
}

/** Says which scopes (any of) and roles a request needs; undefined for an endpoint not known here. */
export function neededFor(method: string, path: string): Need | undefined {
  return endpointFor(method, path);
}

/** Says whether these scopes allow the request; undefined when the endpoint is not known here. */
export function allows(
  granted: readonly string[],
  method: string,
  path: string,
): boolean | undefined {
  const need = neededFor(method, path);
  if (!need) return undefined;
  return need.scopes.length === 0 || coversAny(granted, need.scopes);
}

function cleanPath(path: string): string {
  const withoutOrigin = path.replace(/^https?:\/\/[^/]*/i, "");
  const end = withoutOrigin.search(/[?#]/);
  const bare = end === -1 ? withoutOrigin : withoutOrigin.slice(0, end);
  return bare.replace(/\/$/, "").replace(/\.json$/, "");
}

/** Counts the places used to match, or undefined when the path is another. */
function countPlaces(template: readonly string[], segments: readonly string[]): number | undefined {
  if (template.length !== segments.length) return undefined;
  let places = 0;
  for (const [index, part] of template.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith("{")) {
      if (segment === "") return undefined;
      places += 1;
    } else if (part !== segment) return undefined;
  }
  return places;
}
