/*
 * What Zendesk's form for OAuth clients takes, read 2026-11:
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_clients/
 * https://support.zendesk.com/hc/en-us/articles/4408845965210
 */

/** The hosts that a redirect URL may name without https. */
export const httpRedirectHosts: readonly string[] = ["localhost", "127.0.0.1"];

/** How the identifiers of clients begin that Zendesk approves for every account. */
export const globalClientPrefix = "zdg-";

const longestIdentifier = 255;

/** What Zendesk would refuse about an OAuth client, as a stable code and one sentence. */
export interface RuleComplaint {
  readonly code: string;
  readonly reason: string;
}

/**
 * Checks one redirect URL of an OAuth client: absolute, https, and http only for this machine. Zendesk compares it to the letter, so blanks and wildcards are never meant.
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
  if (url.protocol === "http:" && !httpRedirectHosts.includes(url.hostname)) {
    return complain(
      "not-https",
      `Only ${httpRedirectHosts.join(" and ")} may use http. Others need https.`,
    );
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
  if (text.startsWith(globalClientPrefix)) {
    return complain(
      "global",
      `${globalClientPrefix} is kept for clients Zendesk approves for every account.`,
    );
  }
  return text.length > longestIdentifier
    ? complain("too-long", `${longestIdentifier} characters at most.`)
    : undefined;
}

function complain(code: string, reason: string): RuleComplaint {
  return { code, reason };
}
