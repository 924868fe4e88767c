import { type PlaceId, pathTo, placeList, places } from "../places.ts";
import { endpoints } from "../reference/endpoints.ts";
import type { Role } from "../reference/roles.ts";
import { allows } from "./allows.ts";
import { presetWithScopes } from "./presets.ts";

/** Whom a place may be offered to. */
export interface Visitor {
  readonly grantedScopes: readonly string[];
  /** As far as it is known. */
  readonly role?: Role | null | undefined;
}

/** Says whether a place is of use to somebody; `visitor` is undefined for who is not signed in. */
export function isOffered(id: PlaceId, visitor: Visitor | undefined): boolean {
  const place = places[id];
  if (place.for === "everybody") return true;
  if (!visitor) return false;
  const { grantedScopes, role } = visitor;
  const needs = "screen" in place ? place.screen.needs : [];
  return needs.every(
    (line) => allows(grantedScopes, line) && (!role || endpoints[line].roles.includes(role)),
  );
}

/** Says whether somebody is a customer here; while the role is not known, whether the token is a customer's. */
export function isForCustomer(visitor: Visitor): boolean {
  if (visitor.role) return visitor.role === "end-user";
  if (presetWithScopes(visitor.grantedScopes)?.id === "my-requests") return true;
  return isOffered("requests", visitor) && !isOffered("tickets", visitor);
}

/** The address where somebody signed in starts who was going nowhere: the first place of the header that opens. */
export function landing(visitor: Visitor): string {
  if (isForCustomer(visitor)) return pathTo("requests");
  const first = placeList.find(({ id, inHeader }) => inHeader === true && isOffered(id, visitor));
  return first?.pattern ?? pathTo("access");
}
