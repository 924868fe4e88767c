import { describe, expect, test } from "vitest";
import { placeList } from "../places.ts";
import { isOffered, landing, type Visitor } from "./offers.ts";
import { presets } from "./presets.ts";

const offeredTo = (visitor: Visitor | undefined) =>
  placeList.filter(({ id, inHeader }) => inHeader && isOffered(id, visitor)).map(({ id }) => id);

describe("the header offers", () => {
  test("an agent who reads everything the tickets, requests, the session and the explorer", () => {
    const offered = offeredTo({ grantedScopes: ["read"], role: "agent" });
    expect(offered[0]).toBe("tickets");
    expect(offered).toEqual(expect.arrayContaining(["requests", "access", "explorer"]));
  });

  test("a customer no tickets, whatever the token says", () => {
    expect(offeredTo({ grantedScopes: ["read"], role: "end-user" })).not.toContain("tickets");
  });

  test("nothing that the token cannot open", () => {
    expect(offeredTo({ grantedScopes: ["hc:read"] })).toEqual([
      "access",
      "explorer",
      "troubleshoot",
    ]);
  });

  test("who is not signed in only help with signing in", () => {
    expect(offeredTo(undefined)).toEqual(["troubleshoot"]);
  });
});

test("clients are an administrator's business, once the role is known", () => {
  const grantedScopes = ["read"];
  expect(isOffered("accessClients", { grantedScopes, role: "agent" })).toBe(false);
  expect(isOffered("accessClients", { grantedScopes, role: "admin" })).toBe(true);
  expect(isOffered("accessClients", { grantedScopes, role: null })).toBe(true);
});

test("with every preset people start at a place it opens", () => {
  const starts = presets.map(({ id, scopes }) => [id, landing({ grantedScopes: scopes })]);
  expect(Object.fromEntries(starts)).toEqual({
    "handle-tickets": "/tickets",
    "view-tickets": "/tickets",
    "my-requests": "/requests",
    reporting: "/tickets",
    "reporting-narrow": "/tickets",
    "two-way-sync": "/tickets",
    "help-center": "/access",
    "customer-portal": "/requests",
  });
});
