import { everyone } from "../reference/roles.ts";
import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { flag, id, list, text, texts } from "./fields.ts";
import { getJson } from "./request.ts";

/** https://developer.zendesk.com/api-reference/ticketing/users/users/ */
export const userSchema = v.object({
  id,
  name: text,
  email: text,
  organization_id: id,
  role: v.fallback(v.nullable(v.picklist(everyone)), null),
  /** Light agents may only write internal notes. */
  role_type: v.fallback(v.nullable(v.number()), null),
  time_zone: text,
  /** The zone as the Internet names it: `Europe/Lisbon`. */
  iana_time_zone: text,
  locale: text,
  phone: text,
  /** What agents noted about the person; the person does not see it. */
  notes: text,
  details: text,
  tags: texts,
  suspended: flag,
  /** Only in answers about requests, instead of a role. */
  agent: v.optional(flag),
});

export type User = v.InferOutput<typeof userSchema>;

export const users = list(userSchema);

/** The people of an answer by id, for the names beside `requester_id` and its kin. */
export type People = ReadonlyMap<number, User>;

/** Indexes sideloaded people. Later pages win over earlier ones. */
export function peopleOf(pages: readonly { users: readonly User[] }[]): People {
  const people = new Map<number, User>();
  for (const page of pages) {
    for (const user of page.users) if (user.id !== null) people.set(user.id, user);
  }
  return people;
}

const meSchema = v.object({ user: userSchema });

/**
 * The signed-in person.
 *
 * Zendesk answers 200 with an anonymous user, id null, to a token it does not take for a person.
 * https://developer.zendesk.com/api-reference/ticketing/users/users/#show-self
 */
export const meQuery = queryOptions({
  queryKey: ["users", "me"],
  queryFn: async ({ signal }) => (await getJson("GET /users/me", {}, meSchema, { signal })).user,
  staleTime: Infinity,
  gcTime: Infinity,
});

const peopleSchema = v.object({ users });

/** People one answer shows: the most Zendesk gives. */
const mostPeople = 100;

/**
 * The first hundred of these people, for the names behind their ids.
 * https://developer.zendesk.com/api-reference/ticketing/users/users/#show-many-users
 */
export function peopleQuery(ids: readonly number[]) {
  const asked = [...new Set(ids)].filter((one) => one > 0).toSorted((a, b) => a - b);
  const some = asked.slice(0, mostPeople);
  return queryOptions({
    queryKey: ["users", "many", some],
    queryFn: async ({ signal }) =>
      getJson("GET /users/show_many", {}, peopleSchema, { query: { ids: some }, signal }),
    enabled: some.length > 0,
    staleTime: Infinity,
  });
}
