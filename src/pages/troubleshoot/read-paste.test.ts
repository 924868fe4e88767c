import { expect, test } from "vitest";
import { readPaste } from "./read-paste.ts";

const codes = (text: string): string[] =>
  readPaste(text).readings.flatMap(({ findings }) => findings.map(({ code }) => code));
const wrong = (text: string): string[] =>
  readPaste(text).readings.flatMap(({ findings }) =>
    findings.filter(({ tone }) => tone === "danger").map(({ code }) => code),
  );

const challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const right = {
  response_type: "code",
  client_id: "scopedesk",
  redirect_uri: "https://app.example/callback",
  scope: "tickets:read users:read",
  state: "xyzzy",
  code_challenge: challenge,
  code_challenge_method: "S256",
};

function authorizationUrl(change: Record<string, string | null> = {}, path = "authorizations/new") {
  const url = new URL(`https://acme.zendesk.com/oauth/${path}`);
  for (const [name, value] of Object.entries({ ...right, ...change })) {
    if (value !== null) url.searchParams.set(name, value);
  }
  return url.href;
}

test("an authorization URL in order has nothing wrong", () => {
  expect(wrong(authorizationUrl())).toEqual([]);
  expect(codes(authorizationUrl())).toContain("pkce-fine");
});

test.each([
  ["no-response-type", { response_type: null }],
  ["implicit", { response_type: "token" }],
  ["no-client-id", { client_id: null }],
  ["numeric-client-id", { client_id: "50328" }],
  ["no-redirect-uri", { redirect_uri: null }],
  ["redirect-uri-not-https", { redirect_uri: "http://app.example/callback" }],
  ["redirect-uri-not-absolute", { redirect_uri: "/callback" }],
  ["redirect-uri-scheme", { redirect_uri: "myapp://callback" }],
  ["scope-commas", { scope: "tickets:read,users:read" }],
  ["scope-array-for-string", { scope: '["tickets:read"]' }],
  ["scope-unknown", { scope: "ticket:read" }],
  ["scope-openid", { scope: "openid users:read" }],
  ["no-pkce", { code_challenge: null, code_challenge_method: null }],
  ["pkce-method", { code_challenge_method: "plain" }],
  ["pkce-method", { code_challenge_method: null }],
  ["challenge-length", { code_challenge: "abc" }],
  ["challenge-alphabet", { code_challenge: `${challenge.slice(1)}+=` }],
  ["secret-in-url", { client_secret: "hush" }],
])("an authorization URL is told %s", (code, change) => {
  expect(wrong(authorizationUrl(change))).toEqual([code]);
});

test("an authorization URL with another path is told the right one", () => {
  for (const path of ["authorize", "authorizations", "v2/authorize"]) {
    expect(wrong(authorizationUrl({}, path))).toContain("path");
  }
});

test("a misspelt scope comes back as the whole corrected string", () => {
  const [reading] = readPaste(
    authorizationUrl({ scope: "ticket:read users:raed hc:read" }),
  ).readings;
  const corrected = reading?.findings.find(({ code }) => code === "scope-unknown");
  expect(corrected?.instead).toBe("tickets:read users:read hc:read");
});

test("an authorization URL is read however it was pasted", () => {
  const broken = authorizationUrl().replaceAll("&", "\n  &");
  const spaced = decodeURIComponent(authorizationUrl().replaceAll("+", " "));
  const inProse = `I open ${authorizationUrl()} and get an error.`;
  const bare = authorizationUrl().replace("https://", "");
  for (const text of [broken, spaced, inProse, bare]) {
    expect(readPaste(text).readings[0]?.takenFor).toBe("An authorization URL");
    expect(wrong(text)).toEqual([]);
  }
});

