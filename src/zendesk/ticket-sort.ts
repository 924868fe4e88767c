/** The three ways to read tickets, each of which can be ordered by other fields. */
type Way = "list" | "search" | "view";

/**
 * What each way calls a field it can sort by. The list refuses `created_at`: there the id says the
 * same. A subject cannot be sorted by anywhere.
 * https://developer.zendesk.com/api-reference/ticketing/tickets/tickets/#list-tickets
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/#sorting-results
 * https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#columns
 */
const sortNames = {
  updated_at: { list: "updated_at", search: "updated_at", view: "updated" },
  id: { list: "id", search: "created_at", view: "ticket_id" },
  created_at: { list: "id", search: "created_at", view: "created" },
  status: { list: "status", search: "status", view: "status" },
  priority: { search: "priority", view: "priority" },
  type: { search: "ticket_type", view: "type" },
  requester: { view: "requester" },
  assignee: { view: "assignee" },
  group: { view: "group" },
  organization: { view: "organization" },
  due_at: { view: "due_date" },
  solved_at: { view: "solved" },
  assigned_at: { view: "assigned" },
} as const satisfies Readonly<Record<string, Partial<Record<Way, string>>>>;

/** What tickets can be ordered by, at least in one way. */
export type SortField = keyof typeof sortNames;

/** A field, descending with a minus. */
export type TicketSort = SortField | `-${SortField}`;

/** The order of a list when nobody chose one. */
export const usualSort = "-updated_at" satisfies TicketSort;

/** The order a word such as `-priority` stands for; undefined for any other word. */
export function sortIn(word: string | null): TicketSort | undefined {
  const field = word?.replace(/^-/, "") ?? "";
  return isSortField(field) ? (word?.startsWith("-") ? `-${field}` : field) : undefined;
}

/** The field a sort is by, without its direction. */
export function fieldOf(sort: TicketSort): SortField {
  const field = sort.replace(/^-/, "");
  return isSortField(field) ? field : "updated_at";
}

function isSortField(word: string): word is SortField {
  return Object.hasOwn(sortNames, word);
}

/** The name of a sort's field in one way to read tickets; that of the last change where it knows none. */
export function sortName(sort: TicketSort, way: Way): string {
  return namesOf(fieldOf(sort))[way] ?? sortNames.updated_at[way];
}

/** Whether the list of all tickets can be read in this order; else it takes a search for everything. */
export function isOrderOfList(sort: TicketSort): boolean {
  return namesOf(fieldOf(sort)).list !== undefined;
}

/**
 * Whether Zendesk can order a list by a field. All tickets, by what only a search knows, are a
 * search for everything, so that takes the permission to search.
 */
export function canSort(
  list: { readonly view: number | null; readonly query: string },
  field: SortField,
  maySearch: boolean,
): boolean {
  const names = namesOf(field);
  if (list.view !== null) return names.view !== undefined;
  if (list.query !== "") return names.search !== undefined;
  return names.list !== undefined || (maySearch && names.search !== undefined);
}

function namesOf(field: SortField): Readonly<Partial<Record<Way, string>>> {
  return sortNames[field];
}
