import { describe, expect, test } from "vitest";
import { choiceQuery, isForCustomers, isPresetAsItIs, readChoice, toggleScope } from "./choice.ts";

const read = (query: string) => readChoice(new URLSearchParams(query));

describe("a link to the picker", () => {
  test("without a word of scopes means the usual job", () => {
    expect(read("")).toMatchObject({ job: { id: "handle-tickets" } });
    expect(read("").complaint).toBeUndefined();
  });

  test("with a preset means that preset", () => {
    const choice = read("preset=my-requests");
    expect(choice.job?.id).toBe("my-requests");
    expect(isPresetAsItIs(choice)).toBe(true);
  });

  test("with a preset and scopes means the scopes, measured against that job", () => {
    const choice = read("preset=view-tickets&scopes=tickets:read+hc:write");
    expect(choice).toMatchObject({
      job: { id: "view-tickets" },
      scopes: ["tickets:read", "hc:write"],
    });
    expect(isPresetAsItIs(choice)).toBe(false);
  });

  test("with scopes alone finds the preset that has them, or none", () => {
    expect(read("scopes=read").job?.id).toBe("reporting");
    expect(read("scopes=webhooks:read").job).toBeUndefined();
  });

  test("with nothing ticked is nothing ticked, not everything", () => {
    expect(read("preset=view-tickets&scopes=").scopes).toEqual([]);
  });

  test("that cannot be read falls back to the preset and says why", () => {
    expect(read('scopes=["read"]')).toMatchObject({
      job: { id: "handle-tickets" },
      complaint: expect.stringMatching(/array/),
    });
    expect(read("preset=constructor").complaint).toMatch(/does not have/);
  });

  test("comes back the same after a round trip", () => {
    for (const query of [
      "preset=reporting",
      "preset=reporting&scopes=read+hc%3Aread",
      "scopes=x",
    ]) {
      expect(choiceQuery(read(query)).toString()).toBe(query);
    }
  });

  test("holds the preset and the scopes and nothing more", () => {
    const query = choiceQuery(
      read("preset=reporting&scopes=hc:read&code=1&state=2&subdomain=acme"),
    );
    expect([...query.keys()]).toEqual(["preset", "scopes"]);
  });
});

describe("ticking", () => {
  test("adds in the catalogue's order and takes away again", () => {
    expect(toggleScope(["tickets:write"], "read")).toEqual(["read", "tickets:write"]);
    expect(toggleScope(["read", "tickets:write"], "read")).toEqual(["tickets:write"]);
  });

  test("leaves a scope it does not know in its place at the end", () => {
    expect(toggleScope(["chat:read"], "write")).toEqual(["write", "chat:read"]);
  });
});

test("a link is a customer's when it names her job, or leads to requests and names nothing else", () => {
  const isHers = (query: string) => isForCustomers(new URLSearchParams(query));
  expect(isHers("preset=my-requests")).toBe(true);
  expect(isHers("returnTo=/requests/7?x=1")).toBe(true);
  expect(isHers("returnTo=/requests-of-others")).toBe(false);
  expect(isHers("returnTo=/requests&preset=handle-tickets")).toBe(false);
  expect(isHers("returnTo=/requests&scopes=read")).toBe(false);
});
