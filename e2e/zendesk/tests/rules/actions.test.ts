import { expect, it } from "vitest";
import { applyActions } from "../../rules/actions.ts";
import { completeTicket } from "../../records/kinds/ticket.ts";

const context = {
  userId: 7,
  groupIds: [31],
  placeholders: new Map([["ticket.requester.first_name", "Mary"]]),
};
const ticket = completeTicket({ tags: ["old"], status: "new", requester_id: 11 }, 1);

it("changes only what the macro names", () => {
  expect(applyActions([{ field: "status", value: "pending" }], ticket, context)).toEqual({
    status: "pending",
  });
});

it("greets the requester by first name and drops a placeholder it does not know", () => {
  const actions = [
    { field: "comment_value", value: "Hi {{ticket.requester.first_name}}{{no.such}}!" },
    { field: "comment_mode_is_public", value: "false" },
  ];
  expect(applyActions(actions, ticket, context)).toEqual({
    comment: { body: "Hi Mary!", scoped_body: [["channel:all", "Hi Mary!"]], public: false },
  });
});

it("adds, removes and sets tags in the order of the macro", () => {
  const add = { field: "current_tags", value: "vip night" };
  expect(applyActions([add], ticket, context)["tags"]).toEqual(["old", "vip", "night"]);
  const remove = { field: "remove_tags", value: "old" };
  expect(applyActions([add, remove], ticket, context)["tags"]).toEqual(["vip", "night"]);
  expect(
    applyActions([add, { field: "set_tags", value: "only" }], ticket, context)["tags"],
  ).toEqual(["only"]);
});

it("gives the ticket to the person who applies it, and to their group", () => {
  const actions = [
    { field: "assignee_id", value: "current_user" },
    { field: "group_id", value: "current_groups" },
    { field: "custom_fields_51", value: "blue_car" },
  ];
  expect(applyActions(actions, ticket, context)).toEqual({
    assignee_id: 7,
    group_id: 31,
    custom_fields: [{ id: 51, value: "blue_car" }],
  });
});
