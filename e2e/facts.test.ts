import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { ask, type AskInit } from "local-zendesk/ask";
import { startZendesk } from "local-zendesk/server";
import type { Zendesk } from "local-zendesk/types";
import { readableStatuses } from "../src/reference/cors.ts";
import {
  accessTokenLifetime,
  codeLifetime,
  refreshTokenLifetime,
} from "../src/reference/lifetimes.ts";
import {
  mostAtOnce,
  mostJobs,
  offsetReach,
  rateLimitWindow,
  requestsPerMinute,
  searchReach,
} from "../src/reference/limits.ts";
import { apiRoot, authorizePath, currentTokenPath, tokenPath } from "../src/reference/paths.ts";
import { challengeLength, challengeMethod, verifierLength } from "../src/reference/pkce.ts";
import { everyone, lightAgent } from "../src/reference/roles.ts";
import { priorityWords, statusWords, typeWords } from "../src/reference/words.ts";
import { scopes } from "../src/scopes/catalogue.ts";
import { allow } from "./session/consent.ts";

/*
 * What the app knows of Zendesk, held against what the local Zendesk does. Its own facts were written
 * apart from the same pages, so a mistake in one of the two is seen here.
 */

let zendesk: Zendesk;
beforeAll(async () => {
  zendesk = await startZendesk({ rateLimit: "off", tickets: 120, quiet: true });
});
afterAll(() => zendesk.close());

let number = 0;
const newAccount = () => `facts-${++number}`;

/** Somebody with a token of an account of their own. */
function somebody(email = "admin@example.com", names: readonly string[] = ["read", "write"]) {
  const account = newAccount();
  const handle = zendesk.account(account);
  const tokens = handle.grant(email, names);
  const headers = {
    authorization: `Bearer ${tokens.accessToken}`,
    origin: "http://localhost:5173",
  };
  const url = zendesk.url(account);
  const call = (method: string, path: string, init: AskInit = {}) =>
    ask(url + apiRoot + path, { method, ...init, headers });
  return { account, handle, url, ...tokens, call };
}

describe("what a script may read", () => {
  test.each([200, 201, 204, 400, 401, 403, 404, 409, 410, 413, 422, 429, 500, 502, 503])(
    "an answer of status %i",
    async (status) => {
      const { handle, call } = somebody();
      handle.fail({ kind: "status", status, path: `${apiRoot}/tickets` });
      const { status: got, headers } = await call("GET", "/tickets");
      expect(got).toBe(status);
      expect(headers.has("access-control-allow-origin")).toBe(readableStatuses.includes(status));
    },
  );
});

describe("how long a token lives", () => {
  const renew = (more: Record<string, string>) => {
    const { url, refreshToken } = somebody();
    const form = { grant_type: "refresh_token", client_id: "scopedesk", ...more };
    return ask(url + tokenPath, {
      method: "POST",
      form: { ...form, refresh_token: refreshToken },
    });
  };

  test.each([
    ["expires_in", accessTokenLifetime],
    ["refresh_token_expires_in", refreshTokenLifetime],
  ])("%s has these ends and this usual length", async (name, { least, most, usual }) => {
    const at = async (seconds: number) => (await renew({ [name]: String(seconds) })).status;
    expect(await Promise.all([least - 1, least, most, most + 1].map(at))).toEqual([
      400, 200, 200, 400,
    ]);
    expect((await renew({})).json()).toMatchObject({ [name]: usual });
  });

  test.each([
    [codeLifetime - 1, 200],
    [codeLifetime + 1, 400],
  ])("a code of %i s is answered with %i", async (seconds, status) => {
    const { url, handle } = somebody();
    const exchanged = await exchange(url, "read", () => handle.advanceClock(seconds * 1000));
    expect(exchanged.status).toBe(status);
  });
});

test("a challenge is as long as the app says, and so is what it is made of", async () => {
  const { url } = somebody();
  const { least, most } = verifierLength;
  const lengths = [least - 1, least, most, most + 1];
  const answers = await Promise.all(
    lengths.map((length) => exchange(url, "read", () => {}, "a".repeat(length))),
  );
  expect(answers.map(({ status }) => status)).toEqual([400, 200, 200, 400]);
  expect(challengeOf("a".repeat(least))).toHaveLength(challengeLength);
});

test("every scope the app knows is one Zendesk gives, and one it does not know is not", async () => {
  const { url } = somebody();
  const names = scopes.map(({ name }) => name);
  const answer = (await exchange(url, [...names, "nonsense:read"].join(" "))).json();
  const granted = String((answer as { scope: unknown }).scope).split(" ");
  expect(granted.toSorted()).toEqual(names.toSorted());
});

