import { describe, expect, test } from "vitest";
import { readSubdomain } from "./read-subdomain.ts";
import { isSubdomain } from "./subdomain.ts";

const name = (typed: string, zendeskUrl?: string) => {
  const reading = readSubdomain(typed, zendeskUrl);
  return reading.ok ? reading.subdomain : undefined;
};

describe("an account’s address, however it is written, gives the account’s name", () => {
  test.each([
    "acme",
    "ACME",
    "  acme  ",
    "acme.",
    '"acme"',
    "'acme'",
    "acme/",
    "/acme",
    "acme:443",
    "acme,",
    "acme.zendesk.com",
    "acme.zendesk.com/",
    "acme.zendesk.com.",
    "acme.zendesk.com\t",
    "Acme.Zendesk.COM",
    "http://acme.zendesk.com",
    "https://acme.zendesk.com/agent/tickets/5",
    "https://acme.zendesk.com?x=1",
    "https://acme.zendesk.com#a",
    "acme.zendesk.com:443",
    "https://acme.zendesk.com:443/agent",
    "//acme.zendesk.com",
    "www.acme.zendesk.com",
    "https://www.acme.zendesk.com/hc",
    "acme .zendesk.com",
    "acme. zendesk .com",
    "https:// acme.zendesk.com",
    "https: //acme.zendesk.com",
    "https:/acme.zendesk.com",
    "https://https://acme.zendesk.com",
    "https:\\\\acme.zendesk.com\\agent",
    "<https://acme.zendesk.com>",
    "(acme.zendesk.com)",
    "“acme.zendesk.com”",
    "https://acme.zendesk.com/oauth/authorizations/new?client_id=x&redirect_uri=https%3A%2F%2Fa.example%2Fb",
    "https://ada@acme.zendesk.com/",
    "https://ada:pass@acme.zendesk.com",
    "acme.zendesk.com.zendesk.com",
    "\u200Bacme\uFEFF",
    "ａｃｍｅ",
    "acme\u00A0",
    "\nacme.zendesk.com\n",
    "https://acme",
  ])("%j", (typed) => {
    expect(name(typed)).toBe("acme");
  });

  test.each(["a", "0x", "d3v-moesif", "acme1666600000", "a".repeat(63), "xn--80ak6aa92e"])(
    "%s is a name already",
    (typed) => {
      expect(name(typed)).toBe(typed);
    },
  );

  test("a local Zendesk’s addresses count where the configuration names it", () => {
    const local = "http://{subdomain}.localhost:4400";
    for (const typed of [
      "acme.localhost:4400",
      "http://acme.localhost:4400/agent",
      "acme.localhost",
      "acme.zendesk.com",
    ]) {
      expect(name(typed, local)).toBe("acme");
    }
    expect(name("http://localhost:4400/", local)).toBe("demo");
    expect(readSubdomain("acme.localhost")).toMatchObject({ reason: "elsewhere" });
  });
});

describe("what names no account is told apart", () => {
  test.each([
    ["", "empty"],
    [" \t ", "empty"],
    ["https://", "empty"],
    ["support.acme.com", "elsewhere"],
    ["https://support.acme.com/hc/en-us", "elsewhere"],
    ["acme.zendesk.com.evil.example", "elsewhere"],
    ["https://acme.zendesk.com@evil.example/", "elsewhere"],
    ["https://evil.example/acme.zendesk.com", "elsewhere"],
    ["https://evil.example?acme.zendesk.com", "elsewhere"],
    ["https://evil.example#.zendesk.com", "elsewhere"],
    ["https://evil.example\\.zendesk.com", "elsewhere"],
    ["acmezendesk.com", "elsewhere"],
    ["127.0.0.1", "elsewhere"],
    ["..", "empty"],
    ["../acme", "empty"],
    ["zendesk.com", "zendesk-itself"],
    ["https://www.zendesk.com/login", "zendesk-itself"],
    ["developer.zendesk.com", "zendesk-itself"],
    ["ada@acme.com", "email"],
    ["mailto:ada@acme.com", "email"],
    ["acme_support", "underscore"],
    ["acme_support.zendesk.com", "underscore"],
    ["acme support", "blank"],
    ["-acme", "bad-edge"],
    ["acme-.zendesk.com", "bad-edge"],
    ["a".repeat(64), "too-long"],
    ["acmé", "bad-character"],
    ["acme%2eevil", "bad-character"],
    ["{subdomain}", "bad-character"],
    ["{{subdomain}}.zendesk.com", "bad-character"],
    ["\u0430cme", "look-alike"],
    ["acme.zendes\u043A.com", "look-alike"],
    ["javascript://acme", "no-web-address"],
    ["ftp://acme.zendesk.com", "no-web-address"],
  ])("%j: %s", (typed, reason) => {
    expect(readSubdomain(typed)).toMatchObject({ ok: false, reason });
  });

  test("no part of another host is ever offered", () => {
    for (const typed of [
      "support.acme.com",
      "https://acme.com",
      "ada@acme.com",
      "acme.zendesk.com.evil.example",
      "acme.example",
    ]) {
      expect(readSubdomain(typed)).not.toHaveProperty("suggestion");
    }
  });

  test("what may be meant is offered where it is Zendesk’s", () => {
    expect(readSubdomain("acme.zendesk-staging.com")).toMatchObject({
      reason: "other-zendesk",
      suggestion: "acme",
    });
    expect(readSubdomain("support@acme.zendesk.com")).toMatchObject({
      reason: "email",
      suggestion: "acme",
    });
    expect(readSubdomain("help.acme.zendesk.com")).toMatchObject({
      reason: "more-names",
      suggestion: "acme",
    });
  });

  test("a letter that only looks Latin is named", () => {
    expect(readSubdomain("\u0430cme")).toMatchObject({ about: "\u0430" });
  });
});

test("whatever is typed, a name it gives is one label, and nothing is thrown", () => {
  const bits = [
    "acme",
    ".",
    "/",
    "\\",
    ":",
    "@",
    "?",
    "#",
    "%",
    " ",
    "\u0000",
    "\u0430",
    "zendesk.com",
    "https://",
    "-",
    "_",
    "\uD800",
    "[",
    "é",
  ];
  let state = 3;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
  for (let turn = 0; turn < 20_000; turn += 1) {
    const typed = Array.from({ length: 1 + random(8) }, () => bits[random(bits.length)]).join("");
    const reading = readSubdomain(typed);
    const offered = (reading.ok ? reading.subdomain : reading.suggestion) ?? "none";
    expect(offered).toMatch(/^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/);
  }
  expect(readSubdomain("a.".repeat(1_000_000))).toMatchObject({ ok: false });
});

describe("the rule of a subdomain", () => {
  test.each(["acme", "a", "acme-2", "0x", "a".repeat(63)])("takes %s", (text) => {
    expect(isSubdomain(text)).toBe(true);
  });

  test.each([
    "",
    "Acme",
    " acme",
    "-acme",
    "acme-",
    "ac_me",
    "acme.zendesk.com",
    "acmé",
    "acme\n",
    "a".repeat(64),
  ])("refuses %j", (text) => {
    expect(isSubdomain(text)).toBe(false);
  });
});
