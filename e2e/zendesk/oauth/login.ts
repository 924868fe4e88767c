import type { Account } from "../account/account.ts";
import { redirect } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import { loginPage } from "./pages/pages.ts";
import { seededPassword } from "../records/people.ts";
import { newSecret } from "../account/oauth-store.ts";
import type { BrowserSession } from "../account/oauth-store.ts";
import { userByEmail } from "../account/user-by-email.ts";

const cookieName = "_zendesk_session";

/** The person signed in to the help desk in this browser, by its cookie. */
export function browserSession(
  account: Account,
  cookies: string | undefined,
): BrowserSession | undefined {
  return account.oauth.sessions.get(readCookie(cookies) ?? "");
}

function readCookie(cookies: string | undefined): string | undefined {
  const pairs = (cookies ?? "").split(";").map((pair) => pair.trim().split("="));
  return pairs.find(([name]) => name === cookieName)?.[1];
}

/** `GET /access/unauthenticated`: the login page. */
export function showLogin(account: Account, query: URLSearchParams): Answer {
  const returnTo = safeReturn(query.get("return_to"));
  return loginPage({ account, returnTo, formTargets: formTargets(account, returnTo) });
}

/** `POST /access/login`: everybody's password is the same, and suspended people stay out. */
export function logIn(account: Account, form: URLSearchParams): Answer {
  const returnTo = safeReturn(form.get("return_to"));
  const user = userByEmail(account, form.get("email") ?? "");
  const complain = (complaint: string) =>
    loginPage({ account, returnTo, formTargets: formTargets(account, returnTo), complaint });
  if (!user || form.get("password") !== seededPassword) {
    return complain("The email or the password is wrong.");
  }
  if (user.suspended) return complain(`${user.name} is suspended and cannot sign in.`);
  const id = newSecret();
  account.oauth.sessions.set(id, { userId: user.id, authenticityToken: newSecret() });
  return redirect(returnTo, {
    "set-cookie": `${cookieName}=${id}; Path=/; HttpOnly; SameSite=Lax`,
  });
}

/** `POST /access/logout`: back to the login page, as nobody. */
export function logOut(
  account: Account,
  form: URLSearchParams,
  cookies: string | undefined,
): Answer {
  account.oauth.sessions.delete(readCookie(cookies) ?? "");
  return redirect(safeReturn(form.get("return_to")), {
    "set-cookie": `${cookieName}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0`,
  });
}

/** Stands for this account's origin while paths are read. */
const here = "http://account.localhost";

/** Only the authorization page: `//elsewhere` and its like lead home. */
function safeReturn(returnTo: string | null): string {
  const url = URL.parse(returnTo ?? "", here);
  const isOurs = url?.origin === here && url.pathname === "/oauth/authorizations/new";
  return isOurs ? url.pathname + url.search : "/";
}

/** Where the forms may lead in the end: the client's redirect URIs, when consent is not asked again. */
function formTargets(account: Account, returnTo: string): string[] {
  const identifier = new URL(returnTo, here).searchParams.get("client_id");
  const client = account.oauth.clientByIdentifier(identifier ?? "");
  return [...new Set((client?.redirect_uri ?? []).map((uri) => new URL(uri).origin))];
}
