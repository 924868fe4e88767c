import { expect, test } from "vitest";
import { readChoice } from "./choice.ts";
import { beyondJob } from "./linked-scopes.ts";

function beyond(query: string) {
  const choice = readChoice(new URLSearchParams(query));
  return beyondJob(choice, choice.scopes);
}

test("a preset as it is asks for nothing beyond itself", () => {
  expect(beyond("preset=handle-tickets").scopes).toEqual([]);
  expect(beyond("preset=view-tickets&scopes=tickets:read").scopes).toEqual([]);
});

test("a scope that was slipped in beside a preset is found", () => {
  const link = "preset=handle-tickets&scopes=read+tickets:write+write+impersonate+hc:read";
  expect(beyond(link)).toEqual({
    scopes: ["write", "impersonate"],
    highRisk: ["write", "impersonate"],
  });
});

test("a link without a preset has to answer for everything", () => {
  expect(beyond("scopes=read+hc:read+webhooks:write")).toEqual({
    scopes: ["read", "hc:read", "webhooks:write"],
    highRisk: ["webhooks:write"],
  });
});

test("a scope nobody knows is not taken for harmless", () => {
  expect(beyond("preset=view-tickets&scopes=tickets:read+everything").highRisk).toEqual([
    "everything",
  ]);
});

test("what a person picks by hand is not questioned", () => {
  const choice = readChoice(new URLSearchParams("preset=view-tickets"));
  const picked = { ...choice, scopes: [...choice.scopes, "write"] };
  expect(beyondJob(picked, choice.scopes).scopes).toEqual([]);
});
