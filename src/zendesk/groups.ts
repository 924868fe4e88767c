import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, id, list, text } from "./fields.ts";
import { getJson } from "./request.ts";
import { type User, users } from "./users.ts";

/** https://developer.zendesk.com/api-reference/ticketing/groups/groups/ */
const groupSchema = v.object({ id, name: text });

export type Group = v.InferOutput<typeof groupSchema>;

export const groups = list(groupSchema);

const groupsSchema = v.object({ groups });

/** Groups in one answer: the most Zendesk gives. */
const mostGroups = 100;

/**
 * The account's groups, the first hundred of them.
 * https://developer.zendesk.com/api-reference/ticketing/groups/groups/#list-groups
 */
export const groupsQuery = queryOptions({
  queryKey: ["groups"],
  queryFn: async ({ signal }) =>
    (await getJson("GET /groups", {}, groupsSchema, { query: { per_page: mostGroups }, signal }))
      .groups,
  staleTime: Infinity,
});

/**
 * The groups a person belongs to.
 * https://developer.zendesk.com/api-reference/ticketing/groups/groups/#list-groups
 */
export function groupsOfQuery(userId: number) {
  return queryOptions({
    queryKey: ["groups", "of", userId],
    queryFn: async ({ signal }) =>
      (await getJson("GET /users/{id}/groups", { id: userId }, groupsSchema, { signal })).groups,
    staleTime: Infinity,
  });
}

const membersSchema = v.object({ group_memberships: answerList(v.object({ user_id: id })), users });

/** Members of one answer: the most Zendesk gives. */
const mostMembers = 100;

/**
 * The people of a group, by name, the first hundred of them; `isWhole` tells whether there are no more.
 * https://developer.zendesk.com/api-reference/ticketing/groups/group_memberships/#list-memberships
 */
export function membersQuery(groupId: number) {
  return queryOptions({
    queryKey: ["groups", "members", groupId],
    queryFn: async ({ signal }): Promise<{ members: User[]; isWhole: boolean }> => {
      const query = { per_page: mostMembers, include: "users" };
      const places = { id: groupId };
      const answer = await getJson("GET /groups/{id}/memberships", places, membersSchema, {
        query,
        signal,
      });
      const theirs = new Set(answer.group_memberships.map(({ user_id }) => user_id));
      const members = answer.users.filter((user) => theirs.has(user.id));
      return {
        members: members.toSorted((one, other) => (one.name ?? "").localeCompare(other.name ?? "")),
        isWhole: answer.group_memberships.length < mostMembers,
      };
    },
    staleTime: Infinity,
  });
}
