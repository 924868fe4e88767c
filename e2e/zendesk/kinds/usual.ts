import type { Action } from "../rules/actions.ts";
import type { Condition } from "../rules/conditions.ts";

/**
 * What a new Zendesk account has of the kinds that no seed or data file gave: a kind with any
 * record of its own gets nothing from here.
 */
export const usualRecords: Record<string, Record<string, unknown>[]> = {
  ticket_fields: [
    field(101, "subject", "Subject"),
    field(102, "description", "Description"),
    field(103, "status", "Status", [
      ["New", "new"],
      ["Open", "open"],
      ["Pending", "pending"],
      ["On-hold", "hold"],
      ["Solved", "solved"],
    ]),
    field(104, "tickettype", "Type", [
      ["Question", "question"],
      ["Incident", "incident"],
      ["Problem", "problem"],
      ["Task", "task"],
    ]),
    field(105, "priority", "Priority", [
      ["Low", "low"],
      ["Normal", "normal"],
      ["High", "high"],
      ["Urgent", "urgent"],
    ]),
    field(106, "group", "Group"),
    field(107, "assignee", "Assignee"),
  ],
  ticket_forms: [
    { id: 201, name: "Default Ticket Form", default: true, ticket_field_ids: [101, 102] },
  ],
  custom_statuses: [
    status(301, "new", "New", "Open"),
    status(302, "open", "Open", "Open"),
    status(303, "pending", "Pending", "Awaiting your reply"),
    status(304, "hold", "On-hold", "Open"),
    status(305, "solved", "Solved", "Solved"),
  ],
  brands: [{ id: 401, name: "Example", default: true, ticket_form_ids: [201] }],
  views: [
    view(601, "Your unsolved tickets", [
      unsolved(),
      { field: "assignee_id", operator: "is", value: "current_user" },
    ]),
    view(602, "Unassigned tickets", [
      unsolved(),
      { field: "assignee_id", operator: "is", value: "" },
    ]),
    view(603, "All unsolved tickets", [unsolved()]),
    view(604, "Recently updated tickets", [
      { field: "updated_at", operator: "less_than", value: "24" },
    ]),
    view(605, "Pending tickets", [{ field: "status", operator: "is", value: "pending" }]),
    view(606, "Recently solved tickets", [{ field: "SOLVED", operator: "less_than", value: "24" }]),
  ],
  macros: [
    macro(701, "Customer not responding", [
      { field: "status", value: "pending" },
      {
        field: "comment_value",
        value:
          "Hello {{ticket.requester.name}}, our agent {{current_user.name}} has tried to reach you about this.",
      },
    ]),
    macro(702, "Take it!", [
      { field: "assignee_id", value: "current_user" },
      { field: "status", value: "open" },
    ]),
    macro(703, "Close and redirect to topics", [
      { field: "status", value: "solved" },
      { field: "current_tags", value: "redirected" },
      { field: "comment_mode_is_public", value: "true" },
    ]),
  ],
  triggers: [
    {
      id: 801,
      title: "Notify requester of received request",
      default: true,
      conditions: { all: [{ field: "update_type", operator: "is", value: "Create" }], any: [] },
      actions: [
        {
          field: "notification_user",
          value: ["requester_id", "Received", "We have your request."],
        },
      ],
    },
  ],
  automations: [
    {
      id: 811,
      title: "Close ticket 4 days after status is set to solved",
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
  ],
  categories: [{ id: 821, name: "General", description: "How things work" }],
  sections: [{ id: 831, name: "FAQ", category_id: 821 }],
  articles: [
    {
      id: 841,
      title: "How do I follow my request?",
      section_id: 831,
      body: "<p>Sign in and open <strong>My requests</strong>.</p>",
      label_names: ["requests"],
    },
  ],
  suspended_tickets: [
    {
      id: 851,
      subject: "You have won",
      content: "Claim your prize today.",
      author: { id: null, name: "Lucky Draw", email: "lucky@example.net" },
      recipient: "support@example.com",
    },
  ],
  audit_logs: [
    {
      id: 861,
      action: "login",
      action_label: "Signed in",
      change_description: "Successful sign-in",
    },
  ],
};

function field(id: number, type: string, title: string, options?: [name: string, value: string][]) {
  return {
    id,
    type,
    title,
    removable: false,
    required: type === "subject" || type === "description",
    visible_in_portal: type === "subject" || type === "description",
    editable_in_portal: type === "subject" || type === "description",
    ...(options && { system_field_options: options.map(([name, value]) => ({ name, value })) }),
  };
}

function status(id: number, status_category: string, agent_label: string, end_user_label: string) {
  return { id, status_category, agent_label, end_user_label, default: true };
}

function view(id: number, title: string, all: Condition[]) {
  const columns = ["subject", "requester", "created", "priority", "assignee"];
  const execution = {
    group_by: "status",
    group_order: "asc",
    sort_by: "nice_id",
    sort_order: "desc",
    columns,
  };
  return { id, title, conditions: { all, any: [] }, execution };
}

function unsolved(): Condition {
  return { field: "status", operator: "less_than", value: "solved" };
}

function macro(id: number, title: string, actions: Action[]) {
  return { id, title, actions };
}
