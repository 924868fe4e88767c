import { act, type Explanation, type ExplanationAction } from "../explanation.ts";
import type { ErrorBody } from "../error-body.ts";
import type { Role } from "../../scopes/roles.ts";
import type { RequestFacts } from "./request-facts.ts";
import { statusEvidence } from "./status-evidence.ts";

/** Endpoints that only some plans have; elsewhere the same 403 means the role. */
const planned = [
  { path: /\/audit_logs\b/, plan: "Enterprise" },
  { path: /\/ticket_forms\b/, plan: "Suite Growth or higher" },
  { path: /\/custom_roles\b/, plan: "Enterprise" },
  { path: /\/custom_statuses\b/, plan: "a plan with custom statuses" },
  { path: /\/sla_policies|\/group_slas/, plan: "Professional" },
];

/**
 * Tells the three kinds of 403 apart: the token's scope, the person's role, the account's plan.
 * The body names only the first; the other two follow from what the endpoint asks for.
 */
export function explainForbidden(body: ErrorBody, facts: RequestFacts): Explanation {
  const evidence = statusEvidence(403, body);
  const scope = body.missingScopes[0];
  if (scope !== undefined)
    return missingScope(narrowest(body.missingScopes), body.missingScopes, evidence);
  const roles = facts.needed?.roles ?? [];
  if (facts.role !== undefined && roles.length > 0 && !roles.includes(facts.role)) {
    return wrongRole(facts.role, roles, evidence);
  }
  const plan = planned.find((entry) => entry.path.test(facts.path ?? ""))?.plan;
  if (plan !== undefined && facts.role === "admin") return wrongPlan(plan, evidence);
  return {
    code: "forbidden",
    title: "Zendesk does not let you do this",
    detail:
      facts.role === "end-user"
        ? "Your account may not see or change this. Ask the support team if you need it."
        : "Your sign-in is fine, but your role, a restriction on your account or the company's plan rules this out. An admin can look into it.",
    setup:
      "Possible reasons, most frequent first: the person's role or custom role, a ticket restriction to groups or organizations, the plan, a suspended account, the account's IP allow list.",
    confidence: body.envelope === "object" ? "almost-certain" : "likely",
    evidence,
    actions: [act.home(), act.copy()],
  };
}

/** Says that the token lacks a scope; `alternatives` are all that would do. */
export function missingScope(
  scope: string,
  alternatives: readonly string[],
  evidence: string[],
  confidence: Explanation["confidence"] = "certain",
): Explanation {
  const others = alternatives.filter((other) => other !== scope);
  return {
    code: "missing-scope",
    title: `This needs the permission ${scope}`,
    detail: `Zendesk refused because you have not given this app ${scope} yet. You can add just that one and come back to this place.`,
    confidence,
    evidence:
      others.length > 0 ? [...evidence, `Would do as well: ${others.join(", ")}`] : evidence,
    actions: [act.ask(scope), act.home()],
  };
}

/** Says that the person's role is not enough; no button can change that. */
export function wrongRole(
  role: Role,
  needed: readonly Role[],
  evidence: string[],
  confidence: Explanation["confidence"] = "almost-certain",
): Explanation {
  const allowed = needed.map((each) => roleNames[each]).join(" and ");
  const actions: ExplanationAction[] = [act.home(), act.signIn("Sign in as somebody else")];
  return {
    code: "wrong-role",
    title: `Only ${allowed} can do this`,
    detail: `You are signed in as ${roleName[role]}, and no permission of this app changes that. Ask an admin, or sign in as somebody else.`,
    confidence,
    evidence: [...evidence, `Your role: ${role}`, `Needed: ${needed.join(" or ")}`],
    actions,
  };
}

function wrongPlan(plan: string, evidence: string[]): Explanation {
  return {
    code: "wrong-plan",
    title: "Your company's Zendesk plan does not include this",
    detail: `It takes ${plan}. Your role is high enough, so it is almost certainly the plan.`,
    confidence: "almost-certain",
    evidence: [...evidence, "Your role: admin"],
    actions: [act.home(), act.copy()],
  };
}

/** Of scopes that would do, the one that opens least: a resource's own before `read` and `write`. */
export function narrowest(scopes: readonly string[]): string {
  return scopes.find((scope) => scope.includes(":")) ?? scopes[0] ?? "read";
}

const roleNames: Record<Role, string> = {
  "end-user": "customers",
  agent: "agents",
  admin: "admins",
};
const roleName: Record<Role, string> = {
  "end-user": "a customer",
  agent: "an agent",
  admin: "an admin",
};
