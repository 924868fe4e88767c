import { apiRoot } from "../../reference/paths.ts";
import { covers, expandScopes, scopeByName } from "../../scopes/catalogue.ts";
import { reportUse } from "../../scopes/use-report.ts";
import type { MadeRequest } from "../../session/contract/protocol.ts";
import type { SignedIn } from "../../session/contract/state.ts";

/** One permission in the three sets. */
export interface PermissionRow {
  scope: string;
  /** Two or three words for people. */
  title: string;
  isAsked: boolean;
  /** `covered`: not by its own name, but by a broader scope that was granted. */
  granted: "yes" | "covered" | "no" | "useless";
  /** The kinds of requests it was good for, as `GET /api/v2/tickets`. */
  requests: readonly string[];
}

/** The three sets side by side, and what would have been enough. */
export interface PermissionReport {
  rows: PermissionRow[];
  /** The smaller set to ask for next time; undefined when there is none, or nothing was done yet. */
  enough: readonly string[] | undefined;
}

/** What this page itself asks about tokens says nothing about the work the session is for. */
const ownCuriosity = `${apiRoot}/oauth/`;

/** Holds asked, granted and used against each other. */
export function reportPermissions(
  { askedScopes, grantedScopes }: Pick<SignedIn, "askedScopes" | "grantedScopes">,
  made: readonly MadeRequest[],
): PermissionReport {
  const work = made.filter(({ path }) => !path.startsWith(ownCuriosity));
  const { used, enough } = reportUse(grantedScopes, work);
  const asked = expandScopes(askedScopes);
  const granted = expandScopes(grantedScopes);
  const rows = [...new Set([...asked, ...granted])].map((scope): PermissionRow => {
    const known = scopeByName(scope);
    return {
      scope,
      title: known?.title ?? "Zendesk knows no such permission",
      isAsked: asked.includes(scope),
      granted: grantOf(scope, granted, known !== undefined),
      requests: used.find((use) => use.scope === scope)?.requests ?? [],
    };
  });
  const isSmaller = enough.length > 0 && granted.some((scope) => !enough.includes(scope));
  return { rows, enough: isSmaller ? enough : undefined };
}

function grantOf(scope: string, granted: string[], isKnown: boolean): PermissionRow["granted"] {
  if (granted.includes(scope)) return isKnown ? "yes" : "useless";
  return covers(granted, scope) ? "covered" : "no";
}
