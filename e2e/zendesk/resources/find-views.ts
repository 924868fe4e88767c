import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import type { View } from "../records/kinds/view.ts";
import { findRow, listRows } from "./collection.ts";
import { updateManyRules } from "./update-rules.ts";
import { visibleTo, views } from "./views.ts";
import { viewJson } from "./views-json.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/views/#search-views */
export const findViewHandlers = {
  "GET /api/v2/views/search": search,
  "GET /api/v2/views/shared": listShared,
  "GET /api/v2/views/show_many": showMany,
  "GET /api/v2/views/:id/export": exportView,
  "PUT /api/v2/views/update_many": updateManyRules(views),
};

/** `?query=` in the title. */
function search(call: Call): Answer {
  const wanted = (call.query.get("query") ?? "").toLowerCase();
  const isVisible = visibleTo(call);
  return listRows(
    call,
    views,
    (view) => view.title.toLowerCase().includes(wanted) && isVisible(view),
  );
}

/** What `?access=shared` lists; older clients ask so. */
function listShared(call: Call): Answer {
  const isVisible = visibleTo(call);
  return listRows(call, views, (view) => view.restriction?.type !== "User" && isVisible(view));
}

/** `?ids=`: those the caller may see, in the order asked for. */
function showMany(call: Call): Answer {
  const isVisible = visibleTo(call);
  const rows = [...new Set(call.ids())]
    .map((id) => call.account.tables.views.get(id))
    .filter((view): view is View => view !== undefined && isVisible(view));
  return answerJson({
    views: rows.map((view) => viewJson(call, view)),
    next_page: null,
    previous_page: null,
    count: rows.length,
  });
}

/** At Zendesk a CSV then comes by mail; no mail leaves this server. */
function exportView(call: Call): Answer {
  return answerJson({ export: { view_id: findRow(call, views).id, status: "starting" } });
}
