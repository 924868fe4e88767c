import { expect, test } from "vitest";
import { endpoints as known } from "../src/scopes/endpoints.ts";
import { type Access, endpoints as enforced } from "./zendesk/endpoints.ts";

/*
 * The app and the local Zendesk each have a table of what endpoints need, written apart from the
 * same pages. Where both know an endpoint they must agree, or one of them has it wrong.
 */

const access = new Map<string, Access>(
  Object.entries(enforced).map(([line, needs]) => [withoutNames(line), needs]),
);
const shared = known.flatMap((endpoint) => {
  const line = withoutNames(`${endpoint.method} ${endpoint.path}`);
  const needs = access.get(line);
  return needs ? [{ endpoint, line, needs }] : [];
});

test("nearly every endpoint the app knows is one the local Zendesk has", () => {
  expect(shared.length).toBeGreaterThan(known.length - 5);
});

test("both want the same scopes, the narrow one first", () => {
  const expected = shared.map(({ line, endpoint }) => [line, endpoint.scopes]);
  expect(shared.map(({ line, needs }) => [line, [...needs.scopes]])).toEqual(expected);
});

test("both open them to the same people", () => {
  const differing = shared.filter(
    ({ endpoint, needs }) => audienceOf(endpoint.roles) !== audiences[needs.who],
  );
  expect(differing.map(({ line }) => line)).toEqual([]);
});

/** Light agents are agents to the app; the local Zendesk tells them apart. */
const audiences: Record<Access["who"], string> = {
  admins: "admins",
  agents: "staff",
  staff: "staff",
  "signed-in": "everybody",
  anyone: "everybody",
  "anyone-cors": "everybody",
};

function audienceOf(roles: readonly string[]): string {
  if (roles.includes("end-user")) return "everybody";
  return roles.includes("agent") ? "staff" : "admins";
}

function withoutNames(line: string): string {
  return line.replace(/:\w+|\{\w+\}/g, "{}");
}
