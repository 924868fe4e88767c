import { queryOptions } from "@tanstack/react-query";
import * as v from "valibot";
import { answerList, id, text } from "./fields.ts";
import { getJson } from "./request.ts";

const articleSchema = v.object({ id, title: text, html_url: text });

const answerSchema = v.object({ results: answerList(articleSchema) });

/** Articles that are offered: more than a glance takes in, nobody reads while asking. */
const most = 3;

/**
 * The Help Center's articles that fit some words best.
 * https://developer.zendesk.com/api-reference/help_center/help-center-api/search/#search-articles
 */
export function fittingArticlesQuery(words: string) {
  return queryOptions({
    queryKey: ["help-center", "fitting", words],
    queryFn: async ({ signal }) => {
      const query = { query: words, per_page: most };
      const options = { query, signal };
      const answer = await getJson("GET /help_center/articles/search", {}, answerSchema, options);
      return answer.results.slice(0, most);
    },
    staleTime: Infinity,
  });
}
