import type { Method } from "../methods.ts";
import type { Role } from "../roles.ts";

/**
 * How well it is known which scope an endpoint wants: from Zendesk's own page, from what several
 * clients of 2026 found, or from neither.
 */
export type Certainty = "documented" | "inferred" | "unknown";

/** What people are told of how well it is known; nothing where Zendesk says it. */
export const certaintyWords: Readonly<Record<Certainty, string>> = {
  documented: "",
  inferred: "Zendesk does not document the scope; other clients found it so.",
  unknown: "Nobody documents the scope; this is the likely one.",
};

/** What one endpoint does, and what a call to it needs. */
export interface Endpoint {
  /** What it does, as a person would say it. */
  readonly title: string;
  /** Any one of them suffices, the narrowest first; empty when every token may. */
  readonly scopes: readonly string[];
  readonly roles: readonly Role[];
  readonly certainty: Certainty;
  /** The plan it takes, where not every account has it; elsewhere the same 403 means the role. */
  readonly plan?: string;
}

/** What one request needs: any one of the scopes, one of the roles, now and then a plan. */
export type Need = Omit<Endpoint, "title">;

/** The endpoints of one area, by request line: method and path below `/api/v2`, with places such as `{id}`. */
export type EndpointArea = Readonly<Record<`${Method} /${string}`, Endpoint>>;
