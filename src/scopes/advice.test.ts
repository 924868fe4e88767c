import { describe, expect, test } from "vitest";
import { addScope, moreThanNeeded, redundantScopes, refusedByClient, remarksOn } from "./advice.ts";
import { compareGrant } from "./grant-difference.ts";
import { presetById } from "./presets.ts";
import { reportUse } from "./use-report.ts";

describe("before asking", () => {
  test("tickets:read beside read is redundant", () => {
    expect(redundantScopes(["read", "tickets:read"])).toEqual([
      { scope: "tickets:read", coveredBy: "read" },
    ]);
    expect(redundantScopes(["read", "tickets:write"])).toEqual([]);
  });

  test("what the job does not need is named", () => {
    const job = presetById("view-tickets");
    if (!job) throw new Error("The preset is gone.");
    expect(moreThanNeeded(["tickets:read", "users:read", "hc:write"], job)).toEqual(["hc:write"]);
    expect(remarksOn(["tickets:read", "hc:write"], { job }).map(({ code }) => code)).toContain(
      "more-than-needed",
    );
  });

  test("what the client's allowed scopes refuse is named; no list allows everything", () => {
    expect(refusedByClient(["read", "tickets:write"], ["read"])).toEqual(["tickets:write"]);
    expect(refusedByClient(["tickets:read"], ["read"])).toEqual([]);
    expect(refusedByClient(["read"], [])).toEqual([]);
  });

  test("impersonate is called useless in a browser and a misspelt scope useless anywhere", () => {
    expect(remarksOn(["read", "impersonate"]).map(({ code }) => code)).toEqual([
      "not-in-a-browser",
    ]);
    expect(remarksOn(["raed"]).map(({ code }) => code)).toEqual(["unknown-scope"]);
  });

  test("writing without reading is pointed out", () => {
    expect(remarksOn(["tickets:write"])).toMatchObject([
      { code: "write-without-read", scope: "tickets:write" },
    ]);
    expect(remarksOn(["tickets:write", "read"])).toEqual([]);
  });

  test("a scope added swallows what it covers", () => {
    expect(addScope(["tickets:read", "users:write"], "read")).toEqual(["users:write", "read"]);
  });
});

describe("after consent", () => {
  test("what is missing, extra and useless is told apart", () => {
    expect(
      compareGrant(["read", "tickets:write"], ["read", "users:write", "tickts:write"]),
    ).toEqual({
      missing: ["tickets:write"],
      extra: ["users:write", "tickts:write"],
      useless: ["tickts:write"],
    });
  });

  test("a bare resource answered by its two scopes is no difference", () => {
    expect(compareGrant(["tickets"], ["tickets:read", "tickets:write"])).toEqual({
      missing: [],
      extra: [],
      useless: [],
    });
  });
});

describe("after use", () => {
  test("a session that only read tickets could have asked for tickets:read", () => {
    const report = reportUse(
      ["read", "write"],
      [
        { method: "GET", path: "/api/v2/tickets?page[size]=100" },
        { method: "GET", path: "/api/v2/tickets/3/comments" },
        { method: "GET", path: "/api/v2/tickets?page[size]=100&page[after]=x" },
      ],
    );
    expect(report).toEqual({
      used: [
        { scope: "read", requests: ["GET /api/v2/tickets", "GET /api/v2/tickets/3/comments"] },
      ],
      unused: ["write"],
      enough: ["tickets:read"],
    });
  });

  test("search makes read necessary, and then nothing narrower is advised beside it", () => {
    const report = reportUse(
      ["read"],
      [
        { method: "GET", path: "/api/v2/tickets" },
        { method: "GET", path: "/api/v2/search?query=x" },
      ],
    );
    expect(report.enough).toEqual(["read"]);
  });
});
