import { describe, expect, test } from "vitest";
import { ConfigError, parseConfig } from "./config.ts";

const good = {
  zendeskUrl: "https://{subdomain}.zendesk.com",
  subdomain: null,
  clientId: "scopedesk",
  tokenUrl: "auto",
};

function complaint(change: Record<string, unknown>): string {
  try {
    parseConfig(JSON.stringify({ ...good, ...change }));
  } catch (error) {
    if (error instanceof ConfigError) return `${error.key}: ${error.message}`;
  }
  return "accepted";
}

describe("config.json", () => {
  test("a real Zendesk over https is accepted", () => {
    expect(parseConfig(JSON.stringify(good))).toEqual(good);
  });

  test("plain http is accepted on this machine and nowhere else", () => {
    expect(complaint({ zendeskUrl: "http://{subdomain}.localhost:4400" })).toBe("accepted");
    expect(complaint({ zendeskUrl: "http://{subdomain}.zendesk.com" })).toMatch(
      /^zendeskUrl: must start with https/,
    );
    expect(complaint({ zendeskUrl: "http://{subdomain}.localhost.evil.com" })).toMatch(
      /^zendeskUrl: must start/,
    );
  });

  test("a company is shown as its customers know it, where that can be read", () => {
    const company = { name: "Lid & Sons", logo: "/logo.svg", accent: "#7a1f5c" };
    expect(complaint({ company })).toBe("accepted");
    expect(complaint({ company: {} })).toBe("accepted");
    expect(complaint({ company: { name: " " } })).toMatch(/^company.name: must not be empty/);
    for (const logo of ["//evil.example/a.png", "https://evil.example/a.png", "/\\evil", "a.png"]) {
      expect(complaint({ company: { logo } })).toMatch(/^company.logo: must be the path/);
    }
    expect(complaint({ company: { accent: "teal" } })).toMatch(/^company.accent: must be a colour/);
    expect(complaint({ company: { accent: "#ffcc00" } })).toMatch(/contrast of 1\.5/);
  });

  test("an address that is more than an origin is refused", () => {
    for (const zendeskUrl of [
      "https://{subdomain}.zendesk.com/",
      "https://{subdomain}.zendesk.com/api",
      "https://user@{subdomain}.zendesk.com",
      "javascript:{subdomain}",
      "{subdomain}",
    ]) {
      expect(complaint({ zendeskUrl })).toMatch(/^zendeskUrl: must be an origin/);
    }
  });

  test("the first wrong key is named", () => {
    expect(complaint({ zendeskUrl: "https://acme.zendesk.com" })).toMatch(
      /^zendeskUrl: must contain \{subdomain\}/,
    );
    expect(complaint({ subdomain: "../evil" })).toMatch(/^subdomain: must be a Zendesk subdomain/);
    expect(complaint({ clientId: "" })).toMatch(/^clientId: must not be empty/);
    expect(complaint({ clientId: 7 })).toBe("clientId: must be text");
    expect(complaint({ tokenUrl: "https://x" })).toMatch(/^tokenUrl: must be "auto"/);
    expect(complaint({ sessionKeep: 301 })).toBe(
      "sessionKeep: must be a whole number from 0 to 300",
    );
    expect(complaint({ clientId: undefined })).toBe("clientId: is missing");
  });

  test("what is not a JSON object is refused as a whole", () => {
    expect(() => parseConfig("<!doctype html>")).toThrow("is not JSON");
    expect(() => parseConfig("[]")).toThrow(ConfigError);
    expect(() => parseConfig("null")).toThrow("must hold one object");
  });
});
