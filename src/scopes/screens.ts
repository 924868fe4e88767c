import { type PlaceId, placeList, type places } from "../places.ts";
import { endpoints, type RequestLine } from "../reference/endpoints.ts";
import { everyone, type Role } from "../reference/roles.ts";
import { coversAny } from "./catalogue.ts";

/** Something a person can do in this app, and what the app asks Zendesk for when they do. */
export interface Screen {
  readonly id: string;
  readonly title: string;
  /** All of them are needed. */
  readonly needs: readonly RequestLine[];
  /** Who may, scopes aside. */
  readonly roles: readonly Role[];
}

type Places = typeof places;
type PartsOf<Place> = Place extends { parts: infer Parts } ? keyof Parts : never;

/** A place that is a screen of its own, or a part of one. */
export type ScreenId =
  | { [Id in PlaceId]: Places[Id] extends { screen: object } ? Id : never }[PlaceId]
  | { [Id in PlaceId]: PartsOf<Places[Id]> }[PlaceId];

/** Every screen, or part of one, that needs something of its own from Zendesk. */
export const screens: readonly Screen[] = placeList.flatMap(({ id, screen, parts }) => [
  ...(screen ? [screenFrom(id, screen)] : []),
  ...Object.entries(parts ?? {}).map(([part, opening]) => screenFrom(part, opening)),
]);

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
  for (const request of each.needs) {
    const needed = endpoints[request].scopes;
    const narrowest = needed[0];
    if (narrowest !== undefined && !coversAny(granted, needed)) missing.add(narrowest);
  }
  return { screen: each, open: missing.size === 0, missing: [...missing] };
}

/** A call of a job's that no screen makes, as the screen it is in: the API explorer. */
export function screenOfCall(request: RequestLine): Screen {
  return screenFrom(request, { title: endpoints[request].title, needs: [request] });
}

/** Says whether a scope has a part in opening a screen, alone or together with others. */
export function isTouchedBy(screen: Screen, name: string): boolean {
  return screen.needs.some((request) => coversAny([name], endpoints[request].scopes));
}

function screenFrom(
  id: string,
  { title, needs }: { title: string; needs: readonly RequestLine[] },
): Screen {
  const roles = everyone.filter((role) =>
    needs.every((line) => endpoints[line].roles.includes(role)),
  );
  return { id, title, needs, roles };
}
