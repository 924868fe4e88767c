import { endpoints, type RequestLine } from "../reference/endpoints.ts";
import { apiRoot } from "../reference/paths.ts";
import type { Method } from "../reference/methods.ts";

/** A request line taken apart. */
export interface SplitLine {
  readonly method: Method;
  /** From `/api/v2` on, with places such as `{id}`. */
  readonly path: string;
}

/** Takes `GET /tickets/{id}` apart into `GET` and `/api/v2/tickets/{id}`. */
export function splitRequestLine(line: RequestLine): SplitLine {
  const space = line.indexOf(" ");
  return { method: line.slice(0, space) as Method, path: apiRoot + line.slice(space + 1) };
}

/** The lines with their segments, split once and only where somebody looks for one. */
let known:
  | readonly { line: RequestLine; method: Method; segments: readonly string[] }[]
  | undefined;

/**
 * Finds the line of a request that was typed, pasted or made; undefined for an endpoint not known here. Takes a
 * path with or without a query, a `.json` ending or an origin; a literal segment wins over a place
 * (`/users/me` over `/users/{id}`).
 */
export function requestLineOf(method: string, path: string): RequestLine | undefined {
  const clean = cleanPath(path);
  if (!clean.startsWith(`${apiRoot}/`)) return undefined;
  const segments = clean.split("/");
  const verb = method.toUpperCase();
  let best: RequestLine | undefined;
  let bestPlaces = Infinity;
  known ??= (Object.keys(endpoints) as RequestLine[]).map((line) => {
    const split = splitRequestLine(line);
    return { line, method: split.method, segments: split.path.split("/") };
  });
  for (const each of known) {
    if (each.method !== verb) continue;
    const places = countPlaces(each.segments, segments);
    if (places !== undefined && places < bestPlaces) {
      best = each.line;
      bestPlaces = places;
    }
  }
  return best;
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
