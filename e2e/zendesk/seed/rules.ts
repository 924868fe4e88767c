import { groupIds } from "./groups.ts";
import { people } from "../people.ts";

/** The triggers as the API gives them. */
export function seedTriggers(createdAt: string): object[] {
  const created = { field: "update_type", operator: "is", value: "Create" };
  const triggers = [
    {
      title: "Tell the requester that we have their request",
      default: true,
      conditions: {
        all: [created, { field: "status", operator: "is_not", value: "solved" }],
        any: [],
      },
      actions: [
        {
          field: "notification_user",
          value: [
            "requester_id",
            "We have your message: {{ticket.title}}",
            "Thank you, somebody will read it soon.\n\n{{ticket.comments_formatted}}",
          ],
        },
      ],
    },
    {
      title: "Tell the requester about an answer",
      default: true,
      conditions: { all: [{ field: "comment_is_public", operator: "is", value: "true" }], any: [] },
      actions: [
        {
          field: "notification_user",
          value: ["requester_id", "Re: {{ticket.title}}", "{{ticket.comments_formatted}}"],
        },
      ],
    },
    {
      title: "Cafés without coffee are urgent",
      conditions: {
        all: [created, { field: "current_tags", operator: "includes", value: "service_contract" }],
        any: [
          {
            field: "subject_includes_word",
            operator: "includes",
            value: "down urgent dringend عاجل",
          },
          { field: "current_tags", operator: "includes", value: "down" },
        ],
      },
      actions: [
        { field: "priority", value: "urgent" },
        { field: "group_id", value: String(groupIds.Business) },
      ],
    },
    {
      title: "Tell the assignee",
      active: false,
      conditions: { all: [{ field: "assignee_id", operator: "changed", value: null }], any: [] },
      actions: [
        {
          field: "notification_user",
          value: ["assignee_id", "Yours: {{ticket.title}}", "{{ticket.link}}"],
        },
      ],
    },
  ];
  return triggers.map((trigger, position) => ({
    id: 5001 + position,
    category_id: "5101",
    description: null,
    position,
    created_at: createdAt,
    ...trigger,
  }));
}

/** The automations as the API gives them. */
export function seedAutomations(createdAt: string): object[] {
  const automations = [
    {
      title: "Close four days after solving",
      default: true,
      conditions: {
        all: [
          { field: "status", operator: "is", value: "solved" },
          { field: "SOLVED", operator: "greater_than", value: "96" },
        ],
        any: [],
      },
      actions: [{ field: "status", value: "closed" }],
    },
    {
      title: "Remind customers after five days",
      conditions: { all: [{ field: "PENDING", operator: "is", value: "120" }], any: [] },
      actions: [
        {
          field: "notification_user",
          value: ["requester_id", "Still there?", "We are waiting for your answer."],
        },
      ],
    },
  ];
  return automations.map((automation, position) => ({
    id: 5201 + position,
    position,
    created_at: createdAt,
    ...automation,
  }));
}

/** The webhooks as the API gives them. */
export function seedWebhooks(createdAt: string): object[] {
  const createdBy = String(people.ada.id);
  return [
    {
      id: "01J8FERNHW7K3WMXQGFPKBA5WN",
      name: "Workshop board",
      description: "Puts repairs on the screen in the workshop",
      status: "active",
      subscriptions: ["conditional_ticket_events"],
      endpoint: "https://workshop.fernhollow.example/hooks/zendesk",
      http_method: "POST",
      request_format: "json",
      authentication: { type: "basic_auth", data: { username: "zendesk" }, add_position: "header" },
      created_at: createdAt,
      created_by: createdBy,
    },
    {
      id: "01J8FERNHXB6668W9BWXPJXRD0",
      name: "Warehouse (old)",
      status: "inactive",
      subscriptions: ["conditional_ticket_events", "zen:event-type:user.created"],
      endpoint: "https://warehouse.fernhollow.example/in",
      http_method: "PUT",
      request_format: "form_encoded",
      created_at: createdAt,
      created_by: createdBy,
      updated_at: createdAt,
      updated_by: createdBy,
    },
  ];
}
