import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString } from "../http/errors.ts";
import { answerCount } from "./collection.ts";
import { paginate } from "../calls/pagination.ts";
import type { Sort } from "../records/table.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/tags/ */
export const tagHandlers = {
  "GET /api/v2/tags": listTags,
  "GET /api/v2/tags/count": (call: Call) => answerCount(call, tagsInUse(call).length),
  "GET /api/v2/autocomplete/tags": autocompleteTags,
};

interface Tag {
  id: number;
  name: string;
  count: number;
}

const byCount: Sort<Tag> = { name: "-score,id", key: (tag) => -tag.count };
const maxSuggested = 30;

/** The most used first. */
function listTags(call: Call): Answer {
  const tags = tagsInUse(call);
  const page = paginate(call, { rows: () => tags, sort: byCount });
  return answerJson({
    tags: page.rows.map(({ name, count }) => ({ name, count })),
    ...page.members,
  });
}

/** `?name=`: at least two characters, the beginning of a tag. */
function autocompleteTags(call: Call): Answer {
  const start = (call.query.get("name") ?? "").toLowerCase();
  if (start.length < 2) {
    throw errorString(400, "BadRequest", "name must have at least two characters");
  }
  const tags = tagsInUse(call)
    .filter(({ name }) => name.startsWith(start))
    .slice(0, maxSuggested)
    .map(({ name }) => name);
  return answerJson({ tags, count: tags.length, next_page: null, previous_page: null });
}

function tagsInUse(call: Call): Tag[] {
  const counts = new Map<string, number>();
  for (const { tags } of call.account.tables.tickets.values()) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return Array.from(counts, ([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .map((tag, index) => ({ id: index + 1, ...tag }));
}
