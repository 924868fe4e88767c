import { describe, expect, test } from "vitest";
import { accountOrigin, parseSubdomain } from "./subdomain.ts";

describe("the subdomain a person types", () => {
  test.each(["acme", "a", "acme-2", "0x", "a".repeat(63)])("%s is taken", (text) => {
    expect(parseSubdomain(text)).toEqual({ ok: true, subdomain: text });
  });

  test("blanks around it and capitals are forgiven", () => {
    expect(parseSubdomain("  Acme ")).toEqual({ ok: true, subdomain: "acme" });
  });

  test.each([
    ["", "empty"],
    ["   ", "empty"],
    ["a".repeat(64), "too-long"],
    ["https://acme", "has-scheme"],
    ["javascript://acme", "has-scheme"],
    ["acme/tickets", "has-path"],
    ["acme\\x", "has-path"],
    ["acme#", "has-path"],
    ["acme?x", "has-path"],
    ["acme:443", "has-port"],
    ["acme.evil.example", "has-dot"],
    ["..", "has-dot"],
    ["-acme", "bad-edge"],
    ["acme-", "bad-edge"],
    ["ac me", "bad-character"],
    ["acme_1", "bad-character"],
    ["acmé", "bad-character"],
    ["а\u0441me", "bad-character"],
    ["acme@evil", "bad-character"],
    ["acme\u0000", "bad-character"],
    ["acme%2eevil", "bad-character"],
    ["{subdomain}", "bad-character"],
  ])("%j is refused as %s", (text, reason) => {
    expect(parseSubdomain(text)).toMatchObject({ ok: false, reason });
  });

  test("a whole Zendesk address is refused, and its subdomain suggested", () => {
    const parsed = parseSubdomain("https://Acme.zendesk.com/agent/tickets");
    expect(parsed).toEqual({ ok: false, reason: "has-scheme", suggestion: "acme" });
    expect(parseSubdomain("acme.zendesk.com.evil.example")).not.toHaveProperty("suggestion");
  });
});

test("the account's origin comes from the template of the config", () => {
  expect(accountOrigin("https://{subdomain}.zendesk.com", "acme")).toBe("https://acme.zendesk.com");
  expect(accountOrigin("http://{subdomain}.localhost:4400", "t1")).toBe("http://t1.localhost:4400");
});
