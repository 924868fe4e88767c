import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { recordInvalid } from "../http/errors.ts";
import { object, orNull } from "../calls/permit.ts";
import type { Permitted } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import { isKnownCondition } from "../rules/conditions.ts";
import {
  answerCount,
  collection,
  create,
  destroy,
  destroyMany,
  list,
  listRows,
  patch,
  show,
  update,
} from "./collection.ts";

import { groupIdsOf } from "../account/memberships.ts";
import { conditionsIn, conditionsShape, ruleShape } from "./rule-shape.ts";
import { mustManage, restrictionIn } from "./restriction.ts";
import { mustBePresent } from "./validate.ts";
import { viewJson } from "./views-json.ts";
import { completeExecution, completeView, type View } from "../records/kinds/view.ts";
import type { Restriction, Conditions } from "../records/kinds/rule.ts";

const byCreation: Sort<View> = { name: "created_at,id", key: (view) => view.created_at };
const byPosition: Sort<View> = { name: "position,id", key: (view) => view.position };
const byTitle: Sort<View> = { name: "title,id", key: (view) => view.title };
const maxCompact = 32;

const shape = { ...ruleShape, ...conditionsShape, output: object, restriction: orNull(object) };

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/views/ */
export const views = collection({
  plural: "views",
  singular: "view",
  table: (tables) => tables.views,
  json: viewJson,
  listing: {
    sort: byPosition,
    cursorSorts: { created_at: byCreation },
    offsetSorts: {
      alphabetical: byTitle,
      title: byTitle,
      created_at: byCreation,
      updated_at: { name: "updated_at", key: (view) => view.updated_at },
      position: byPosition,
    },
  },
  filter: visibleTo,
  shape,
  make: (call, given, id) => {
    const view = viewOf(call, given, id);
    mustManage(call, "view_access", view.restriction);
    return view;
  },
  change: (call, view, given) => {
    const { title, active, description, position } = given;
    const conditions = conditionsIn(given);
    const restriction = restrictionIn(call, given.restriction);
    const after = restriction === undefined ? view.restriction : restriction;
    mustManage(call, "view_access", view.restriction, after);
    return patch<View>(call, view, {
      ...(title !== undefined && { title: mustBePresent("title", title), raw_title: title }),
      ...(active !== undefined && { active }),
      ...(description !== undefined && { description }),
      ...(position !== undefined && { position }),
      ...(conditions && { conditions: known(conditions) }),
      ...(given.output && { execution: completeExecution({ ...view.execution, ...given.output }) }),
      ...(restriction !== undefined && { restriction }),
    });
  },
  beforeDelete: (call, view) => mustManage(call, "view_access", view.restriction),
});

export const viewHandlers = {
  "GET /api/v2/views": list(views),
  "GET /api/v2/views/active": (call: Call) =>
    listRows(call, views, both(isActive, visibleTo(call))),
  "GET /api/v2/views/compact": listCompact,
  "GET /api/v2/views/count": (call: Call) =>
    answerCount(call, call.account.tables.views.filter(visibleTo(call)).length),
  "GET /api/v2/views/:id": show(views),
  "POST /api/v2/views": create(views),
  "PUT /api/v2/views/:id": update(views),
  "DELETE /api/v2/views/destroy_many": destroyMany(views),
  "DELETE /api/v2/views/:id": destroy(views),
};

/** The view a body describes, whoever may keep it. */
export function viewOf(call: Call, given: Permitted<typeof shape>, id: number): View {
  const title = mustBePresent("title", given.title);
  const { active = true, description = null } = given;
  const position = given.position ?? 10_000;
  const conditions = known(conditionsIn(given) ?? { all: [], any: [] });
  const execution = completeExecution(given.output);
  const restriction = restrictionIn(call, given.restriction) ?? null;
  const created_at = call.account.clock.timestamp();
  const entry = { title, active, description, conditions, execution, restriction, created_at };
  return completeView(entry, id, position);
}

/** The first 32 active ones, in one piece. */
function listCompact(call: Call): Answer {
  const keep = both(isActive, visibleTo(call));
  const rows = call.account.tables.views.sortedBy(byPosition).filter(keep).slice(0, maxCompact);
  return answerJson({
    views: rows.map((view) => viewJson(call, view)),
    next_page: null,
    previous_page: null,
    count: rows.length,
  });
}

function isActive(view: View): boolean {
  return view.active;
}

function both(a: (view: View) => boolean, b: (view: View) => boolean): (view: View) => boolean {
  return (view) => a(view) && b(view);
}

/** Shared views, one's own, those of one's groups; `active`, `access` and `group_id` narrow it. */
export function visibleTo(call: Call): (view: View) => boolean {
  const mine = groupIdsOf(call.account.tables, call.user.id);
  const active = call.query.get("active");
  const access = call.query.get("access");
  const groupId = call.query.get("group_id");
  return (view) => {
    const groups = groupsOf(view.restriction);
    const isPersonal = view.restriction?.type === "User";
    if (isPersonal && view.restriction?.id !== call.user.id) return false;
    if (
      groups.length > 0 &&
      call.user.role !== "admin" &&
      !groups.some((id) => mine.includes(id))
    ) {
      return false;
    }
    return (
      (active === null || active === String(view.active)) &&
      (access === null || (access === "personal") === isPersonal) &&
      (groupId === null || groups.includes(Number(groupId)))
    );
  };
}

function groupsOf(restriction: Restriction | null): readonly number[] {
  if (restriction?.type !== "Group") return [];
  return restriction.ids ?? (restriction.id === undefined ? [] : [restriction.id]);
}

/** A view with a condition nobody here can evaluate would show the wrong tickets: 422. */
function known(conditions: Conditions): Conditions {
  const stranger = [...conditions.all, ...conditions.any].find((one) => !isKnownCondition(one));
  if (conditions.all.length + conditions.any.length === 0) {
    throw recordInvalid({
      base: [{ description: "Conditions: must have at least one condition", error: "BlankValue" }],
    });
  }
  if (!stranger) return conditions;
  const description = `Condition: ${stranger.field} ${stranger.operator} is not valid`;
  throw recordInvalid({ base: [{ description, error: "InvalidValue" }] });
}
