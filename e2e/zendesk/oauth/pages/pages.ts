import type { Account } from "../../account/account.ts";
import type { Answer } from "../../http/answer.ts";
import type { Client } from "../../account/oauth-store.ts";
import { scopeInWords } from "../../calls/scopes.ts";
import { people, seededPassword } from "../../records/people.ts";
import { html, page } from "./html.ts";
import type { User } from "../../records/kinds/user.ts";

/** Where the browser goes after signing in, and what a form may lead to. */
interface LoginPage {
  account: Account;
  returnTo: string;
  formTargets: readonly string[];
  complaint?: string;
}

/** The login page: one button for each seeded person, and the form for anybody else. */
export function loginPage({ account, returnTo, formTargets, complaint }: LoginPage): Answer {
  const seeded = Object.values(people).map((person) => account.tables.users.get(person.id));
  const buttons = seeded
    .filter((user) => user !== undefined)
    .map(
      (user) =>
        html`<li>
          <button name="email" value="${user.email ?? ""}" aria-label="Sign in as ${user.name}">
            <span>Sign in as ${user.name}</span><span class="quiet">${roleInWords(user)}</span>
          </button>
        </li>`,
    );
  return page(
    `Sign in to ${account.name}`,
    html`<h1>Sign in to ${account.name}</h1>
      <p class="quiet">A local Zendesk. Nothing here leaves this machine.</p>
      ${complaint === undefined ? "" : html`<p class="complaint" role="alert">${complaint}</p>`}
      <form method="post" action="/access/login">
        <input type="hidden" name="return_to" value="${returnTo}" />
        <input type="hidden" name="password" value="${seededPassword}" />
        <ul class="people">
          ${buttons}
        </ul>
      </form>
      <h2>Someone else</h2>
      <form method="post" action="/access/login">
        <input type="hidden" name="return_to" value="${returnTo}" />
        <label>Email <input name="email" type="email" autocomplete="username" required /></label>
        <label
          >Password <input name="password" type="password" autocomplete="current-password" required
        /></label>
        <button class="primary">Sign in</button>
      </form>`,
    complaint === undefined ? 200 : 401,
    formTargets,
  );
}

function roleInWords(user: User): string {
  if (user.suspended) return "suspended";
  if (user.role_type === 1) return "light agent";
  return user.role === "end-user" ? "end user" : user.role;
}

interface ConsentPage {
  account: Account;
  client: Client;
  user: User;
  scopes: readonly string[];
  /** The authorization request, to be sent again with the answer. */
  query: string;
  authenticityToken: string;
  redirectOrigin: string;
}

const nothingKnown = html`<p>Nothing: no scope it names is known here.</p>`;

/** The consent page: who asks, for what, in words; "Allow" and "Deny". */
export function consentPage(parts: ConsentPage): Answer {
  const { account, client, user, scopes, query, authenticityToken, redirectOrigin } = parts;
  const asked = scopes.flatMap((scope) => {
    const words = scopeInWords(scope);
    return words === undefined ? [] : [html`<li>${words} <code>${scope}</code></li>`];
  });
  const company = client.company === null ? "" : html`<p class="quiet">by ${client.company}</p>`;
  return page(
    `Allow ${client.name}?`,
    html`<h1>Allow ${client.name} to use ${account.name}?</h1>
      ${company}
      <p>${client.description ?? ""}</p>
      <h2>It asks to</h2>
      ${
        asked.length > 0
          ? html`<ul class="scopes">
              ${asked}
            </ul>`
          : nothingKnown
      }
      <form method="post" action="/oauth/authorizations" class="actions">
        <input type="hidden" name="request" value="${query}" />
        <input type="hidden" name="authenticity_token" value="${authenticityToken}" />
        <button name="decision" value="deny">Deny</button>
        <button name="decision" value="allow" class="primary">Allow</button>
      </form>
      <footer>
        <form method="post" action="/access/logout">
          <input type="hidden" name="return_to" value="/oauth/authorizations/new?${query}" />
          <input type="hidden" name="authenticity_token" value="${authenticityToken}" />
          Signed in as ${user.name}. <button class="link">Use another account</button>
        </form>
      </footer>`,
    200,
    [redirectOrigin],
  );
}

/** The dead end of a bad authorization request: a page, never a redirect. */
export function authorizationErrorPage(reason: string, status = 400): Answer {
  return page(
    "Invalid Authorization Request",
    html`<h1>Invalid Authorization Request</h1>
      <p>${reason}</p>`,
    status,
  );
}

/** What a person who opens the account's address sees. */
export function homePage(account: Account): Answer {
  const rows = Object.values(people).map(
    (person) => html`<li>${person.name} <code>${person.email}</code></li>`,
  );
  return page(
    account.name,
    html`<h1>${account.name}</h1>
      <p class="quiet">
        A local Zendesk. Applications send people here to sign in; the API is under /api/v2.
      </p>
      <h2>Who can sign in, with the password “${seededPassword}”</h2>
      <ul class="scopes">
        ${rows}
      </ul>`,
  );
}

/** Any other address that is not there. */
export function notFoundPage(): Answer {
  return page("Not found", html`<h1>There is nothing here</h1>`, 404);
}
