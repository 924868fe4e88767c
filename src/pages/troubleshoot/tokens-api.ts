import { checkIdentifier, checkRedirectUrl } from "../../reference/client-rules.ts";
import { expiry } from "../../reference/dates.ts";
import { tokenRecordsPath } from "../../reference/paths.ts";
import { checkAllowedScopes } from "../../scopes/allowed-scopes.ts";
import { found, weights, type Finding, type Reading } from "./finding.ts";
import { isRecord } from "./json.ts";
import { judgeScopeArray, judgeScopeString } from "./scope-findings.ts";

/** Reads JSON of the token and client endpoints: what is sent to them and what they answer. */
export function readTokenJson(value: unknown): Reading | undefined {
  if (!isRecord(value)) return undefined;
  const read = isRecord(value["token"])
    ? readToken(value["token"])
    : isRecord(value["client"])
      ? readClient(value["client"])
      : "access_token" in value
        ? readTokenAnswer(value)
        : undefined;
  if (read === undefined) return undefined;
  const isWrong = read.findings.some(({ tone }) => tone === "danger");
  return { ...read, weight: isWrong ? weights.badRequest : weights.scopes };
}

type Unweighed = Omit<Reading, "weight">;

function readToken(token: Record<string, unknown>): Unweighed {
  const isAnswer = "id" in token || "full_token" in token;
  if (!isAnswer) {
    return {
      code: "new-token",
      takenFor: `A request to create a token: POST ${tokenRecordsPath}`,
      findings: [...judgeNumber(token["client_id"]), ...judgeScopeArray(token["scopes"])],
    };
  }
  return {
    code: "token",
    takenFor: "A token as the tokens API lists it",
    findings: [
      ...("scopes" in token ? judgeScopeArray(token["scopes"]) : []),
      ...("full_token" in token ? [fullToken] : [shortToken]),
      ...judgeExpiry(token["expires_at"], "expires_at" in token),
    ],
  };
}

function judgeNumber(id: unknown): Finding[] {
  if (typeof id === "number" || (typeof id === "string" && /^\d+$/.test(id))) return [];
  return [
    found.wrong(
      "client-number",
      id === undefined ? "client_id is missing" : "client_id is not a number",
      "Here, and only here, Zendesk wants the client’s number (GET /api/v2/oauth/clients lists it), not its identifier.",
    ),
  ];
}

const fullToken = found.doubtful(
  "full-token",
  "There was a whole token in it",
  "Whoever has it can act as the person who made it. It is masked here; if you shared it, revoke it.",
);

const shortToken = found.note(
  "short-token",
  "The token is cut off",
  "Lists show its first ten characters, which call nothing. The whole one is shown once, when it is made.",
);

function judgeExpiry(expires: unknown, isNamed: boolean): Finding[] {
  if (!isNamed || expires !== null) return [];
  return [
    found.note(
      "never-expires",
      "It never expires",
      "Tokens made through the API last until somebody revokes them, and have no refresh token.",
    ),
  ];
}

function readClient(client: Record<string, unknown>): Unweighed {
  const urls = client["redirect_uri"];
  const scopes: unknown = client["allowed_scopes"];
  const findings = [
    ...(typeof client["identifier"] === "string"
      ? complaint("identifier", checkIdentifier(client["identifier"]))
      : []),
    ...(typeof urls === "string" ? [redirectArray(urls)] : []),
    ...(Array.isArray(urls)
      ? urls.filter(isText).flatMap((url) => complaint("redirect_uri", checkRedirectUrl(url)))
      : []),
    ...(Array.isArray(scopes)
      ? complaint("allowed_scopes", checkAllowedScopes(scopes.filter(isText)))
      : []),
  ];
  const fine = found.right("client-fine", "The client is in order", "Zendesk would take it.");
  return {
    code: "client",
    takenFor: "An OAuth client",
    findings: findings.length > 0 ? findings : [fine],
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function complaint(member: string, why: ReturnType<typeof checkIdentifier>): Finding[] {
  return why === undefined
    ? []
    : [found.wrong(`client-${why.code}`, `Zendesk would refuse ${member}`, why.reason)];
}

function redirectArray(urls: string): Finding {
  const list = JSON.stringify(urls.split(/\s+/).filter(Boolean));
  const detail = "The API takes an array with one URL in each string; only the form takes lines.";
  return found.wrong("redirect-array", "redirect_uri is a string", detail, list);
}

function readTokenAnswer(answer: Record<string, unknown>): Unweighed {
  const { scope } = answer;
  const findings: Finding[] = [
    found.right(
      "token-answer",
      "Zendesk gave a token",
      "It is masked here. Hold the granted scope against what was asked: names Zendesk does not know cost no error here, only a 403 later.",
    ),
    ...(typeof scope === "string" ? judgeScopeString(scope) : []),
  ];
  if (typeof answer["expires_in"] !== "number") {
    findings.push(
      found.doubtful(
        "no-expiry",
        "The token does not say when it expires",
        `It is one of an older client and lasts until it is revoked. From ${expiry.ofAllClients} on every client has to cope with expiry: send expires_in and keep the refresh token.`,
      ),
    );
  } else if (!("refresh_token" in answer)) {
    findings.push(
      found.doubtful(
        "no-refresh",
        "There is no refresh token",
        "When it expires, a new sign-in is needed.",
      ),
    );
  }
  return { code: "token-answer", takenFor: "An answer of the token endpoint", findings };
}
