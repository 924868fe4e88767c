import { dateMatch } from "./dates.ts";
import type { SearchDirectory } from "./directory.ts";
import { mustBeEquality, namedMatch, personMatch } from "./people.ts";
import { SearchError } from "./search-error.ts";
import type { SearchTerm } from "./terms.ts";
import { choiceMatch, fieldMatch, rankMatch, tagsMatch, wordsMatch } from "./values.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

type TicketMatch = (ticket: Ticket) => boolean;
type TicketKeyword = (term: SearchTerm, directory: SearchDirectory) => TicketMatch;

/** The order in which `status<solved` compares. */
export const statusOrder = ["new", "open", "pending", "hold", "solved", "closed"] as const;
/** The order in which `priority>=normal` compares. */
export const priorityOrder = ["low", "normal", "high", "urgent"] as const;
/** The order of `sort_by=ticket_type`. */
export const typeOrder = ["question", "incident", "problem", "task"] as const;

const channels = [
  "web",
  "email",
  "api",
  "chat",
  "mobile",
  "voice",
  "web_service",
  "rule",
  "sample_ticket",
];
const ratings = ["good", "bad", "offered", "unoffered", "goodwithcomment", "badwithcomment"];

const created: TicketKeyword = (term, { now }) =>
  over(dateMatch(term, now), (ticket) => ticket.created_at);
const updated: TicketKeyword = (term, { now }) =>
  over(dateMatch(term, now), (ticket) => ticket.updated_at);

const keywords = new Map<string, TicketKeyword>([
  ["status", (term) => over(rankMatch(term, statusOrder), (ticket) => ticket.status)],
  ["priority", (term) => over(rankMatch(term, priorityOrder), (ticket) => ticket.priority)],
  ["ticket_type", (term) => over(choiceMatch(term, typeOrder), (ticket) => ticket.type)],
  [
    "requester",
    (term, directory) => over(personMatch(term, directory), (ticket) => ticket.requester_id),
  ],
  [
    "submitter",
    (term, directory) => over(personMatch(term, directory), (ticket) => ticket.submitter_id),
  ],
  [
    "assignee",
    (term, directory) => over(personMatch(term, directory), (ticket) => ticket.assignee_id),
  ],
  ["cc", (term, directory) => any(personMatch(term, directory), ccIds)],
  ["commenter", (term, directory) => any(personMatch(term, directory), directory.commenterIds)],
  ["group", (term, { groups }) => over(namedMatch(term, groups), (ticket) => ticket.group_id)],
  [
    "organization",
    (term, { organizations }) =>
      over(namedMatch(term, organizations), (ticket) => ticket.organization_id),
  ],
  [
    "brand",
    (term, { named }) =>
      over(
        namedMatch(term, () => named("brands")),
        (ticket) => ticket.brand_id,
      ),
  ],
  [
    "form",
    (term, { named }) =>
      over(
        namedMatch(term, () => named("ticket_forms")),
        (ticket) => ticket.ticket_form_id,
      ),
  ],
  [
    "custom_status_id",
    (term, { named }) =>
      over(
        namedMatch(term, () => named("custom_statuses")),
        (ticket) => ticket.custom_status_id,
      ),
  ],
  ["subject", (term) => over(wordsMatch(term), (ticket) => ticket.subject)],
  ["description", (term) => over(wordsMatch(term), (ticket) => ticket.description)],
  ["comment", commentWords],
  ["recipient", (term) => over(wordsMatch(term), (ticket) => ticket.recipient)],
  ["external_id", (term) => over(wordsMatch(term), (ticket) => ticket.external_id)],
  ["tags", (term) => over(tagsMatch(term), (ticket) => ticket.tags)],
  ["via", (term) => over(choiceMatch(withChannel(term), channels), (ticket) => ticket.via.channel)],
  ["satisfaction", (term) => satisfaction(term)],
  [
    "has_attachment",
    (term, directory) =>
      over(choiceMatch(term, ["true", "false"]), (ticket) =>
        String(directory.hasAttachment(ticket)),
      ),
  ],
  ["created", created],
  ["created_at", created],
  ["updated", updated],
  ["updated_at", updated],
  ["due_date", (term, { now }) => over(dateMatch(term, now), (ticket) => ticket.due_at)],
  ["solved", (term, directory) => over(dateMatch(term, directory.now), directory.solvedAt)],
  [
    "fieldvalue",
    (term) => any(fieldMatch(term), (ticket) => ticket.custom_fields.map(({ value }) => value)),
  ],
]);
const customField = /^custom_field_(\d{1,15})$/;

/**
 * Makes the test of one ticket keyword, or returns undefined when tickets do not know the keyword.
 *
 * @throws SearchError for a value the keyword cannot have.
 */
export function ticketKeyword(
  term: SearchTerm,
  directory: SearchDirectory,
): TicketMatch | undefined {
  const key = term.key ?? "";
  const fieldId = Number(customField.exec(key)?.[1] ?? Number.NaN);
  if (!Number.isNaN(fieldId)) {
    if (!directory.hasTicketField(fieldId))
      throw new SearchError(`there is no ticket field ${fieldId}`);
    const match = fieldMatch(term);
    return (ticket) => match(ticket.custom_fields.find(({ id }) => id === fieldId)?.value);
  }
  return keywords.get(key)?.(term, directory);
}

/** Makes the test of a bare word, phrase or ticket number. */
export function ticketWords(term: SearchTerm, directory: SearchDirectory): TicketMatch {
  const isInText = directory.textTest({ value: term.value, quoted: term.quoted, part: "all" });
  const number = /^\d{1,15}$/.test(term.value) ? Number(term.value) : Number.NaN;
  const tag = term.value.toLowerCase();
  return (ticket) => ticket.id === number || isInText(ticket) || ticket.tags.includes(tag);
}

function commentWords(term: SearchTerm, directory: SearchDirectory): TicketMatch {
  mustBeEquality(term);
  return directory.textTest({ value: term.value, quoted: term.quoted, part: "comments" });
}

function over<Value>(
  match: (value: Value) => boolean,
  read: (ticket: Ticket) => Value,
): TicketMatch {
  return (ticket) => match(read(ticket));
}

function any<Value>(
  match: (value: Value) => boolean,
  read: (ticket: Ticket) => Iterable<Value>,
): TicketMatch {
  return (ticket) => {
    for (const value of read(ticket)) if (match(value)) return true;
    return false;
  };
}

function* ccIds(ticket: Ticket): Iterable<number> {
  yield* ticket.email_cc_ids;
  yield* ticket.collaborator_ids;
}

function withChannel(term: SearchTerm): SearchTerm {
  const value = term.value.toLowerCase();
  return { ...term, value: value === "mail" ? "email" : value === "phone" ? "voice" : value };
}

function satisfaction(term: SearchTerm): TicketMatch {
  const match = choiceMatch(term, ratings);
  return ({ satisfaction_rating: rating }) => {
    if (match(rating?.score)) return true;
    const { comment } = rating ?? {};
    return typeof comment === "string" && comment !== "" && match(`${rating?.score}withcomment`);
  };
}