test("roles are called what the app calls them", async () => {
  const people = ["admin", "agent", "light", "enduser"].map((who) => `${who}@example.com`);
  const users = await Promise.all(
    people.map(async (email) => {
      const { user } = (await somebody(email).call("GET", "/users/me")).json() as Record<
        string,
        { role: string; role_type: number | null }
      >;
      return user;
    }),
  );
  expect(new Set(users.map((user) => user?.role))).toEqual(new Set(everyone));
  const light = users.filter((user) => user?.role_type === lightAgent);
  expect(light).toEqual([users[2]]);
});

describe("the words of a ticket", () => {
  const { closed: _, ...settable } = statusWords;
  test.each([
    ["status", settable, "finished"],
    ["priority", priorityWords, "immediate"],
    ["type", typeWords, "complaint"],
  ])("%s knows these and no other", async (field, words, nonsense) => {
    const { call } = somebody();
    /** A solved ticket lacks fields; only a complaint about the value itself counts. */
    const isKnown = async (value: string) => {
      const ticket = { comment: { body: "Hello" }, [field]: value };
      const answer = await call("POST", "/tickets", { json: { ticket } });
      const { details = {} } = answer.json() as { details?: object };
      return !(field in details);
    };
    for (const value of Object.keys(words)) {
      expect([value, await isKnown(value)]).toEqual([value, true]);
    }
    expect(await isKnown(nonsense)).toBe(false);
  });
});

describe("how much at a time", () => {
  const status = async (path: string) => (await somebody().call("GET", path)).status;
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1).join();

  test("records on a page and in one request", async () => {
    const page = async (size: number) => {
      const answer = await somebody().call("GET", `/tickets?page[size]=${size}`);
      return (answer.json() as { tickets: unknown[] }).tickets.length;
    };
    expect(await page(mostAtOnce)).toBe(mostAtOnce);
    expect(await page(mostAtOnce + 1)).toBe(mostAtOnce);
    expect(await status(`/tickets/show_many?ids=${numbers(mostAtOnce)}`)).toBe(200);
    expect(await status(`/tickets/show_many?ids=${numbers(mostAtOnce + 1)}`)).toBe(400);
  });

  test("pages of a list, and of a search", async () => {
    const last = offsetReach / mostAtOnce;
    expect(await status(`/tickets?per_page=${mostAtOnce}&page=${last}`)).toBe(200);
    expect(await status(`/tickets?per_page=${mostAtOnce}&page=${last + 1}`)).toBe(400);
    const search = `/search?query=type:ticket&per_page=${mostAtOnce}&page=`;
    expect(await status(`${search}${searchReach / mostAtOnce}`)).toBe(200);
    expect(await status(`${search}${searchReach / mostAtOnce + 1}`)).toBe(422);
  });

  test("bulk changes at once", async () => {
    const { call } = somebody();
    const change = () =>
      call("PUT", "/tickets/update_many?ids=1", { json: { ticket: { additional_tags: ["a"] } } });
    // No job gets done meanwhile.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const answers = await Promise.all(Array.from({ length: mostJobs + 1 }, change));
    vi.useRealTimers();
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(mostJobs);
    expect(answers.find((answer) => answer.status === 429)?.text).toContain("TooManyJobs");
  });

  test.each([
    ["team", requestsPerMinute["Suite Team"]],
    ["growth", requestsPerMinute["Suite Growth"]],
    ["professional", requestsPerMinute["Suite Professional"]],
    ["enterprise", requestsPerMinute["Suite Enterprise"]],
    ["enterprise-plus", requestsPerMinute["Suite Enterprise Plus"]],
  ] as const)("requests a minute on the plan %s", async (plan, limit) => {
    const { handle, call } = somebody();
    handle.limitRate(plan);
    const { headers } = await call("GET", "/users/me");
    expect(Number(headers.get("x-rate-limit"))).toBe(limit);
    expect(Number(headers.get("ratelimit-reset"))).toBe(rateLimitWindow);
  });
});

test("a token finds its own record", async () => {
  const { url, accessToken } = somebody();
  const headers = { authorization: `Bearer ${accessToken}` };
  expect((await ask(url + currentTokenPath, { headers })).status).toBe(200);
});

/** The whole walk of a sign-in with PKCE; `wait` passes between getting the code and handing it in. */
async function exchange(
  url: string,
  scope: string,
  wait = () => {},
  verifier = "a".repeat(verifierLength.least),
) {
  const redirectUri = "http://localhost:5173/callback";
  const wish = new URL(url + authorizePath);
  wish.search = new URLSearchParams({
    response_type: "code",
    client_id: "scopedesk",
    redirect_uri: redirectUri,
    scope,
    state: "state",
    code_challenge: challengeOf(verifier),
    code_challenge_method: challengeMethod,
  }).toString();
  const code = (await allow(wish, "admin@example.com")).get("code") ?? "";
  wait();
  return ask(url + tokenPath, {
    method: "POST",
    form: {
      grant_type: "authorization_code",
      client_id: "scopedesk",
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    },
  });
}

function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
