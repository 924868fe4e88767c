import { expect, test } from "vitest";
import { SessionError } from "../contract/error.ts";
import type { Method } from "../../reference/methods.ts";
import type { WireRequest } from "../contract/protocol.ts";
import { allowedUrl } from "./allow-list.ts";

const zendeskUrl = "https://acme.zendesk.com";

function url(path: string, more: Partial<WireRequest> = {}): string {
  return allowedUrl({ method: "GET", path, session: "s", ...more }, zendeskUrl).href;
}

test.each([
  "/api/v2/tickets.json?page[size]=100&include=users,groups,organizations",
  "/api/v2/tickets/5/comments?sort=-created_at",
  "/api/v2/users/me.json",
  "/api/v2/search.json?query=type%3Aticket%20requester%3Aa%40example.com&per_page=25",
  "/api/v2/views/1/execute?page%5Bafter%5D=eyJvIjoi%3D%3D",
  "/api/v2/help_center/en-us/articles/search.json?query=h%C3%A9",
  "/api/v2/custom_objects/my%20thing/records",
  "/api/v2/oauth/tokens/current.json",
])("%s may be asked", (path) => {
  expect(url(path)).toBe(zendeskUrl + path);
});

test.each([
  "https://evil.example/api/v2/tickets",
  "//evil.example/api/v2/tickets",
  "http://acme.zendesk.com/api/v2/tickets",
  "@evil.example/api/v2/tickets",
  ".evil.example/api/v2/tickets",
  ":8080/api/v2/tickets",
  "/api/v2/@evil.example",
  "/api/v2/%40evil",
  "/api/v2",
  "/api/v2/",
  "/api/v3/tickets",
  "/api/v2x/tickets",
  "/API/v2/tickets",
  "/oauth/tokens",
  "/access/logout",
  "/",
  "",
  "api/v2/tickets",
  " /api/v2/tickets",
  "/api/v2/tickets ",
  "/api/v2/../../oauth/tokens",
  "/api/v2/./tickets",
  "/api/v2/tickets/..",
  "/api/v2/..%2f..%2foauth/tokens",
  "/api/v2/%2e%2e/%2e%2e/oauth/tokens",
  "/api/v2/.%2E/oauth/tokens",
  "/api/v2/%252e%252e/oauth/tokens",
  "/api/v2/%2Foauth",
  "/api/v2/%5coauth",
  "/api/v2/\\..\\oauth",
  "/api/v2\\tickets",
  "/api/v2//tickets",
  "/api/v2/tickets/",
  "/api/v2/tickets%00",
  "/api/v2/tickets%0d%0aX: y",
  "/api/v2/tickets\nX",
  "/api/v2/tickets#x",
  "/api/v2/tickets?x=1#y",
  "/api/v2/tickets?x=\n",
  "/api/v2/tickets?x=\\",
  "/api/v2/tickets?x=%zz",
  "/api/v2/tickets%",
  "/api/v2/tëst",
  "/api/v2/．．/oauth",
  `/api/v2/${"a".repeat(9000)}`,
])("%j is refused", (path) => {
  expect(() => url(path)).toThrow(SessionError);
});

test.each(["PATCH", "HEAD", "OPTIONS", "get", "TRACE", "", "POST /x"])(
  "method %j is refused",
  (text) => {
    expect(() => url("/api/v2/tickets", { method: text as Method })).toThrow("method");
  },
);

test("a path that is not text is refused", () => {
  const path = { toString: () => "/api/v2/tickets" } as unknown as string;
  expect(() => url(path)).toThrow("path");
});

test("nobody gets a whole token or secret through the gateway without having asked for it", () => {
  const made =
    (path: string, method: Method, init = {}) =>
    () =>
      url(path, { method, ...init });
  const giving = [
    ["/api/v2/oauth/tokens", "POST"],
    ["/api/v2/oauth/tokens.json", "POST"],
    ["/api/v2/OAuth/Tokens.json?x=1", "POST"],
    ["/api/v2/oauth/%74okens", "POST"],
    ["/api/v2/oauth/clients", "POST"],
    ["/api/v2/oauth/clients/7/generate_secret.json", "PUT"],
  ] as const;
  for (const [path, method] of giving) {
    expect(made(path, method)).toThrow("token");
    expect(made(path, method, { expectsSecret: true })).not.toThrow();
    expect(made(path, method, { expectsSecret: "true" })).toThrow("token");
  }
  expect(made("/api/v2/oauth/clients/7", "PUT")).not.toThrow();
  expect(made("/oauth/tokens", "POST", { expectsSecret: true })).toThrow("path");
});

test("a body goes with writes only, under a plain content type, up to 64 MiB", () => {
  const path = "/api/v2/uploads.json";
  const body = { bytes: new ArrayBuffer(4), contentType: "image/png" };
  expect(url(path, { method: "POST", body })).toBe(zendeskUrl + path);
  expect(() => url(path, { body })).toThrow("body");
  const withType = (contentType: string) => () =>
    url(path, { method: "POST", body: { ...body, contentType } });
  expect(withType("application/json; charset=utf-8")).not.toThrow();
  expect(withType("text/html\r\nX-Evil: 1")).toThrow("content type");
  expect(withType("multipart/form-data; boundary=x")).toThrow("content type");
  const huge = { bytes: new ArrayBuffer(64 * 1024 * 1024 + 1), contentType: "image/png" };
  expect(() => url(path, { method: "POST", body: huge })).toThrow("too large");
});
