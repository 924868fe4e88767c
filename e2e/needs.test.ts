import { expect, test } from "vitest";
import { endpoints as facts, type RequestLine } from "../src/reference/endpoints.ts";
import { apiRoot } from "../src/reference/paths.ts";
import { type Access, endpoints as enforced } from "local-zendesk/endpoints";

/*
 * The app and the local Zendesk each have a table of what endpoints need, written apart from the
 * same pages. Where both know an endpoint they must agree, or one of them has it wrong.
 */

const access = new Map<string, Access>(
  Object.entries(enforced).map(([line, needs]) => [withoutNames(line), needs]),
);
const known = Object.keys(facts) as RequestLine[];
const shared = known.flatMap((line) => {
  const needs = accessTo(line);
  return needs ? [{ line, needs, endpoint: facts[line] }] : [];
});

/** What no screen calls and the local Zendesk does not imitate. */
const notImitated: readonly RequestLine[] = [
  "PUT /help_center/articles/{id}",
  "GET /group_slas/policies",
];

test("every endpoint the app knows is one the local Zendesk has, but for a named few", () => {
  expect(known.filter((line) => accessTo(line) === undefined)).toEqual(notImitated);
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

function accessTo(line: RequestLine): Access | undefined {
  return access.get(withoutNames(line.replace(" ", ` ${apiRoot}`)));
}

function withoutNames(line: string): string {
  return line.replace(/:\w+|\{\w+\}/g, "{}");
}
