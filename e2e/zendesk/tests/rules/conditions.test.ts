import { describe, expect, it } from "vitest";
import { compileConditions, isKnownCondition } from "../../rules/conditions.ts";
import { completeTicket } from "../../records/kinds/ticket.ts";
import type { Condition } from "../../records/kinds/rule.ts";

const context = {
  now: Date.parse("2026-11-22T12:00:00Z"),
  userId: 7,
  groupIds: [31, 32],
  happenedAt: () => "2026-11-22T02:30:00Z",
};
const ticket = completeTicket(
  {
    requester_id: 11,
    status: "open",
    priority: "high",
    type: "incident",
    assignee_id: 7,
    group_id: 32,
    tags: ["vip", "night"],
    via: { channel: "email", source: { from: {}, to: {}, rel: null } },
    custom_fields: [{ id: 51, value: "blue_car" }],
  },
  1,
);

function holds(all: Condition[], any: Condition[] = []): boolean {
  return compileConditions({ all, any })(ticket, context);
}

describe("a view's conditions", () => {
  it.each([
    ["status", "less_than", "solved", true],
    ["status", "is", "open", true],
    ["status", "greater_than", "open", false],
    ["priority", "greater_than", "normal", true],
    ["type", "is_not", "incident", false],
    ["assignee_id", "is", "current_user", true],
    ["assignee_id", "is", "", false],
    ["organization_id", "is", "", true],
    ["group_id", "is", "current_groups", true],
    ["group_id", "is_not", "32", false],
    ["current_tags", "includes", "vip gold", true],
    ["current_tags", "not_includes", "night", false],
    ["via_id", "is", 4, true],
    ["custom_fields_51", "is", "blue_car", true],
    ["custom_fields_52", "not_present", null, true],
    ["OPEN", "less_than", 10, true],
    ["OPEN", "is", "9", true],
    ["updated_at", "greater_than", "9", false],
    ["assigned_at", "within_previous_n_days", "1", true],
    ["moon_phase", "is", "full", false],
  ])("%s %s %j holds: %s", (field, operator, value, expected) => {
    expect(holds([{ field, operator, value }])).toBe(expected);
  });

  it("need all of `all` and, when there are any, one of `any`", () => {
    const yes = { field: "status", operator: "is", value: "open" };
    const no = { field: "status", operator: "is", value: "new" };
    expect(holds([yes, no])).toBe(false);
    expect(holds([yes], [no])).toBe(false);
    expect(holds([yes], [no, yes])).toBe(true);
    expect(holds([], [])).toBe(true);
  });

  it("are known or refused, never guessed", () => {
    expect(isKnownCondition({ field: "PENDING", operator: "is", value: "100" })).toBe(true);
    expect(isKnownCondition({ field: "moon_phase", operator: "is", value: "1" })).toBe(false);
    expect(isKnownCondition({ field: "status", operator: "resembles", value: "1" })).toBe(false);
    expect(isKnownCondition({ field: "constructor", operator: "is", value: "1" })).toBe(false);
  });
});
