import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList } from "./fields.ts";
import { getJson } from "./request.ts";
import { userSchema } from "./users.ts";

const suggestedSchema = v.object({ users: answerList(userSchema) });

/** Letters that Zendesk wants before it suggests anybody. */
export const fewestLetters = 2;

/**
 * The people whose name or address begins with these letters, two of them at least.
 * https://developer.zendesk.com/api-reference/ticketing/users/users/#autocomplete-users
 */
export function suggestedPeopleQuery(letters: string) {
  const name = letters.trim();
  return queryOptions({
    queryKey: ["users", "suggested", name],
    queryFn: async ({ signal }) =>
      (await getJson("GET /users/autocomplete", {}, suggestedSchema, { query: { name }, signal }))
        .users,
    staleTime: 60_000,
  });
}
