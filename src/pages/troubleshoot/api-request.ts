import { endpointFor } from "../../scopes/endpoints.ts";
import { describeRoles } from "../../scopes/roles.ts";
import { found, quote, type Finding, type Reading } from "./finding.ts";
import type { Paste } from "./paste.ts";

/** Reads a request to the API: which scope and role it needs. */
export function readApiRequest({ request, urls }: Paste): Reading | undefined {
  const target = request?.target ?? urls.find(({ pathname }) => pathname.startsWith("/api/"))?.href;
  if (target === undefined || !/^(?:https?:\/\/[^/]+)?\/api\//.test(target)) return undefined;
  const method = request?.method ?? "GET";
  const path = target.replace(/^https?:\/\/[^/]*/i, "");
  return {
    code: "api-request",
    takenFor: `A request: ${method} ${quote(path)}`,
    findings: judge(method, path),
  };
}

function judge(method: string, path: string): Finding[] {
  if (method === "PATCH") {
    const detail =
      "Zendesk changes records with PUT, and its CORS rule does not let PATCH through.";
    return [found.wrong("patch", "Zendesk takes no PATCH", detail)];
  }
  if (!path.startsWith("/api/v2/")) {
    return [
      found.wrong("version", "The path does not start with /api/v2/", "Zendesk answers 404."),
    ];
  }
  const endpoint = endpointFor(method, path);
  if (endpoint === undefined) {
    return [
      found.doubtful(
        "unknown-endpoint",
        "This app does not know the endpoint",
        "It may exist all the same. If Zendesk answers InvalidEndpoint, the path is misspelt or the plan does not have it.",
      ),
    ];
  }
  const { title, scopes, roles, certainty } = endpoint;
  const needs = scopes.length === 0 ? "no scope in particular" : scopes.join(" or ");
  const sure =
    certainty === "documented"
      ? ""
      : " Zendesk does not document the scope; this is what clients found.";
  return [
    found.note("needs", `${title}: needs ${needs}`, `Open to ${describeRoles(roles)}.${sure}`),
  ];
}
