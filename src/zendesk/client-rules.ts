import { covers, isKnownScope } from "../scopes/catalogue.ts";
import { closestScope } from "../scopes/spelling.ts";

/** What Zendesk would refuse about an OAuth client, as a stable code and one sentence. */
export interface RuleComplaint {
  readonly code: string;
  readonly reason: string;
}

/**
 * Checks one redirect URL of an OAuth client: absolute, https, and http only for `localhost` and
 * `127.0.0.1`. Zendesk compares it to the letter, so blanks and wildcards are never meant.
 */
export function checkRedirectUrl(text: string): RuleComplaint | undefined {
  if (text === "") return complain("empty", "A redirect URL is needed.");
  if (/\s/.test(text)) return complain("blank", "A redirect URL holds no blanks. One per line.");
  const url = URL.parse(text);
  if (url === null || !/^[a-z][a-z\d+.-]*:\/\//i.test(text)) {
    return text.startsWith("urn:")
      ? complain("no-browser", "Zendesk takes no urn: address. Use a page of your own.")
      : complain("not-absolute", "Write the whole URL, from https:// on.");
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    return complain("scheme", `Zendesk takes https, not ${url.protocol}//.`);
  }
  if (url.username !== "" || url.password !== "") {
    return complain("credentials", "A redirect URL holds no user name or password.");
  }
  if (url.hash !== "" || text.includes("#")) {
    return complain("fragment", "A redirect URL has no part after #.");
  }
  if (text.includes("*")) {
    return complain("wildcard", "Zendesk knows no wildcards: register each URL to the letter.");
  }
  if (url.protocol === "http:" && !isLoopback(url.hostname)) {
    return complain("not-https", "Only localhost and 127.0.0.1 may use http. Others need https.");
  }
  return undefined;
}

/** Checks an OAuth client's unique identifier, the `client_id` of the authorization URL. */
export function checkIdentifier(text: string): RuleComplaint | undefined {
  if (text === "") return complain("empty", "An identifier is needed.");
  if (/^\d+$/.test(text)) {
    return complain("numeric", "That is the client's number. The identifier is a name.");
  }
  if (!/^[a-z\d_-]+$/i.test(text)) {
    return complain("characters", "Letters, digits, - and _ only.");
  }
  if (text.startsWith("zdg-")) {
    return complain("global", "zdg- is kept for clients Zendesk approves for every account.");
  }
  return text.length > 255 ? complain("too-long", "255 characters at most.") : undefined;
}

/**
 * Checks the allowed scopes of an OAuth client; none means anything may be asked for. Zendesk
 * refuses a list that names a broad scope and a part of it.
 */
export function checkAllowedScopes(allowed: readonly string[]): RuleComplaint | undefined {
  const unknown = allowed.find((name) => !isKnownScope(name));
  if (unknown !== undefined) {
    const meant = closestScope(unknown);
    const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
    return complain("unknown-scope", `Zendesk knows no scope ${unknown.slice(0, 60)}.${hint}`);
  }
  for (const part of allowed) {
    const whole = allowed.find((other) => other !== part && covers([other], part));
    if (whole !== undefined) {
      return complain("overlap", `${whole} holds ${part} already: Zendesk refuses a list of both.`);
    }
  }
  return undefined;
}

/** Says whether a host is one of the two that Zendesk lets go without https. */
function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1";
}

function complain(code: string, reason: string): RuleComplaint {
  return { code, reason };
}
