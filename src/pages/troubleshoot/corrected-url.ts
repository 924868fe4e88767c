import { isLoopback } from "../../reference/loopback.ts";
import { authorizePath } from "../../reference/paths.ts";
import { challengeMethod } from "../../reference/pkce.ts";
import { parseScopeString, printScopeString } from "../../scopes/format.ts";
import { withoutRedundant } from "../../scopes/advice.ts";
import { closestScope } from "../../scopes/spelling.ts";
import { checkRedirectUrl } from "../../reference/client-rules.ts";

/**
 * Writes an authorization URL as Zendesk wants it, keeping what was right in it. What only its
 * author can know stands as a YOUR_… placeholder, and so do state and challenge, which are made
 * anew for every sign-in.
 */
export function correctedUrl(url: URL): string {
  const given = url.searchParams;
  const clientId = given.get("client_id")?.trim() ?? "";
  const redirectUri = given.get("redirect_uri")?.trim() ?? "";
  const parameters = new URLSearchParams({
    response_type: "code",
    client_id: /^[a-z_-][\w-]*$/i.test(clientId) ? clientId : "YOUR_CLIENT_IDENTIFIER",
    redirect_uri: checkRedirectUrl(redirectUri) ? "YOUR_REDIRECT_URL" : redirectUri,
    scope: correctedScope(given.get("scope") ?? ""),
    state: "YOUR_STATE",
    code_challenge: "YOUR_CHALLENGE",
    code_challenge_method: challengeMethod,
  });
  const origin = isLoopback(url.hostname) ? url.origin : url.origin.replace(/^http:/, "https:");
  return `${origin}${authorizePath}?${parameters.toString().replaceAll("+", "%20")}`;
}

function correctedScope(text: string): string {
  const parsed = parseScopeString(text);
  const names = parsed.ok ? parsed.scopes : (parsed.instead?.split(" ") ?? []);
  const meant = names.map((name) => closestScope(name) ?? name);
  return meant.length === 0 ? "YOUR_SCOPES" : printScopeString(withoutRedundant(meant));
}
