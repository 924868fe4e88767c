/** A column of a view as the API tells of it. */
export interface ViewColumn {
  id: string;
  title: string;
  filterable: boolean;
  sortable: boolean;
}

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#columns */
const columns = new Map<string, Omit<ViewColumn, "id">>([
  ["assigned", { title: "Assigned", filterable: false, sortable: true }],
  ["assignee", { title: "Assignee", filterable: true, sortable: true }],
  ["brand", { title: "Brand", filterable: true, sortable: true }],
  ["created", { title: "Requested", filterable: false, sortable: true }],
  ["due_date", { title: "Due date", filterable: true, sortable: true }],
  ["group", { title: "Group", filterable: true, sortable: true }],
  ["organization", { title: "Organization", filterable: true, sortable: true }],
  ["priority", { title: "Priority", filterable: true, sortable: true }],
  ["requester", { title: "Requester", filterable: true, sortable: true }],
  ["satisfaction_score", { title: "Satisfaction", filterable: true, sortable: true }],
  ["score", { title: "Score", filterable: false, sortable: false }],
  ["solved", { title: "Solved", filterable: false, sortable: true }],
  ["status", { title: "Status category", filterable: true, sortable: true }],
  ["subject", { title: "Subject", filterable: false, sortable: false }],
  ["submitter", { title: "Submitter", filterable: true, sortable: true }],
  ["ticket_form", { title: "Form", filterable: true, sortable: true }],
  ["ticket_id", { title: "ID", filterable: true, sortable: true }],
  ["type", { title: "Type", filterable: true, sortable: true }],
  ["updated", { title: "Updated", filterable: true, sortable: true }],
]);

const aliases: Record<string, string> = {
  nice_id: "ticket_id",
  id: "ticket_id",
  created_at: "created",
  updated_at: "updated",
  ticket_type: "type",
  assignee_id: "assignee",
  requester_id: "requester",
  group_id: "group",
  organization_id: "organization",
};

/** The one name of a column: `nice_id` is `ticket_id`. */
export function columnName(id: string): string {
  return Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id;
}

/** A column by its name; one that is not known stands for a custom field. */
export function viewColumn(id: string): ViewColumn {
  const name = columnName(id);
  return { id: name, ...(columns.get(name) ?? { title: name, filterable: true, sortable: true }) };
}
