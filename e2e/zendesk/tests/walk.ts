import { createHash } from "node:crypto";
import { ask } from "../ask.ts";
import type { Reply } from "../ask.ts";

/** The verifier of every walk, and what an app sends for it. */
export const verifier = "a-verifier-of-forty-three-characters-at-least";
export const challenge = createHash("sha256").update(verifier).digest("base64url");
/** Where `scopedesk` is sent back to. */
export const redirectUri = "http://localhost:5173/callback";

/** An authorization request as Scopedesk would send it, with changes; null leaves one out. */
export function authorizeUrl(origin: string, change: Record<string, string | null> = {}): string {
  const parameters = {
    response_type: "code",
    client_id: "scopedesk",
    redirect_uri: redirectUri,
    scope: "read write",
    state: "s1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    ...change,
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== null) query.set(name, value);
  return `${origin}/oauth/authorizations/new?${query}`;
}

/** The value of a hidden field of a page. */
export function hiddenField(page: string, name: string): string {
  const value = new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";
  return value.replaceAll("&amp;", "&");
}

/** Signs in to the help desk itself and gives back the cookie. */
export async function logIn(origin: string, email = "agent@example.com"): Promise<string> {
  const form = { email, password: "password", return_to: "/" };
  const reply = await ask(`${origin}/access/login`, { method: "POST", form });
  return (reply.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

/** Answers the consent page as its buttons would. */
export async function decide(
  origin: string,
  consent: Reply,
  cookie: string,
  decision: "allow" | "deny",
): Promise<URL> {
  const form = {
    request: hiddenField(consent.text, "request"),
    authenticity_token: hiddenField(consent.text, "authenticity_token"),
    decision,
  };
  const reply = await ask(`${origin}/oauth/authorizations`, {
    method: "POST",
    headers: { cookie },
    form,
  });
  return new URL(reply.headers.get("location") ?? "about:blank");
}

/** The whole walk through login and consent; gives back the code. */
export async function fetchCode(
  origin: string,
  change: Record<string, string | null> = {},
  email = "agent@example.com",
): Promise<string> {
  const cookie = await logIn(origin, email);
  const consent = await ask(authorizeUrl(origin, change), { headers: { cookie } });
  const callback = await decide(origin, consent, cookie, "allow");
  return callback.searchParams.get("code") ?? "";
}

/** Sends a form to the token endpoint; the client is `scopedesk` unless told. */
export function askForTokens(origin: string, form: Record<string, string>): Promise<Reply> {
  return ask(`${origin}/oauth/tokens`, {
    method: "POST",
    form: { client_id: "scopedesk", ...form },
  });
}

/** The form that spends a code. */
export function codeForm(code: string): Record<string, string> {
  return {
    grant_type: "authorization_code",
    code,
    code_verifier: verifier,
    redirect_uri: redirectUri,
  };
}
