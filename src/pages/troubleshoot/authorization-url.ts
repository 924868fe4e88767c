import { oldGrantsEnded } from "../../reference/dates.ts";
import { globalClientPrefix } from "../../reference/client-rules.ts";
import { isLoopback } from "../../reference/loopback.ts";
import { authorizePath } from "../../reference/paths.ts";
import { checkRedirectUrl } from "../../reference/client-rules.ts";
import { correctedUrl } from "./corrected-url.ts";
import { found, quote, weights, type Finding, type Reading } from "./finding.ts";
import type { Paste } from "./paste.ts";
import { judgePkce } from "./pkce-findings.ts";
import { judgeScopeString } from "./scope-findings.ts";

/** Reads an authorization URL: the page of Zendesk's where a person allows an app. */
export function readAuthorizationUrl({ urls, text }: Paste): Reading | undefined {
  const url = urls.find(isAuthorizationUrl);
  if (url === undefined) return undefined;
  const parameters = url.searchParams;
  const findings = [
    ...judgeAddress(url),
    ...judgeRepeats(parameters),
    ...judgeResponseType(parameters.get("response_type")),
    ...judgeClientId(parameters.get("client_id")),
    ...judgeRedirectUri(parameters.get("redirect_uri")),
    ...judgeScope(parameters.get("scope")),
    ...judgePkce(parameters),
    ...judgeState(parameters.get("state")),
    ...judgeSecrets(parameters),
    ...judgeExtras(parameters),
    ...(urls.length === 1 && /\?\S{0,4000}[^\S\n]\S/.test(text) ? [blanks] : []),
  ];
  return {
    code: "authorization-url",
    takenFor: "An authorization URL",
    weight: findings.some(({ tone }) => tone === "danger") ? weights.badRequest : weights.noted,
    parts: [["address", url.origin + url.pathname], ...parameters],
    corrected: correctedUrl(url),
    findings,
  };
}

function isAuthorizationUrl({ pathname, searchParams }: URL): boolean {
  if (/\/oauth2?\/(?:authori[sz]|v\d+\/authori)/i.test(pathname)) return true;
  const asks = searchParams.has("response_type") || searchParams.has("code_challenge");
  return asks && searchParams.has("client_id");
}

function judgeAddress({ protocol, hostname, pathname, origin, hash }: URL): Finding[] {
  const findings = [];
  const isLocal = isLoopback(hostname);
  if (pathname !== authorizePath) {
    const detail = `Zendesk’s page is at ${authorizePath}; at ${quote(pathname)} it answers 404.`;
    findings.push(found.wrong("path", "The path is wrong", detail, origin + authorizePath));
  }
  if (protocol !== "https:" && !isLocal) {
    findings.push(
      found.wrong("scheme", "The address does not start with https", "Zendesk answers https only."),
    );
  }
  if (!hostname.endsWith(".zendesk.com") && !isLocal) {
    findings.push(
      found.doubtful(
        "host",
        `${quote(hostname)} is not an account’s own address`,
        "Signing in works at the account’s subdomain of zendesk.com, not at a domain that is mapped to it.",
      ),
    );
  }
  if (hash !== "") {
    findings.push(
      found.doubtful(
        "fragment",
        "Part of it stands after #",
        "The browser does not send that part.",
      ),
    );
  }
  return findings;
}

function judgeRepeats(parameters: URLSearchParams): Finding[] {
  return [...new Set(parameters.keys())]
    .filter((name) => parameters.getAll(name).length > 1)
    .map((name) =>
      found.wrong("repeated", `${quote(name)} is there twice`, "RFC 6749 allows each once."),
    );
}