test.each([
  ["denied", "?error=access_denied&error_description=The+end-user+denied&state=a"],
  ["invalid-scope", "?error=invalid_scope&state=a"],
  ["no-state", "?code=7xqwtlf3rrdj8uyeb1yf"],
  ["implicit-answer", "#access_token=7xqwtlf3rrdj8uyeb1yf&token_type=bearer"],
  ["in-fragment", "#code=7xqwtlf3rrdj8uyeb1yf&state=a"],
  ["code-and-error", "?code=7xqwtlf3rrdj8uyeb1yf&error=access_denied&state=a"],
  ["repeated", "?code=7xqwtlf3rrdj8uyeb1yf&code=b&state=a"],
])("a callback URL is told %s", (code, answer) => {
  expect(wrong(`https://app.example/callback${answer}`)).toContain(code);
});

test("a callback URL with code and state is told that the code lives 120 seconds", () => {
  const url = "http://localhost:5173/callback?code=7xqwtlf3rrdj8uyeb1yf&state=hN3k";
  expect(codes(url)).toEqual(["code-age"]);
  expect(JSON.stringify(readPaste(url))).not.toContain("7xqwtlf3rrdj8uyeb1yf");
});

test.each([
  [
    "missing-scope",
    `{"error":"Forbidden","description":"You are missing the following required scopes: read"}`,
  ],
  ["forbidden", `{"error":{"title":"Forbidden","message":"You do not have access to this page."}}`],
  [
    "token-refused",
    `{"error":"invalid_token","error_description":"The access token provided is expired"}`,
  ],
  ["not-signed-in", `{"error":"Couldn't authenticate you"}`],
  ["no-such-endpoint", `{"error":"InvalidEndpoint","description":"Not found"}`],
  ["not-found", `{"error":"RecordNotFound","description":"Not found"}`],
  ["conflict", `{"error":"UpdateConflict","description":"Safe Update prevented the update"}`],
  [
    "invalid",
    `{"error":"RecordInvalid","details":{"base":[{"description":"Assignee: is required"}]}}`,
  ],
  ["rate-limited", "Number of allowed API requests per minute exceeded"],
  ["rate-limited", "HTTP/1.1 429 Too Many Requests\nRetry-After: 93\n"],
  [
    "invalid-grant",
    `{"error":"invalid_grant","error_description":"The provided access grant is invalid"}`,
  ],
  ["invalid-client", `{"error":"invalid_client","error_description":"The client identifier"}`],
  [
    "invalid-scope",
    `HTTP/2 400\ncontent-type: application/json\n\n{"error":"invalid_scope","error_description":"x"}`,
  ],
  ["zendesk-trouble", "502 Bad Gateway"],
  [
    "missing-scope",
    `< HTTP/2 403 \n< content-type: application/json\n< \n{"error":"Forbidden","description":"You are missing the following required scopes: groups:read, read"}`,
  ],
  ["rate-limited", "AxiosError: Request failed with status code 429"],
  ["failed-to-fetch", "Uncaught (in promise) TypeError: Failed to fetch"],
  ["no-such-client", "<!doctype html><h1>Invalid Authorization Request</h1><p>No such client</p>"],
])("an answer is told %s", (code, text) => {
  expect(wrong(text)).toContain(code);
});

test("a 403 with a role and an endpoint is told which of the two it is", () => {
  const refusal = `GET /api/v2/audit_logs\nHTTP/1.1 403\n\n{"error":{"title":"Forbidden","message":"no"}}`;
  const told = (role: "agent" | "admin") =>
    readPaste(refusal, { role }).readings[0]?.findings[0]?.code;
  expect(told("agent")).toBe("wrong-role");
  expect(told("admin")).toBe("wrong-plan");
});

test("a 429 names the wait of its Retry-After and the endpoint’s own limit", () => {
  const text =
    "HTTP/2 429\nretry-after: 93\nzendesk-ratelimit-tickets-index: total=100; remaining=0; resets=41";
  const findings = readPaste(text).readings.flatMap((reading) => reading.findings);
  expect(findings.find(({ code }) => code === "retry-after")?.title).toBe("Wait 93 seconds");
  expect(findings.find(({ code }) => code === "which-limit")?.detail).toContain(
    "zendesk-ratelimit-tickets-index",
  );
});

