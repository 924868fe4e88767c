import type { Role } from "../../reference/roles.ts";
import type { ErrorBody } from "../../failures/error-body.ts";
import { found, type Finding } from "./finding.ts";
import type { PastedAnswer } from "./transcript/exchange.ts";

/** What a 403 adds: browsers never see it, and its form tells a scope from anything else. */
export function judgeForbidden(status: number, body: ErrorBody, role: Role | undefined): Finding[] {
  if (status !== 403) return [];
  const hidden = found.note(
    "hidden-403",
    "A browser never sees this",
    "Zendesk sends no CORS header with a 403: a script gets “Failed to fetch” in its place.",
  );
  if (body.missingScopes.length > 0 || body.envelope !== "object") return [hidden];
  return [
    found.note(
      "not-the-scope",
      "It is not the scope",
      role === undefined
        ? "A missing scope is named in the answer. This form means the person’s role, a restriction on them, or the plan: say which role to narrow it down."
        : "A missing scope is named in the answer. This form means the role, a restriction, or the plan.",
    ),
    hidden,
  ];
}

/** What is wrong with an answer that says it went well, if anything is. */
export function judgeSuccess(
  status: number,
  body: ErrorBody,
  { body: text, headers }: PastedAnswer,
): Finding[] {
  if (/"name"\s*:\s*"Anonymous user"|Anonymous user/.test(text)) return [anonymous];
  if (status >= 300) return judgeRedirect(status, headers.get("location") ?? "");
  if (body.envelope === "html") return [page];
  if (body.code !== undefined && ["oauth", "string", "object", "details"].includes(body.envelope)) {
    const detail = `The body says ${body.code} although the status is ${status}. A program in between, such as a proxy or a client library, may have changed the status: go by the body.`;
    return [
      found.wrong("error-in-success", "The status says success, the body says error", detail),
    ];
  }
  return [found.right("no-error", `${status} is no error`, "The request went through.")];
}

const anonymous = found.wrong(
  "anonymous",
  "200, but nobody is signed in: Zendesk answered for an anonymous user",
  "GET /api/v2/users/me is the one address that answers 200 to a request without valid credentials, with a user whose id is null. The Authorization header is missing, was dropped by a redirect, or holds a wrong password.",
);

const page = found.wrong(
  "page-for-data",
  "A web page came where JSON was expected",
  "The address is not the API’s (a path without /api/v2, a mapped domain), a redirect ended at a login page, or something in between answered: a bot check, a proxy, the sign-in page of a Wi-Fi.",
);

function judgeRedirect(status: number, location: string): Finding[] {
  if (/\/access\/|\/auth\/|login|signin/i.test(location)) {
    return [
      found.wrong(
        "redirect-to-login",
        `Zendesk redirects to its login page (${status})`,
        "No valid credentials arrived. API calls need the Authorization header; without it some addresses redirect in place of answering 401. A client that follows such redirects ends with a web page.",
      ),
    ];
  }
  if (/[?&](?:code|error)=/.test(location)) return [];
  return [
    found.doubtful(
      "redirect",
      `The answer is a redirect (${status})`,
      "Ask the address it names: http becomes https, a mapped domain becomes the account’s own, or a page moved. Programs drop the Authorization header when they follow a redirect to another host.",
    ),
  ];
}
