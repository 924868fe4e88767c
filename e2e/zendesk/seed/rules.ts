import { standardTriggers } from "../records/kinds/trigger.ts";
import type { Via } from "../records/kinds/via.ts";
import { groupIds } from "./groups.ts";
import { people } from "../records/people.ts";

/** The triggers as the API gives them: those every account has, and the help desk's own. */
export function seedTriggers(createdAt: string): object[] {
  const triggers = [
    ...standardTriggers.map((trigger) => ({ ...trigger, default: true })),
    {
      title: "Cafés without coffee are urgent",
      conditions: {
        all: [
          { field: "update_type", operator: "is", value: "Create" },
          { field: "current_tags", operator: "includes", value: "service_contract" },
        ],
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
      title: "Tell the workshop (old)",
      active: false,
      conditions: {
        all: [{ field: "group_id", operator: "is", value: String(groupIds["Repairs & Warranty"]) }],
        any: [],
      },
      actions: [
        {
          field: "notification_group",
          value: ["group_id", "For the workshop: {{ticket.title}}", "{{ticket.link}}"],
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

const firstAutomation = 5201;
const close = {
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
};
const offer = {
  title: "Ask how it was a day after solving",
  default: true,
  conditions: {
    all: [
      { field: "status", operator: "is", value: "solved" },
      { field: "SOLVED", operator: "is", value: "24" },
      { field: "satisfaction_score", operator: "is", value: "unoffered" },
    ],
    any: [],
  },
  actions: [
    { field: "satisfaction_score", value: "offered" },
    {
      field: "notification_user",
      value: ["requester_id", "How did we do?", "{{satisfaction.rating_section}}"],
    },
  ],
};
const automations = [
  close,
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
  offer,
];

/** The automations as the API gives them. */
export function seedAutomations(createdAt: string): object[] {
  return automations.map((automation, position) => ({
    id: firstAutomation + position,
    position,
    created_at: createdAt,
    ...automation,
  }));
}

/** How the audit tells of the mail that asks. */
export const offerEvent = {
  type: "Notification",
  subject: "How did we do?",
  body: "{{satisfaction.rating_section}}",
};

/** How a change by one of the automations came. */
export function automationVia(name: "close" | "offer"): Via {
  const automation = name === "close" ? close : offer;
  const id = firstAutomation + automations.indexOf(automation);
  const from = { deleted: false, title: automation.title, id, revision_id: 1 };
  return { channel: "rule", source: { from, to: {}, rel: "automation" } };
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
