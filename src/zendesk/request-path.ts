import type { RequestLine } from "../reference/endpoints.ts";
import { apiRoot } from "../reference/paths.ts";

type PlaceIn<Line extends string> = Line extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceIn<Rest>
  : never;

/** What goes into the places of a request line: for `GET /tickets/{id}` an `id`, and nothing else. */
export type Places<Line extends RequestLine> = [PlaceIn<Line>] extends [never]
  ? Readonly<Record<string, never>>
  : Readonly<Record<PlaceIn<Line>, string | number>>;

/** Query parameters as they are meant: a list is joined by commas, what is null or undefined is left out. */
export type Query = Readonly<
  Record<string, string | number | boolean | readonly (string | number)[] | null | undefined>
>;

/** The one place where a request's parameters are encoded: the path from `/api/v2` on, with its query. */
export function requestPath<Line extends RequestLine>(
  line: Line,
  places: Places<Line>,
  query: Query = {},
): string {
  const values: Readonly<Record<string, string | number>> = places;
  const path = line
    .slice(line.indexOf(" ") + 1)
    .replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined) parameters.set(name, String(value));
  }
  const search = parameters.size > 0 ? `?${parameters.toString()}` : "";
  return apiRoot + path + search;
}
