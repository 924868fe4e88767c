import { groupIds } from "./groups.ts";
import { people } from "../records/people.ts";

interface Condition {
  field: string;
  operator: string;
  value: string;
}

const unsolved: Condition = { field: "status", operator: "less_than", value: "solved" };
const columns = ["subject", "requester", "created", "updated", "priority", "assignee", "group"];

/** The views as the API gives them, in the order in which people see them. */
export function seedViews(createdAt: string): object[] {
  const views = [
    view("Your unsolved tickets", [unsolved, is("assignee_id", "current_user")], "status"),
    view("Unassigned tickets", [unsolved, is("assignee_id", "")], null),
    view("All unsolved tickets", [unsolved], null),
    view(
      "Recently updated tickets",
      [{ field: "updated_at", operator: "less_than", value: "48" }],
      null,
    ),
    view("Pending tickets", [is("status", "pending")], "assignee"),
    view(
      "Recently solved tickets",
      [{ field: "SOLVED", operator: "less_than", value: "96" }],
      null,
    ),
    view(
      "Urgent and high",
      [unsolved, { field: "priority", operator: "greater_than", value: "normal" }],
      "priority",
    ),
    view(
      "Waiting for the workshop",
      [unsolved, is("group_id", String(groupIds["Repairs & Warranty"]))],
      "status",
    ),
    {
      ...view("Rated badly", [is("satisfaction_score", "bad")], null),
      description: "Somebody was unhappy: read, then call.",
    },
    {
      ...view(
        "Coffee shops on contract",
        [unsolved, { field: "current_tags", operator: "includes", value: "service_contract" }],
        null,
      ),
      restriction: { type: "Group", id: groupIds.Business, ids: [groupIds.Business] },
    },
    {
      ...view(
        "Ada’s own list",
        [unsolved, { field: "current_tags", operator: "includes", value: "vip" }],
        null,
      ),
      restriction: { type: "User", id: people.ada.id },
    },
    { ...view("Overdue tasks (old)", [unsolved, is("type", "task")], null), active: false },
  ];
  return views.map((one, position) => ({
    id: 4001 + position,
    position,
    created_at: createdAt,
    ...one,
  }));
}

function is(field: string, value: string): Condition {
  return { field, operator: "is", value };
}

function view(title: string, all: Condition[], groupBy: string | null) {
  return {
    title,
    conditions: { all, any: [] },
    execution: {
      group_by: groupBy,
      group_order: "asc",
      sort_by: "updated",
      sort_order: "desc",
      columns,
    },
  };
}
