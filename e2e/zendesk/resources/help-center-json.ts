import type { Call } from "../calls/call.ts";
import type { Article } from "../records/kinds/article.ts";
import type { Category } from "../records/kinds/category.ts";
import type { Section } from "../records/kinds/section.ts";

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/introduction/ */
type Page = Category | Section | Article;

/** A page with its two addresses: the API's and the one a person opens. */
export function pageJson<P extends Page>(call: Call, kind: string, page: P) {
  const { id, locale } = page;
  return {
    url: `${call.origin}/api/v2/help_center/${locale}/${kind}/${id}.json`,
    html_url: `${call.origin}/hc/${locale}/${kind}/${id}`,
    ...page,
  };
}

/** An article as a search shows it. */
export function articleHit(call: Call, article: Article, words: readonly string[]) {
  return {
    ...pageJson(call, "articles", article),
    result_type: "article",
    snippet: snippetOf(article.body, words),
  };
}

/** The surroundings of the first word found, with the words marked. */
function snippetOf(html: string, words: readonly string[]): string {
  const text = html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const at = Math.max(0, text.toLowerCase().indexOf(words[0] ?? "") - 40);
  const part = text.slice(at, at + 160);
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return pattern === "" ? part : part.replaceAll(new RegExp(pattern, "gi"), "<em>$&</em>");
}