test("a 401 without usable credentials says how an API token has to be sent", () => {
  const [reading] = readPaste(`401 {"error":"Couldn't authenticate you"}`).readings;
  expect(reading?.findings[0]?.detail).toContain("base64(EMAIL/token:API_TOKEN)");
  expect(codes(`401 {"error":"invalid_token","error_description":"expired"}`)).not.toContain(
    "not-signed-in",
  );
});

test.each([
  ["grant-removed", "grant_type=password&client_id=a&username=b&password=c"],
  ["grant-spelling", `{"grant_type":"refresh token","client_id":"a"}`],
  [
    "missing-field",
    `{"grant_type":"authorization_code","code":"x1","client_id":"a","redirect_uri":"https://a.example/"}`,
  ],
  ["numeric-client-id", `{"grant_type":"refresh_token","refresh_token":"x","client_id":50328}`],
  [
    "verifier-length",
    "grant_type=authorization_code&code=x1&client_id=a&redirect_uri=https://a.example/&code_verifier=short",
  ],
  [
    "scope-array-for-string",
    `{"grant_type":"refresh_token","refresh_token":"x","client_id":"a","scope":["read"]}`,
  ],
  [
    "lifetime",
    `{"grant_type":"refresh_token","refresh_token":"x","client_id":"a","expires_in":60}`,
  ],
  [
    "token-path",
    `curl https://acme.zendesk.com/oauth/token -d 'grant_type=refresh_token&refresh_token=x&client_id=a'`,
  ],
])("a token request is told %s", (code, text) => {
  expect(wrong(text)).toContain(code);
});

test.each([
  ["scope-string-for-array", `{"token":{"client_id":50328,"scopes":"read write"}}`],
  ["scope-spaces-inside", `{"token":{"client_id":50328,"scopes":["read write"]}}`],
  ["client-number", `{"token":{"client_id":"scopedesk","scopes":["read"]}}`],
  ["redirect-array", `{"client":{"identifier":"a","redirect_uri":"https://a.example/"}}`],
  ["client-overlap", `{"client":{"allowed_scopes":["read","tickets:read"]}}`],
])("JSON for the tokens API is told %s", (code, text) => {
  expect(wrong(text)).toContain(code);
});

test.each([
  ["scope-fine", "tickets:read users:read"],
  ["scope-fine", '["tickets:read","users:read"]'],
  ["scope-commas", "tickets:read, users:read"],
  ["api-token", "curl https://acme.zendesk.com/api/v2/tickets -u ada@example.com/token:hush1234"],
  ["needs", "GET https://acme.zendesk.com/api/v2/tickets/1"],
  ["needs", "https://acme.zendesk.com/api/v2/search?query=type:ticket"],
  [
    "token-answer",
    `{"access_token":"gErypPlm4dOVgGRvA1ZzMH5MQ3nLo8bo","token_type":"bearer","scope":"read","expires_in":1800,"refresh_token":"x1"}`,
  ],
])("%s is found", (code, text) => {
  expect(codes(text)).toContain(code);
});

test.each([
  ["GET https://acme.zendesk.com/api/v2/tickets/1", /^Open to [^.]+\.$/],
  ["GET https://acme.zendesk.com/api/v2/oauth/tokens", /Nobody documents the scope/],
])("%s is told with no more certainty than there is", (text, words) => {
  const findings = readPaste(text).readings.flatMap((reading) => reading.findings);
  expect(findings.find(({ code }) => code === "needs")?.detail).toMatch(words);
});

test("what is nothing of Zendesk’s is left alone", () => {
  for (const text of ["", "   ", "hello", "my cat is called 500", "{", "[]"]) {
    expect(wrong(text)).toEqual([]);
  }
});

test("a wrong authorization URL comes back right, but for what only its author knows", () => {
  const url = authorizationUrl(
    { response_type: "token", scope: "read,ticket:read", code_challenge: null, client_secret: "x" },
    "authorize",
  );
  const corrected = new URL(readPaste(url).readings[0]?.corrected ?? "");
  expect(corrected.searchParams.get("scope")).toBe("read");
  corrected.searchParams.set("code_challenge", challenge);
  expect(wrong(corrected.href)).toEqual([]);
});
