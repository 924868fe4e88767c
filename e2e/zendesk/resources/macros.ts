import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { object, orNull, warnOfQuery } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import {
  collection,
  create,
  destroy,
  destroyMany,
  listRows,
  patch,
  show,
  update,
} from "./collection.ts";

import { groupIdsOf } from "../account/memberships.ts";
import { mustManage, restrictionIn } from "./restriction.ts";
import { actionsIn, actionsShape, ruleShape } from "./rule-shape.ts";
import { updateManyRules } from "./update-rules.ts";
import { withUrl } from "./urls.ts";
import { mustBePresent } from "./validate.ts";
import { completeMacro, type Macro } from "../records/kinds/macro.ts";

const byTitle: Sort<Macro> = { name: "title,id", key: (macro) => macro.title };
const byPosition: Sort<Macro> = { name: "position,id", key: (macro) => macro.position };
const byCreation: Sort<Macro> = { name: "created_at,id", key: (macro) => macro.created_at };

/** Recorded: this list warns of any other. */
const parameters = [
  "access",
  "active",
  "category",
  "group_id",
  "include",
  "only_viewable",
  "page",
  "per_page",
  "sort",
  "sort_by",
  "sort_order",
];

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/ */
export const macros = collection({
  plural: "macros",
  singular: "macro",
  table: (tables) => tables.macros,
  json: (call, macro) => withUrl(call.origin, "macros", macro),
  listing: {
    sort: byTitle,
    cursorSorts: { created_at: byCreation, position: byPosition, alphabetical: byTitle },
    offsetSorts: { alphabetical: byTitle, position: byPosition, created_at: byCreation },
  },
  filter: visibleTo,
  shape: { ...ruleShape, ...actionsShape, restriction: orNull(object) },
  make: (call, given, id) => {
    const title = mustBePresent("title", given.title);
    const { active = true, description = null, position = 10_000 } = given;
    const created_at = call.account.clock.timestamp();
    const actions = actionsIn({ actions: given.actions ?? [] }) ?? [];
    const restriction = restrictionIn(call, given.restriction) ?? null;
    mustManage(call, "macro_access", restriction);
    const entry = { title, active, description, actions, restriction, created_at };
    return completeMacro(entry, id, position);
  },
  change: (call, macro, given) => {
    const { title, active, description, position } = given;
    const actions = actionsIn(given);
    const restriction = restrictionIn(call, given.restriction);
    const after = restriction === undefined ? macro.restriction : restriction;
    mustManage(call, "macro_access", macro.restriction, after);
    return patch<Macro>(call, macro, {
      ...(title !== undefined && { title: mustBePresent("title", title), raw_title: title }),
      ...(active !== undefined && { active }),
      ...(description !== undefined && { description }),
      ...(position !== undefined && { position }),
      ...(actions && { actions }),
      ...(restriction !== undefined && { restriction }),
    });
  },
  beforeDelete: (call, macro) => mustManage(call, "macro_access", macro.restriction),
});

export const macroHandlers = {
  "GET /api/v2/macros": listMacros,
  "GET /api/v2/macros/active": listActive,
  "GET /api/v2/macros/search": search,
  "GET /api/v2/macros/categories": listCategories,
  "GET /api/v2/macros/:id": show(macros),
  "POST /api/v2/macros": create(macros),
  "PUT /api/v2/macros/:id": update(macros),
  "PUT /api/v2/macros/update_many": updateManyRules(macros),
  "DELETE /api/v2/macros/destroy_many": destroyMany(macros),
  "DELETE /api/v2/macros/:id": destroy(macros),
};

function listMacros(call: Call): Answer {
  warnOfQuery(call, parameters);
  return listRows(call, macros);
}

function listActive(call: Call): Answer {
  const isVisible = visibleTo(call);
  return listRows(call, macros, (macro) => macro.active && isVisible(macro));
}

/** `?query=` in the title. */
function search(call: Call): Answer {
  const wanted = (call.query.get("query") ?? "").toLowerCase();
  const isVisible = visibleTo(call);
  return listRows(
    call,
    macros,
    (macro) => macro.title.toLowerCase().includes(wanted) && isVisible(macro),
  );
}

/** What stands before `::` in a title. */
function listCategories(call: Call): Answer {
  const titles = call.account.tables.macros.filter(visibleTo(call)).map(({ title }) => title);
  const categories = titles
    .filter((title) => title.includes("::"))
    .map((title) => title.split("::")[0]);
  return answerJson({ categories: [...new Set(categories)] });
}

function visibleTo(call: Call): (macro: Macro) => boolean {
  const mine = groupIdsOf(call.account.tables, call.user.id);
  const active = call.query.get("active");
  const category = call.query.get("category");
  const groupId = call.query.get("group_id");
  const access = call.query.get("access");
  return (macro) => {
    const { restriction } = macro;
    const groups = restriction?.type === "Group" ? (restriction.ids ?? [restriction.id ?? 0]) : [];
    const isPersonal = restriction?.type === "User";
    if (isPersonal && restriction.id !== call.user.id) return false;
    const seesAll = call.user.role === "admin" && call.query.get("only_viewable") !== "true";
    if (groups.length > 0 && !seesAll && !groups.some((id) => mine.includes(id))) return false;
    return (
      (active === null || active === String(macro.active)) &&
      (category === null || macro.title.startsWith(`${category}::`)) &&
      (groupId === null || groups.includes(Number(groupId))) &&
      (access === null || (access === "personal") === isPersonal)
    );
  };
}
