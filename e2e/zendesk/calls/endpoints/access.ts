import type { Operation } from "../operations.ts";
import type { Right } from "../rights.ts";

/** The kinds of people an endpoint opens for. */
export type Audience =
  /** Admins only. */
  | "admins"
  /** Agents (light agents too: they comment privately only) and admins. */
  | "staff"
  /** Agents and admins, without light agents: what they may not do at all. */
  | "agents"
  /** Anyone signed in, end users too. */
  | "signed-in"
  /** Also without credentials; no CORS then. */
  | "anyone"
  /** Also without credentials, and readable by a page even then (the two exceptions Zendesk names). */
  | "anyone-cors";

/** What it takes to call an endpoint. */
export interface Access {
  who: Audience;
  /** What the role of an agent must allow; admins may all of it. */
  right?: Right;
  /** Any one of these is enough; they are named in the 403 in this order. */
  scopes: readonly string[];
}

/** Endpoints by name, and what it takes to call each. */
export type Accesses = Partial<Record<Operation, Access>>;

/** For these people, with any one of these scopes. */
export function open(who: Audience, ...scopes: string[]): Access {
  return { who, scopes };
}

/** The same for agents whose role has a right. */
export function withRight(right: Right, access: Access): Access {
  return { ...access, right };
}
