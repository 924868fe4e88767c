/**
 * How each recorded exchange is asked of the local Zendesk. `{group}` in a path stands for the id of
 * a record made for it; the text beside it is the body.
 */

import { macroBody, ruleBody, viewBody, webhookBody } from "./bodies.ts";

/** A request, and what must be there before it. */
export interface Exchange {
  path: string;
  body?: unknown;
  bytes?: string;
}

/** Bodies that make the record a path names, by the name between its braces. */
export const makers: Record<string, { path: string; body: object }> = {
  automation: { path: "/automations.json", body: { automation: ruleBody("An automation") } },
  trigger: { path: "/triggers.json", body: { trigger: ruleBody("A trigger") } },
  group: { path: "/groups.json", body: { group: { name: "A group" } } },
  category: { path: "/help_center/categories.json", body: { category: { name: "A category" } } },
  macro: { path: "/macros.json", body: { macro: macroBody("A macro") } },
  organization: {
    path: "/organizations.json",
    body: { organization: { name: "An organization" } },
  },
  ticket_field: {
    path: "/ticket_fields.json",
    body: { ticket_field: { title: "A field", type: "text" } },
  },
  custom_status: {
    path: "/custom_statuses.json",
    body: {
      custom_status: { agent_label: "agent", end_user_label: "end", status_category: "open" },
    },
  },
  ticket: {
    path: "/tickets.json",
    body: { ticket: { subject: "test", comment: { body: "test" } } },
  },
  user: { path: "/users.json", body: { user: { name: "A person" } } },
  view: { path: "/views.json", body: { view: viewBody("A view") } },
  webhook: { path: "/webhooks", body: { webhook: webhookBody("A webhook") } },
};

const nowhere = "9223372036854775807";
const many = (item: (index: number) => unknown, length = 5) =>
  Array.from({ length }, (_unused, index) => item(index));

