import { oldGrantsEnded } from "../../reference/dates.ts";
import {
  accessTokenLifetime,
  refreshTokenLifetime,
  type Lifetime,
} from "../../reference/lifetimes.ts";
import { tokenPath, tokenRecordsPath } from "../../reference/paths.ts";
import { judgeVerifier } from "./pkce-findings.ts";
import { found, quote, weights, type Finding, type Reading } from "./finding.ts";
import { hiddenLength } from "./mask.ts";
import { judgeHost } from "./api-request.ts";
import { judgeScopeString } from "./scope-findings.ts";
import { pathOf, urlOf, type Fields, type PastedRequest } from "./transcript/exchange.ts";
import { findObjects } from "./transcript/loose-value.ts";

/** Reads a request to the token endpoint: a form or JSON with a `grant_type`, or its address alone. */
export function readTokenRequest(request: PastedRequest): Reading | undefined {
  const url = urlOf(request);
  const path = pathOf(request).split("?")[0] ?? "";
  const isEndpoint = /\/oauth2?\/(?:v\d+\/)?tokens?$/i.test(path) && !path.startsWith("/api/");
  const fields = fieldsOf(request, isEndpoint);
  if (!isEndpoint && fields?.has("grant_type") !== true) return undefined;
  const findings = [
    ...judgeHost(url),
    ...judgeAddress(url, path, request.method),
    ...(fields === undefined ? [] : judgeFields(fields)),
    ...(url === undefined ? [] : [cors]),
  ];
  const isWrong = findings.some(({ tone }) => tone === "danger");
  return {
    code: "token-request",
    takenFor: "A request to the token endpoint",
    certain: [
      `It goes to ${url?.host ?? "an address that was not pasted"}${url === undefined ? "" : path}${request.method === undefined ? "" : ` by ${request.method}`}`,
      ...(fields === undefined
        ? []
        : [
            `It sends ${[...fields]
              .map(([name, value]) => `${name}=${shown(value)}`)
              .join(", ")
              .slice(0, 400)}`,
          ]),
    ],
    weight: isWrong ? weights.badRequest : weights.noted,
    parts: [...(fields ?? [])].map(([name, value]) => [name, shown(value)]),
    findings,
  };
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The fields of a form, of JSON however it is quoted, or of several `-d` of one command. */
function fieldsOf(
  { fields, body, target }: PastedRequest,
  isEndpoint: boolean,
): Fields | undefined {
  if (fields !== undefined) return fields;
  const sent = body.trim();
  if (sent.startsWith("{")) {
    const [object] = findObjects(sent);
    return object === undefined ? undefined : new Map(Object.entries(object.value));
  }
  const form =
    sent.split("\n").find((line) => /\bgrant_type=/.test(line)) ??
    (isEndpoint ? sent.split("\n")[0] : undefined);
  const query = /[?&]grant_type=/.test(target) ? target.slice(target.indexOf("?") + 1) : undefined;
  const text = form !== undefined && /^[\w.]+=/.test(form) ? form : query;
  return text === undefined ? undefined : new Map(new URLSearchParams(text.trim()));
}

function judgeAddress(url: URL | undefined, path: string, method: string | undefined): Finding[] {
  if (url === undefined) return [];
  const findings = [];
  if (path !== tokenPath) {
    const right = `${url.origin}${tokenPath}`;
    const detail = `The token endpoint is ${tokenPath}, in the plural and without a version.`;
    findings.push(found.wrong("token-path", "The path is wrong", detail, right));
  }
  if (method !== undefined && method !== "POST") {
    findings.push(
      found.wrong("token-method", `${method} is the wrong method`, "It takes POST only."),
    );
  }
  return findings;
}

const cors = found.note(
  "token-cors",
  "A browser may not be able to read its answer",
  "Zendesk’s CORS rule does not cover the token endpoint: people have seen its preflight answered with 405. A form without headers of your own needs no preflight; if the answer is still hidden, let your own host forward the request. For a public client it holds no secret.",
);

function judgeFields(fields: Fields): Finding[] {
  const findings = [
    ...(fields.has("grant_type") ? [] : [missing("grant_type")]),
    ...judgeGrant(fields),
    ...judgeClient(fields),
    ...judgeRequestedScope(fields.get("scope")),
    ...judgeLifetime(fields, "expires_in", accessTokenLifetime),
    ...judgeLifetime(fields, "refresh_token_expires_in", refreshTokenLifetime),
  ];
  if (findings.length > 0) return findings;
  const detail = "Nothing is missing, and nothing is there that Zendesk would refuse.";
  return [found.right("token-request-fine", "The request is in order", detail)];
}

function judgeGrant(fields: Fields): Finding[] {
  if (!fields.has("grant_type")) return [];
  const grant = shown(fields.get("grant_type"));
  switch (grant) {
    case "authorization_code":
      return judgeCodeGrant(fields);
    case "refresh_token":
      if (!fields.has("refresh_token")) return [missing("refresh_token")];
      return [
        found.note(
          "rotation",
          "This ends the old pair of tokens",
          "A refresh brings a new access token and a new refresh token, and kills both old ones at once. Two refreshes at a time: one of them gets invalid_grant. Send it from one place only.",
        ),
      ];
    case "client_credentials":
      return [
        found.note(
          "client-credentials",
          "This grant is for confidential clients",
          "It needs the client’s secret, so it never belongs in a browser. The token acts as the person who made the client, and there is no refresh token.",
        ),
      ];
    case "password":
    case "implicit":
      return [
        found.wrong(
          "grant-removed",
          `The ${grant} grant is gone`,
          `Zendesk removed it on ${oldGrantsEnded}. Use authorization_code with PKCE.`,
        ),
      ];
    case "refresh token":
      return [
        found.wrong(
          "grant-spelling",
          "grant_type has a blank in it",
          "One page of Zendesk’s misprints it.",
          "refresh_token",
        ),
      ];
    default:
      return [
        found.wrong(
          "grant-unknown",
          `${quote(grant)} is no grant of Zendesk’s`,
          "It takes authorization_code, refresh_token and client_credentials.",
        ),
      ];
  }
}

function judgeCodeGrant(fields: Fields): Finding[] {
  const verifier = fields.get("code_verifier");
  const findings = ["code", "redirect_uri"].filter((name) => !fields.has(name)).map(missing);
  if (verifier === undefined && !fields.has("client_secret"))
    findings.push(missing("code_verifier"));
  if (typeof verifier === "string") {
    findings.push(...judgeVerifier(hiddenLength(verifier) ?? verifier.length));
  }
  return findings;
}

function judgeClient(fields: Fields): Finding[] {
  const id = fields.get("client_id");
  const findings = id === undefined ? [missing("client_id")] : [];
  if (typeof id === "number" || (typeof id === "string" && /^\d+$/.test(id))) {
    findings.push(
      found.wrong(
        "numeric-client-id",
        "client_id is a number",
        `The token endpoint wants the client’s unique identifier, a name, and answers invalid_client to the number. Only POST ${tokenRecordsPath} takes the number.`,
      ),
    );
  }
  if (fields.has("client_secret") && fields.get("grant_type") !== "client_credentials") {
    findings.push(
      found.doubtful(
        "client-secret",
        "There is a client secret in it",
        "Fine on a server. In a browser everybody can read it: make the client public and leave the secret out, PKCE takes its place.",
      ),
    );
  }
  return findings;
}

function judgeRequestedScope(scope: unknown): Finding[] {
  if (scope === undefined) return [];
  if (typeof scope !== "string") return judgeScopeString(JSON.stringify(scope));
  return judgeScopeString(scope).filter(({ tone }) => tone !== "success");
}

function judgeLifetime(fields: Fields, name: string, { least, most }: Lifetime): Finding[] {
  if (!fields.has(name)) return [];
  const seconds = Number(fields.get(name));
  if (seconds >= least && seconds <= most) return [];
  const detail = `It is in seconds, from ${least.toLocaleString("en")} to ${most.toLocaleString("en")}.`;
  return [found.wrong("lifetime", `${name} is out of range`, detail)];
}

function missing(name: string): Finding {
  return found.wrong("missing-field", `${name} is missing`, why[name] ?? "Zendesk requires it.");
}

const why: Readonly<Record<string, string>> = {
  grant_type:
    "It says which grant is meant: authorization_code, refresh_token or client_credentials.",
  code: "It is what came back to the redirect URL.",
  redirect_uri: "It has to be the same, to the letter, as in the authorization URL.",
  code_verifier: "It is what the challenge of the authorization URL was made from.",
  refresh_token: "It came with the access token, and is replaced by every refresh.",
  client_id: "It is the client’s unique identifier.",
};
