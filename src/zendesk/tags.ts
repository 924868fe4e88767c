import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList } from "./fields.ts";
import { getJson } from "./request.ts";

/** Letters that Zendesk wants before it suggests a tag. */
export const fewestTagLetters = 2;

const tagsSchema = v.object({ tags: answerList(v.string()) });

/**
 * The tags of the account that begin with these letters, two of them at least.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/#search-tags
 */
export function suggestedTagsQuery(letters: string) {
  return queryOptions({
    queryKey: ["tags", "suggested", letters],
    queryFn: async ({ signal }) => {
      const query = { name: letters };
      return (await getJson("GET /autocomplete/tags", {}, tagsSchema, { query, signal })).tags;
    },
    staleTime: 60_000,
  });
}
