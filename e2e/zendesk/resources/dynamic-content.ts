import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import type { DynamicContentItem } from "../records/kinds/dynamic-content-item.ts";
import type { Sort } from "../records/table.ts";
import { findRow, list, listed, show } from "./collection.ts";

const byId: Sort<DynamicContentItem> = { name: "id", key: ({ id }) => id };

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/dynamic_content/ */
const items = listed({
  plural: "items",
  singular: "item",
  table: (tables) => tables.dynamic_content_items,
  json: (call, item) => ({
    url: `${itemsUrl(call)}/${item.id}.json`,
    ...item,
    variants: variantsOf(call, item),
  }),
  listing: { sort: byId, cursorSorts: { id: byId } },
});

export const dynamicContentHandlers = {
  "GET /api/v2/dynamic_content/items": list(items),
  "GET /api/v2/dynamic_content/items/show_many": showMany,
  "GET /api/v2/dynamic_content/items/:id": show(items),
  "GET /api/v2/dynamic_content/items/:id/variants": listVariants,
};

/** `?identifiers=` are the placeholders without their braces. */
function showMany(call: Call): Answer {
  const names = (call.query.get("identifiers") ?? "").split(",").filter(Boolean);
  if (names.length === 0) throw recordNotFound();
  const rows = call.account.tables.dynamic_content_items.filter(({ placeholder }) =>
    names.includes(placeholder.replaceAll(/[{}]|dc\./g, "")),
  );
  return answerJson({ items: rows.map((item) => items.json(call, item)) });
}

function listVariants(call: Call): Answer {
  const variants = variantsOf(call, findRow(call, items));
  return answerJson({ variants, next_page: null, previous_page: null, count: variants.length });
}

function variantsOf(call: Call, { id, variants, created_at, updated_at }: DynamicContentItem) {
  return variants.map((variant) => ({
    url: `${itemsUrl(call)}/${id}/variants/${variant.id}.json`,
    ...variant,
    active: true,
    outdated: false,
    created_at,
    updated_at,
  }));
}

function itemsUrl(call: Call): string {
  return `${call.origin}/api/v2/dynamic_content/items`;
}
