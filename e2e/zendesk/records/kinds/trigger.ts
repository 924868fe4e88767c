import { kind, type Complete } from "../kind.ts";
import {
  completeConditions,
  rule,
  type Action,
  type Condition,
  type Conditions,
  type Rule,
} from "./rule.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/ */
export interface Trigger extends Rule {
  description: string | null;
  conditions: Conditions;
  actions: Action[];
  category_id: string | null;
}

export const completeTrigger: Complete<Trigger> = (entry, id, position) => ({
  ...rule(entry, id, position),
  description: null,
  actions: [],
  category_id: "1",
  ...entry,
  conditions: completeConditions(entry.conditions),
});

const isCreated: Condition = { field: "update_type", operator: "is", value: "Create" };
const isUpdated: Condition = { field: "update_type", operator: "is", value: "Change" };
const isNotSolved: Condition = { field: "status", operator: "is_not", value: "solved" };
const isPublic: Condition = { field: "ticket_is_public", operator: "is", value: "public" };
const hasComment: Condition = {
  field: "comment_is_public",
  operator: "is",
  value: "not_relevant",
};
const requesterSees: Condition = {
  field: "comment_is_public",
  operator: "is",
  value: "requester_can_see_comment",
};
const isNotTheirs: Condition = {
  field: "assignee_id",
  operator: "is_not",
  value: "current_user",
};

/**
 * The triggers that every new account has and that work at once, in their order:
 * https://support.zendesk.com/hc/en-us/articles/4408828984346
 */
export const standardTriggers: readonly Pick<Trigger, "title" | "conditions" | "actions">[] = [
  standard(
    "Notify requester and CCs of received request",
    [isCreated, isNotSolved, isPublic, { field: "role", operator: "is", value: "end_user" }],
    tell("requester_and_ccs", "Request received: {{ticket.title}}", "latest_public_comment_html"),
  ),
  standard(
    "Notify requester of new proactive ticket",
    [isCreated, isPublic, { field: "role", operator: "is", value: "agent" }],
    tell("requester_id", "{{ticket.title}}", "latest_public_comment_html"),
  ),
  standard(
    "Notify requester and CCs of comment update",
    [isUpdated, requesterSees],
    tell("requester_and_ccs", "Re: {{ticket.title}}", "comments_formatted"),
  ),
  standard(
    "Notify assignee of comment update",
    [
      isUpdated,
      hasComment,
      isNotTheirs,
      { field: "assignee_id", operator: "not_changed", value: null },
      { field: "status", operator: "not_value_previous", value: "solved" },
    ],
    tell("assignee_id", "Re: {{ticket.title}}", "latest_comment_html"),
  ),
  standard(
    "Notify assignee of assignment",
    [{ field: "assignee_id", operator: "changed", value: null }, isNotTheirs],
    tell("assignee_id", "Assigned to you: {{ticket.title}}", "comments_formatted"),
  ),
  standard(
    "Notify assignee of reopened ticket",
    [
      isNotTheirs,
      { field: "status", operator: "value_previous", value: "solved" },
      { field: "status", operator: "is_not", value: "closed" },
    ],
    tell("assignee_id", "Reopened: {{ticket.title}}", "latest_comment_html"),
  ),
  standard(
    "Notify group of assignment",
    [
      { field: "group_id", operator: "changed", value: null },
      { field: "group_id", operator: "is_not", value: "" },
      { field: "assignee_id", operator: "is", value: "" },
    ],
    {
      field: "notification_group",
      value: ["group_id", "For your group: {{ticket.title}}", "{{ticket.comments_formatted}}"],
    },
  ),
  standard(
    "Notify all agents of received request",
    [isCreated, isNotSolved],
    tell("all_agents", "{{ticket.title}}", "comments_formatted"),
  ),
];

function standard(title: string, all: Condition[], action: Action) {
  return { title, conditions: { all, any: [] }, actions: [action] };
}

function tell(whom: string, subject: string, placeholder: string): Action {
  return { field: "notification_user", value: [whom, subject, `{{ticket.${placeholder}}}`] };
}

export const triggers = kind(completeTrigger, {
  usual: standardTriggers.map((trigger, place) => ({ id: 801 + place, default: true, ...trigger })),
});
