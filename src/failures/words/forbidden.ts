import { act, tell, type Confidence, type Explanation, type Words } from "../explanation.ts";
import type { ErrorBody } from "../error-body.ts";
import { roleWords, type Role } from "../../reference/roles.ts";
import type { RequestFacts } from "./request-facts.ts";
import { statusEvidence } from "./status-evidence.ts";

/** The kinds of 403: the token's scope, the person's role, the account's plan, and any other. */
export const forbiddenCodes = {
  "missing-scope": {
    title: "This needs a permission you have not given",
    detail:
      "Zendesk refused because you have not given this app the permission yet. You can add just that one and come back to this place.",
    confidence: "certain",
    otherwise: ["almost-certain", "likely"],
    actions: [act.ask(), act.home()],
  },
  "wrong-role": {
    title: "Your role cannot do this",
    detail:
      "No permission of this app changes what a role may do. Ask an admin, or sign in as somebody else.",
    confidence: "almost-certain",
    otherwise: ["likely"],
    actions: [act.home(), act.signIn("Sign in as somebody else")],
  },
  "wrong-plan": {
    title: "Your company's Zendesk plan does not include this",
    detail: "It takes a higher plan. Your role is high enough, so it is almost certainly the plan.",
    confidence: "almost-certain",
    actions: [act.home(), act.copy()],
  },
  forbidden: {
    title: "Zendesk does not let you do this",
    detail:
      "Your sign-in is fine, but your role, a restriction on your account or the company's plan rules this out. An admin can look into it.",
    setup:
      "Possible reasons, most frequent first: the person's role or custom role, a ticket restriction to groups or organizations, the plan, a suspended account, the account's IP allow list.",
    confidence: "likely",
    otherwise: ["almost-certain"],
    actions: [act.home(), act.copy()],
  },
} as const satisfies Record<string, Words>;

export type ForbiddenCode = keyof typeof forbiddenCodes;

/**
 * Tells the three kinds of 403 apart: the token's scope, the person's role, the account's plan.
 * The body names only the first; the other two follow from what the endpoint asks for.
 */
export function explainForbidden(body: ErrorBody, facts: RequestFacts): Explanation<ForbiddenCode> {
  const evidence = statusEvidence(403, body);
  const scope = body.missingScopes[0];
  if (scope !== undefined)
    return missingScope(narrowest(body.missingScopes), body.missingScopes, evidence);
  const roles = facts.needed?.roles ?? [];
  if (facts.role !== undefined && roles.length > 0 && !roles.includes(facts.role)) {
    return wrongRole(facts.role, roles, evidence);
  }
  const plan = facts.needed?.plan;
  if (plan !== undefined && facts.role === "admin") return wrongPlan(plan, evidence);
  return tell(forbiddenCodes, "forbidden", evidence, {
    ...(facts.role === "end-user" && {
      detail: "Your account may not see or change this. Ask the support team if you need it.",
    }),
    ...(body.envelope === "object" && { confidence: "almost-certain" }),
  });
}

/** Says that the token lacks a scope; `alternatives` are all that would do. */
export function missingScope(
  scope: string,
  alternatives: readonly string[],
  evidence: readonly string[],
  confidence: Confidence = "certain",
): Explanation<"missing-scope"> {
  const others = alternatives.filter((other) => other !== scope);
  const would = others.length > 0 ? [`Would do as well: ${others.join(", ")}`] : [];
  return tell<"missing-scope">(forbiddenCodes, "missing-scope", [...evidence, ...would], {
    title: `This needs the permission ${scope}`,
    detail: `Zendesk refused because you have not given this app ${scope} yet. You can add just that one and come back to this place.`,
    confidence,
    actions: [act.ask(scope), act.home()],
  });
}

/** Says that the person's role is not enough; no button can change that. */
export function wrongRole(
  role: Role,
  needed: readonly Role[],
  evidence: readonly string[],
  confidence: Confidence = "almost-certain",
): Explanation<"wrong-role"> {
  const allowed = needed.map((each) => roleWords[each].many).join(" and ");
  const roles = [`Your role: ${role}`, `Needed: ${needed.join(" or ")}`];
  return tell<"wrong-role">(forbiddenCodes, "wrong-role", [...evidence, ...roles], {
    title: `Only ${allowed} can do this`,
    detail: `You are signed in as ${roleWords[role].one}, and no permission of this app changes that. Ask an admin, or sign in as somebody else.`,
    confidence,
  });
}

function wrongPlan(plan: string, evidence: readonly string[]): Explanation<"wrong-plan"> {
  return tell<"wrong-plan">(forbiddenCodes, "wrong-plan", [...evidence, "Your role: admin"], {
    detail: `It takes ${plan}. Your role is high enough, so it is almost certainly the plan.`,
  });
}

/** Of scopes that would do, the one that opens least: a resource's own before `read` and `write`. */
export function narrowest(scopes: readonly string[]): string {
  return scopes.find((scope) => scope.includes(":")) ?? scopes[0] ?? "read";
}
