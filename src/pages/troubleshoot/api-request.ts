import { endpoints } from "../../reference/endpoints.ts";
import { certaintyWords } from "../../reference/endpoints/endpoint.ts";
import { apiRoot } from "../../reference/paths.ts";
import { requestLineOf } from "../../scopes/request-line.ts";
import { describeRoles } from "../../reference/roles.ts";
import { found, quote, weights, type Finding, type Reading } from "./finding.ts";
import { pathOf, urlOf, type PastedRequest } from "./transcript/exchange.ts";

/** Reads a request to the API: which scope and role it needs. */
export function readApiRequest(request: PastedRequest): Reading | undefined {
  const path = pathOf(request);
  if (!path.startsWith("/api/")) return undefined;
  const method = request.method ?? "GET";
  const findings = [...judgeHost(urlOf(request)), ...judge(method, path)];
  const isWrong = findings.some(({ tone }) => tone === "danger");
  return {
    code: "api-request",
    takenFor: `A request: ${method} ${quote(path)}`,
    weight: isWrong ? weights.badRequest : weights.noted,
    findings,
  };
}

/** Addresses that cannot be an account's: its name twice, more names than one, a placeholder. */
export function judgeHost(url: URL | undefined): Finding[] {
  const labels = url?.hostname.endsWith(".zendesk.com")
    ? url.hostname.slice(0, -".zendesk.com".length)
    : undefined;
  if (labels === undefined) return [];
  if (labels.includes(".") && labels !== "www") {
    const right = labels.replace(/^www\./, "").split(".")[0] ?? "";
    const detail =
      "Zendesk’s certificate covers one name before .zendesk.com; with more of them no secure connection comes about.";
    return [
      found.wrong(
        "host-labels",
        "The host has more than the subdomain in it",
        detail,
        `https://${right}.zendesk.com`,
      ),
    ];
  }
  if (
    /^(?:your|my|\{|%7b|subdomain$|yoursubdomain|your-subdomain|company$|example$)/i.test(labels) ||
    /subdomain/i.test(labels)
  ) {
    return [
      found.doubtful(
        "host-placeholder",
        `“${labels}” looks like a placeholder`,
        "Put your own subdomain in its place.",
      ),
    ];
  }
  return [];
}

function judge(method: string, path: string): Finding[] {
  if (method === "PATCH") {
    const detail =
      "Zendesk changes records with PUT, and its CORS rule does not let PATCH through.";
    return [found.wrong("patch", "Zendesk takes no PATCH", detail)];
  }
  if (!path.startsWith(`${apiRoot}/`)) {
    return [
      found.wrong("version", `The path does not start with ${apiRoot}/`, "Zendesk answers 404."),
    ];
  }
  const line = requestLineOf(method, path);
  if (line === undefined) {
    return [
      found.doubtful(
        "unknown-endpoint",
        "This app does not know the endpoint",
        "It may exist all the same. If Zendesk answers InvalidEndpoint, the path is misspelt or the plan does not have it.",
      ),
    ];
  }
  const { title, scopes, roles, certainty } = endpoints[line];
  const needs = scopes.length === 0 ? "no scope in particular" : scopes.join(" or ");
  const detail = `Open to ${describeRoles(roles)}. ${certaintyWords[certainty]}`.trim();
  return [found.note("needs", `${title}: needs ${needs}`, detail)];
}
