import { expect, test } from "vitest";
import { checkIdentifier, checkRedirectUrl } from "./client-rules.ts";

test.each([
  ["https://app.example.com/callback", undefined],
  ["http://localhost:5173/callback", undefined],
  ["http://127.0.0.1/callback", undefined],
  ["https://app.example.com", undefined],
  ["", "empty"],
  ["/callback", "not-absolute"],
  ["app.example.com/callback", "not-absolute"],
  ["localhost:3000/callback", "not-absolute"],
  ["http://app.example.com/callback", "not-https"],
  ["http://demo.localhost:4400/callback", "not-https"],
  ["http://localhost.evil.example/", "not-https"],
  ["myapp://callback", "scheme"],
  ["javascript:alert(1)", "not-absolute"],
  ["urn:ietf:wg:oauth:2.0:oob", "no-browser"],
  ["https://app.example.com/#/callback", "fragment"],
  ["https://*.example.com/callback", "wildcard"],
  ["https://a:b@app.example.com/callback", "credentials"],
  ["https://app.example.com/a https://app.example.com/b", "blank"],
])("Zendesk’s form answers the redirect URL “%s” with %s", (url, code) => {
  expect(checkRedirectUrl(url)?.code).toBe(code);
});

test.each([
  ["scopedesk", undefined],
  ["My_client-2", undefined],
  ["", "empty"],
  ["50328", "numeric"],
  ["my client", "characters"],
  ["zdg-mine", "global"],
])("the identifier “%s” is answered with %s", (identifier, code) => {
  expect(checkIdentifier(identifier)?.code).toBe(code);
});
