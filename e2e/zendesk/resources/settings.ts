import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { flag, orNull, text } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import { collection, create, list, listed, patch, show, update } from "./collection.ts";
import { withUrl } from "./urls.ts";
import { mustBeOneOf, mustBePresent } from "./validate.ts";
import { completeCustomStatus, type CustomStatus } from "../records/kinds/custom-status.ts";
import type { CustomRole } from "../records/kinds/custom-role.ts";
import type { Brand } from "../records/kinds/brand.ts";
import type { TicketForm } from "../records/kinds/ticket-form.ts";

const byPosition: Sort<TicketForm> = { name: "position,id", key: (form) => form.position };
const byId: Sort<Brand> = { name: "id", key: (brand) => brand.id };
const byStatusId: Sort<CustomStatus> = { name: "id", key: (status) => status.id };
const byRoleId: Sort<CustomRole> = { name: "id", key: (role) => role.id };
const categories = ["new", "open", "pending", "hold", "solved"];

/** https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/ */
const forms = listed({
  plural: "ticket_forms",
  singular: "ticket_form",
  table: (tables) => tables.ticket_forms,
  json: (call, form) => withUrl(call.origin, "ticket_forms", form),
  listing: { sort: byPosition },
  filter: (call) => {
    const isEndUser = call.user.role === "end-user";
    return (form) =>
      (!isEndUser || (form.active && form.end_user_visible)) &&
      matchesFlag(call, "active", form.active) &&
      matchesFlag(call, "end_user_visible", form.end_user_visible);
  },
});

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/brands/ */
const brands = listed({
  plural: "brands",
  singular: "brand",
  table: (tables) => tables.brands,
  json: (call, brand) => ({
    ...withUrl(call.origin, "brands", brand),
    brand_url: brand.brand_url ?? call.origin,
    subdomain: brand.subdomain ?? call.account.name,
  }),
  listing: { sort: byId, cursorSorts: { id: byId } },
});

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/custom_roles/ */
const roles = listed({
  plural: "custom_roles",
  singular: "custom_role",
  table: (tables) => tables.custom_roles,
  json: (call, { configuration, ...role }) => ({
    ...role,
    configuration,
    team_member_count: call.account.tables.users.filter(
      ({ custom_role_id, active }) => active && custom_role_id === role.id,
    ).length,
  }),
  listing: { sort: byRoleId },
});

/** https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/ */
const statuses = collection({
  plural: "custom_statuses",
  singular: "custom_status",
  table: (tables) => tables.custom_statuses,
  json: (call, status) => withUrl(call.origin, "custom_statuses", status),
  listing: { sort: byStatusId },
  shape: {
    agent_label: text,
    end_user_label: text,
    description: orNull(text),
    end_user_description: orNull(text),
    active: flag,
  },
  onlyAtCreation: ["status_category"],
  make: (call, given, id) => {
    const agent_label = mustBePresent("agent_label", given.agent_label);
    const category = call.jsonUnder("custom_status")["status_category"];
    const wish = typeof category === "string" ? category : null;
    const status_category = mustBePresent(
      "status_category",
      mustBeOneOf("status_category", wish, categories),
    );
    const created_at = call.account.clock.timestamp();
    return completeCustomStatus({ ...given, agent_label, status_category, created_at }, id, 0);
  },
  change: (call, status, given) => {
    if (given.agent_label !== undefined) mustBePresent("agent_label", given.agent_label);
    const { agent_label, end_user_label, description, end_user_description } = given;
    return patch<CustomStatus>(call, status, {
      ...given,
      ...(agent_label !== undefined && { raw_agent_label: agent_label }),
      ...(end_user_label !== undefined && { raw_end_user_label: end_user_label }),
      ...(description !== undefined && { raw_description: description }),
      ...(end_user_description !== undefined && { raw_end_user_description: end_user_description }),
    });
  },
});

export const settingsHandlers = {
  "GET /api/v2/custom_roles": list(roles),
  "GET /api/v2/custom_roles/:id": show(roles),
  "GET /api/v2/ticket_forms": list(forms),
  "GET /api/v2/ticket_forms/show_many": showManyForms,
  "GET /api/v2/ticket_forms/:id": show(forms),
  "GET /api/v2/brands": list(brands),
  "GET /api/v2/brands/:id": show(brands),
  "GET /api/v2/custom_statuses": listStatuses,
  "GET /api/v2/custom_statuses/:id": show(statuses),
  "POST /api/v2/custom_statuses": create(statuses),
  "PUT /api/v2/custom_statuses/:id": update(statuses),
};

/** `?ids=`: those the caller may see. */
function showManyForms(call: Call): Answer {
  const isVisible = forms.filter?.(call);
  const rows = [...new Set(call.ids())]
    .map((id) => call.account.tables.ticket_forms.get(id))
    .filter((form) => form !== undefined)
    .filter((form) => isVisible?.(form) ?? true);
  return answerJson({
    ticket_forms: rows.map((form) => forms.json(call, form)),
    next_page: null,
    previous_page: null,
    count: rows.length,
  });
}

/** All at once: this listing has no pages. */
function listStatuses(call: Call): Answer {
  const wanted = (call.query.get("status_categories") ?? "")
    .split(",")
    .filter((name) => name !== "");
  const rows = statuses
    .table(call.account.tables)
    .sortedBy(byStatusId)
    .filter(
      (status) =>
        matchesFlag(call, "active", status.active) &&
        matchesFlag(call, "default", status.default) &&
        (wanted.length === 0 || wanted.includes(status.status_category)),
    );
  return answerJson({ custom_statuses: rows.map((status) => statuses.json(call, status)) });
}

/** Whether a record's flag is what `?name=true` asks for; true when it asks nothing. */
function matchesFlag(call: Call, name: string, value: boolean): boolean {
  const wish = call.query.get(name);
  return wish === null || wish === String(value);
}
