/**
 * What Zendesk's search understands about tickets.
 * https://support.zendesk.com/hc/en-us/articles/4408886879258-Zendesk-Support-search-reference
 */
export interface SearchKeyword {
  /** Its values, in the order in which they compare; undefined where anything may stand. */
  readonly values?: readonly string[];
  /** What its values are: only ordered ones and dates may be compared with < and >. */
  readonly kind: "ordered" | "choice" | "date" | "text" | "number";
}

const text: SearchKeyword = { kind: "text" };
const date: SearchKeyword = { kind: "date" };

/** Keywords by their name; custom fields are `custom_field_` and the field's id. */
export const searchKeywords: Readonly<Record<string, SearchKeyword>> = {
  status: { kind: "ordered", values: ["new", "open", "pending", "hold", "solved", "closed"] },
  priority: { kind: "ordered", values: ["low", "normal", "high", "urgent"] },
  ticket_type: { kind: "choice", values: ["question", "incident", "problem", "task"] },
  type: { kind: "choice", values: ["ticket"] },
  has_attachment: { kind: "choice", values: ["true", "false"] },
  satisfaction: {
    kind: "choice",
    values: ["good", "bad", "offered", "unoffered", "goodwithcomment", "badwithcomment"],
  },
  order_by: {
    kind: "choice",
    values: ["created", "updated", "created_at", "updated_at", "priority", "status", "ticket_type"],
  },
  sort: { kind: "choice", values: ["asc", "desc"] },
  created: date,
  created_at: date,
  updated: date,
  updated_at: date,
  solved: date,
  due_date: date,
  requester: text,
  submitter: text,
  assignee: text,
  cc: text,
  commenter: text,
  group: text,
  organization: text,
  brand: text,
  form: text,
  custom_status_id: text,
  subject: text,
  description: text,
  comment: text,
  recipient: text,
  external_id: text,
  tags: text,
  via: text,
  fieldvalue: { kind: "number" },
};

/** The name of a custom field's keyword. */
export const customFieldKeyword = /^custom_field_\d{1,15}$/;

/** The longest query that is sent, in characters. */
export const longestSearch = 4096;
