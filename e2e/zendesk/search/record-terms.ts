import { dateMatch } from "./dates.ts";
import type { SearchDirectory } from "./directory.ts";
import { namedMatch } from "./people.ts";
import type { SearchTerm } from "./terms.ts";
import { textMatch } from "./text-match.ts";
import { choiceMatch, tagsMatch, wordsMatch } from "./values.ts";
import type { Group } from "../records/kinds/group.ts";
import type { Organization } from "../records/kinds/organization.ts";
import type { User } from "../records/kinds/user.ts";

type Keyword<Kept> = (term: SearchTerm, directory: SearchDirectory) => (record: Kept) => boolean;
type Keywords<Kept> = ReadonlyMap<string, Keyword<Kept>>;

const roles = ["end-user", "agent", "admin"];
const booleans = ["true", "false"];

/** What `type:user` understands beside words. */
export const userKeywords: Keywords<User> = new Map<string, Keyword<User>>([
  ["role", (term) => reading(choiceMatch(term, roles), (user) => user.role)],
  ["name", (term) => reading(wordsMatch(term), (user) => user.name)],
  ["email", (term) => reading(wordsMatch(term), (user) => user.email)],
  ["phone", (term) => reading(wordsMatch(term), (user) => user.phone)],
  ["external_id", (term) => reading(wordsMatch(term), (user) => user.external_id)],
  ["notes", (term) => reading(wordsMatch(term), (user) => user.notes)],
  ["details", (term) => reading(wordsMatch(term), (user) => user.details)],
  ["tags", (term) => reading(tagsMatch(term), (user) => user.tags)],
  ["is_verified", (term) => reading(choiceMatch(term, booleans), (user) => String(user.verified))],
  [
    "is_suspended",
    (term) => reading(choiceMatch(term, booleans), (user) => String(user.suspended)),
  ],
  [
    "organization",
    (term, { organizations }) =>
      reading(namedMatch(term, organizations), (user) => user.organization_id),
  ],
  [
    "group",
    (term, { groups }) => reading(namedMatch(term, groups), (user) => user.default_group_id),
  ],
  ...dated<User>(),
]);

/** What `type:organization` understands beside words. */
export const organizationKeywords: Keywords<Organization> = new Map<string, Keyword<Organization>>([
  ["name", (term) => reading(wordsMatch(term), (record) => record.name)],
  ["external_id", (term) => reading(wordsMatch(term), (record) => record.external_id)],
  ["notes", (term) => reading(wordsMatch(term), (record) => record.notes)],
  ["details", (term) => reading(wordsMatch(term), (record) => record.details)],
  ["tags", (term) => reading(tagsMatch(term), (record) => record.tags)],
  ...dated<Organization>(),
]);

/** What `type:group` understands beside words. */
export const groupKeywords: Keywords<Group> = new Map<string, Keyword<Group>>([
  ["name", (term) => reading(wordsMatch(term), (record) => record.name)],
  ...dated<Group>(),
]);

/** Makes the test of a bare word over a record's own texts. */
export function wordsOver<Kept>(
  term: SearchTerm,
  texts: (record: Kept) => readonly (string | null)[],
): (record: Kept) => boolean {
  const match = textMatch(term.value, term.quoted);
  return (record) => texts(record).some((text) => text !== null && match(text.toLowerCase()));
}

function dated<Kept extends { created_at: string; updated_at: string }>(): [
  string,
  Keyword<Kept>,
][] {
  const created: Keyword<Kept> = (term, { now }) =>
    reading(dateMatch(term, now), (record) => record.created_at);
  const updated: Keyword<Kept> = (term, { now }) =>
    reading(dateMatch(term, now), (record) => record.updated_at);
  return [
    ["created", created],
    ["created_at", created],
    ["updated", updated],
    ["updated_at", updated],
  ];
}

function reading<Kept, Value>(
  match: (value: Value) => boolean,
  read: (record: Kept) => Value,
): (record: Kept) => boolean {
  return (record) => match(read(record));
}