function judgeResponseType(type: string | null): Finding[] {
  if (type === "code") return [];
  if (type === null) {
    return [
      found.wrong(
        "no-response-type",
        "response_type is missing",
        "Zendesk shows “Invalid Authorization Request”.",
        "response_type=code",
      ),
    ];
  }
  const isImplicit = type.includes("token");
  return [
    found.wrong(
      isImplicit ? "implicit" : "response-type",
      isImplicit
        ? "This asks for a token straight away: the implicit grant"
        : `${quote(type)} is no response type of Zendesk’s`,
      isImplicit
        ? `Zendesk removed it on ${oldGrantsEnded}. Ask for a code, with PKCE, and exchange that.`
        : "Only codes are left.",
      "response_type=code",
    ),
  ];
}

function judgeClientId(id: string | null): Finding[] {
  if (id === null || id.trim() === "") {
    const detail = "It is the client’s unique identifier in Admin Center → APIs → OAuth clients.";
    return [found.wrong("no-client-id", "client_id is missing", detail)];
  }
  if (/^\d+$/.test(id)) {
    return [
      found.wrong(
        "numeric-client-id",
        "client_id is a number",
        "That is the id the API lists. Here Zendesk wants the client’s unique identifier, a name; with the number it answers “No such client”, and invalid_client at the token endpoint.",
      ),
    ];
  }
  if (id.startsWith(globalClientPrefix)) {
    return [
      found.note(
        "global-client",
        "This is a global client",
        "It works in every account once Zendesk has approved it, and is “No such client” before that.",
      ),
    ];
  }
  if (/\s/.test(id)) {
    return [found.wrong("client-id-blank", "client_id holds a blank", "Identifiers hold none.")];
  }
  return [];
}

function judgeRedirectUri(uri: string | null): Finding[] {
  if (uri === null || uri === "") {
    const detail =
      "Zendesk sends the code there, and only to an address the client has registered.";
    return [found.wrong("no-redirect-uri", "redirect_uri is missing", detail)];
  }
  const complaint = checkRedirectUrl(uri);
  if (complaint !== undefined) {
    return [
      found.wrong(
        `redirect-uri-${complaint.code}`,
        "Zendesk refuses this redirect_uri",
        complaint.reason,
      ),
    ];
  }
  return [
    found.note(
      "redirect-uri-exact",
      "redirect_uri has the right form",
      "It also has to be registered to the letter: scheme, host, port, path and final slash. If it is not, Zendesk shows an error page and sends nobody back.",
    ),
  ];
}

function judgeScope(scope: string | null): Finding[] {
  if (scope !== null && scope.trim() !== "") return judgeScopeString(scope);
  return [
    found.doubtful(
      "no-scope",
      "No scope is named",
      "As far as anybody outside Zendesk knows, it then gives all of read and write. Name what you need.",
    ),
  ];
}

function judgeState(state: string | null): Finding[] {
  if (state !== null && state !== "") return [];
  return [
    found.doubtful(
      "no-state",
      "state is missing",
      "Without it nobody can tell whether an answer belongs to this sign-in. Send a random value and compare it when it comes back.",
    ),
  ];
}

function judgeSecrets(parameters: URLSearchParams): Finding[] {
  return ["client_secret", "code_verifier", "code", "password"]
    .filter((name) => parameters.has(name))
    .map((name) =>
      found.wrong(
        "secret-in-url",
        `${name} does not belong in this URL`,
        "Addresses end up in histories and logs. Take it out, and replace it if it was ever used.",
      ),
    );
}

const known = new Set(
  "response_type redirect_uri client_id scope state code_challenge code_challenge_method client_secret code_verifier code password".split(
    " ",
  ),
);

function judgeExtras(parameters: URLSearchParams): Finding[] {
  const extra = [...new Set(parameters.keys())].filter((name) => !known.has(name)).slice(0, 5);
  if (extra.length === 0) return [];
  return [
    found.note(
      "not-documented",
      `Zendesk documents no ${extra.map((name) => quote(name, 30)).join(", ")} here`,
      "It is probably ignored. Lifetimes (expires_in) go to the token endpoint.",
    ),
  ];
}

const blanks = found.doubtful(
  "blanks",
  "There are blanks in the URL",
  "Written into a link or a program they have to be %20 or +.",
);