/** By method, path and status, as in `recorded.ts`. */
export const exchanges: Record<string, Exchange> = {
  "DELETE /api/v2/automations/destroy_many 204": {
    path: "/automations/destroy_many.json?ids={automation}",
    body: { automations: [{ id: 1 }] },
  },
  ...deletion("automations", "automation"),
  ...deletion("groups", "group"),
  ...deletion("macros", "macro"),
  ...deletion("organizations", "organization"),
  ...deletion("ticket_fields", "ticket_field"),
  ...deletion("tickets", "ticket"),
  ...deletion("triggers", "trigger"),
  ...deletion("views", "view"),
  "DELETE /api/v2/help_center/categories/:id 204": {
    path: "/help_center/categories/{category}.json",
    body: { category: { id: 1 } },
  },
  "DELETE /api/v2/help_center/categories/:id 404": {
    path: `/help_center/categories/${nowhere}.json`,
    body: { category: { id: 1 } },
  },
  "DELETE /api/v2/macros/destroy_many 204": {
    path: "/macros/destroy_many.json?ids={macro}",
    body: { macros: [{ id: 1 }] },
  },
  "DELETE /api/v2/organizations/destroy_many 200": {
    path: "/organizations/destroy_many.json?ids={organization}",
    body: { organizations: [{ id: 1 }] },
  },
  "DELETE /api/v2/tickets/destroy_many 200": {
    path: "/tickets/destroy_many.json?ids={ticket}",
    body: { tickets: [{ id: 1 }] },
  },
  "DELETE /api/v2/uploads/:id 204": { path: "/uploads/{upload}.json" },
  "DELETE /api/v2/users/destroy_many 200": {
    path: "/users/destroy_many.json?ids={user}",
    body: { users: [{ id: 1 }] },
  },
  "DELETE /api/v2/users/:id 200": {
    path: "/users/{user}.json",
    body: { user: { id: 1, name: "A person" } },
  },
  "DELETE /api/v2/users/:id 404": { path: `/users/${nowhere}.json`, body: { user: { id: 1 } } },
  "DELETE /api/v2/views/destroy_many 204": {
    path: "/views/destroy_many.json?ids={view}",
    body: { views: [{ id: 1 }] },
  },
  "DELETE /api/v2/webhooks/:id 204": {
    path: "/webhooks/{webhook}",
    body: { webhook: { id: "x" } },
  },

  ...listing("automations", "brands", "group_memberships", "groups", "macros", "organizations"),
  ...listing("tags", "ticket_audits", "tickets", "triggers", "users", "views"),
  "GET /api/v2/brands/:id 200": { path: "/brands/{brand}.json" },
  "GET /api/v2/help_center/categories 200": { path: "/help_center/categories.json?page[size]=100" },
  "GET /api/v2/incremental/tickets 200": { path: "/incremental/tickets.json?start_time=0" },
  "GET /api/v2/incremental/tickets/cursor 200": {
    path: "/incremental/tickets/cursor.json?start_time=0",
  },
  "GET /api/v2/job_statuses/:id 200": { path: "/job_statuses/{job}.json" },
  "GET /api/v2/organizations/:id 200": { path: "/organizations/{organization}.json" },
  "GET /api/v2/organizations/show_many 200": {
    path: "/organizations/show_many.json?ids={organization}",
  },
  "GET /api/v2/search/export 200": {
    path: "/search/export.json?query=created_at%3E%3D2019-09-14T00%3A39%3A54Z%20type%3Auser&page%5Bsize%5D=1000&filter%5Btype%5D=user",
  },
  "GET /api/v2/tickets/:id 200": { path: "/tickets/{ticket}.json" },
  "GET /api/v2/tickets/:id/comments 200": {
    path: "/tickets/{ticket}/comments.json?include_inline_images=false&page[size]=100",
  },
  "GET /api/v2/tickets/show_many 200": { path: "/tickets/show_many.json?ids=1,2,{ticket}" },
  "GET /api/v2/users/:id 200": { path: "/users/1001.json" },
  "GET /api/v2/users/me 200": { path: "/users/me.json" },
  "GET /api/v2/users/show_many 200": { path: "/users/show_many.json?ids=1001,1004,{user}" },
  "GET /api/v2/views/active 200": { path: "/views/active.json" },
  "GET /api/v2/views/compact 200": { path: "/views/compact.json" },
  "GET /api/v2/views/count 200": { path: "/views/count.json" },
  "GET /api/v2/views/:id/count 200": { path: "/views/{view}/count.json?include=None" },
  "GET /api/v2/views/:id/tickets 200": {
    path: "/views/{view}/tickets?include=None&page[size]=100",
  },
  "GET /api/v2/webhooks 200": { path: "/webhooks" },
  "GET /api/v2/webhooks/:id 200": { path: "/webhooks/{webhook}" },
  "GET /api/v2/webhooks/:id/invocations 200": {
    path: "/webhooks/{tested}/invocations?page[size]=1",
  },
  "GET /api/v2/webhooks/:id/invocations/:id/attempts 200": {
    path: "/webhooks/{tested}/invocations/{invocation}/attempts",
  },
  "GET /api/v2/webhooks/:id/signing_secret 200": { path: "/webhooks/{webhook}/signing_secret" },
  "PATCH /api/v2/webhooks/:id 204": {
    path: "/webhooks/{webhook}",
    body: { webhook: { id: "x", name: "Another name" } },
  },

  ...creation("automations", { automation: ruleBody("Made") }),
  ...creation("custom_statuses", {
    custom_status: { agent_label: "agent", end_user_label: "end", status_category: "open" },
  }),
  ...creation("groups", { group: { name: "Made" } }),
  ...creation("help_center/categories", { category: { name: "Made", description: "of words" } }),
  "POST /api/v2/help_center/sections/:id/articles 201": {
    path: "/help_center/sections/{section}/articles.json",
    body: {
      article: {
        title: "Made",
        body: "<p>of words</p>",
        locale: "en-us",
        permission_group_id: 1,
        user_segment_id: 2,
        section_id: 3,
        created_at: "2024-09-06",
      },
      notify_subscribers: false,
    },
  },
  ...creation("macros", { macro: macroBody("Made") }),
  ...creation("organizations", { organization: { name: "Made" } }),
  "POST /api/v2/organizations/create_many 200": {
    path: "/organizations/create_many.json",
    body: { organizations: many((index) => ({ name: `Organization ${index}` })) },
  },
  "POST /api/v2/organizations/create_many 400": {
    path: "/organizations/create_many.json",
    body: { organizations: many((index) => ({ name: `Organization ${index}` }), 101) },
  },
  ...creation("ticket_fields", { ticket_field: { title: "Made", type: "text" } }),
  ...creation("tickets", {
    ticket: { subject: "example ticket", comment: { body: "Some comment", uploads: "{upload}" } },
  }),
  "POST /api/v2/tickets/create_many 200": {
    path: "/tickets/create_many.json",
    body: { tickets: many(() => ({ description: "test", subject: "test" })) },
  },
  "POST /api/v2/tickets/create_many 400": {
    path: "/tickets/create_many.json",
    body: { tickets: many(() => ({ description: "test", subject: "test" }), 101) },
  },
  ...creation("triggers", { trigger: ruleBody("Made") }),
  "POST /api/v2/uploads 201": { path: "/uploads.json?filename=README.md", bytes: "# Read me" },
  ...creation("users", { user: { id: "", name: "testUser" } }),
  "POST /api/v2/users/create_many 200": {
    path: "/users/create_many.json",
    body: { users: many(() => ({ id: "", name: "testUser" })) },
  },
  "POST /api/v2/users/create_many 400": {
    path: "/users/create_many.json",
    body: { users: many(() => ({ id: "", name: "testUser" }), 101) },
  },
  ...creation("views", { view: viewBody("Made") }),
  "POST /api/v2/webhooks 201": { path: "/webhooks", body: { webhook: webhookBody("Made") } },
  "POST /api/v2/webhooks/:id/signing_secret 201": { path: "/webhooks/{webhook}/signing_secret" },
  "POST /api/v2/webhooks/test 200": {
    path: "/webhooks/test?webhook_id={webhook}",
    body: { request: {} },
  },

  ...change("automations", "automation", { id: 1, title: "Changed" }),
  ...change("custom_statuses", "custom_status", {
    id: 1,
    agent_label: "changed",
    end_user_label: "changed",
    status_category: "openly",
  }),
  ...change("groups", "group", { id: 1, name: "Changed" }),
  ...change("help_center/categories", "category", { id: 1, name: "Changed", description: "too" }),
  ...change("macros", "macro", { id: 1, title: "Changed" }),
  ...change("organizations", "organization", { id: 1, name: "Changed" }),
  "PUT /api/v2/organizations/update_many 200": {
    path: "/organizations/update_many.json",
    body: { organizations: [{ id: 601, name: "Changed together" }] },
  },
  ...change("ticket_fields", "ticket_field", { id: 1, title: "Changed", type: "texts" }),
  ...change("tickets", "ticket", { id: 1, subject: "Changed", description: "too" }),
  "PUT /api/v2/tickets/:id/comments/:id/attachments/:id/redact 200": {
    path: "/tickets/{attached}/comments/{comment}/attachments/{attachment}/redact.json",
    body: {},
  },
  "PUT /api/v2/tickets/update_many 200": {
    path: "/tickets/update_many.json",
    body: { tickets: [{ id: 1, description: "test", subject: "test" }] },
  },
  ...change("triggers", "trigger", { id: 1, title: "Changed" }),
  ...change("users", "user", { id: 1, name: "Changed" }),
  "PUT /api/v2/users/update_many 200": {
    path: "/users/update_many.json",
    body: { users: [{ id: 1004, name: "Changed together" }] },
  },
  ...change("views", "view", { id: 1, title: "Changed" }),
  "PUT /api/v2/webhooks/:id 204": {
    path: "/webhooks/{webhook}",
    body: { webhook: webhookBody("Changed") },
  },
};

function listing(...plurals: string[]): Record<string, Exchange> {
  return Object.fromEntries(
    plurals.map((plural) => [
      `GET /api/v2/${plural} 200`,
      { path: `/${plural}.json?page[size]=100` },
    ]),
  );
}

function creation(plural: string, body: unknown): Record<string, Exchange> {
  return { [`POST /api/v2/${plural} 201`]: { path: `/${plural}.json`, body } };
}

function change(plural: string, singular: string, given: object): Record<string, Exchange> {
  const body = { [singular]: given };
  return {
    [`PUT /api/v2/${plural}/:id 200`]: { path: `/${plural}/{${singular}}.json`, body },
    [`PUT /api/v2/${plural}/:id 404`]: { path: `/${plural}/${nowhere}.json`, body },
  };
}

function deletion(plural: string, singular: string): Record<string, Exchange> {
  const body = { [singular]: { id: 1 } };
  return {
    [`DELETE /api/v2/${plural}/:id 204`]: { path: `/${plural}/{${singular}}.json`, body },
    [`DELETE /api/v2/${plural}/:id 404`]: { path: `/${plural}/${nowhere}.json`, body },
  };
}
