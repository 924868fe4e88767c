import type { Call } from "../calls/call.ts";
import { orNull, text } from "../calls/permit.ts";
import type { Sort } from "../records/table.ts";
import {
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
import { actionsIn, actionsShape, conditionsIn, conditionsShape, ruleShape } from "./rule-shape.ts";
import { complain } from "./ticket-complaints.ts";
import { updateManyRules } from "./update-rules.ts";
import { withUrl } from "./urls.ts";
import { mustBePresent } from "./validate.ts";
import { completeAutomation, type Automation } from "../records/kinds/automation.ts";
import { completeTrigger, type Trigger } from "../records/kinds/trigger.ts";
import type { Conditions } from "../records/kinds/rule.ts";

const byPosition: Sort<Trigger> = {
  name: "position,position,title,id",
  key: ({ position }) => position,
};
const byOrder: Sort<Automation> = { name: "position,id", key: ({ position }) => position };

/** They run with every change of a ticket: https://developer.zendesk.com/api-reference/ticketing/business-rules/triggers/ */
const triggers = collection({
  plural: "triggers",
  singular: "trigger",
  table: (tables) => tables.triggers,
  json: (call, trigger) => withUrl(call.origin, "triggers", trigger),
  listing: { sort: byPosition, cursorSorts: { position: byPosition } },
  filter: activeAsked,
  shape: { ...ruleShape, ...conditionsShape, ...actionsShape, category_id: orNull(text) },
  make: (call, given, id) => {
    const { active = true, description = null, category_id } = given;
    const title = mustBePresent("title", given.title);
    const conditions = present(conditionsIn(given));
    const actions = actionsIn({ actions: given.actions ?? [] }) ?? [];
    const created_at = call.account.clock.timestamp();
    const position = given.position ?? nextPosition(call.account.tables.triggers.values());
    const entry = { title, active, description, conditions, actions, created_at };
    return completeTrigger({ ...entry, ...(category_id && { category_id }) }, id, position);
  },
  change: (call, trigger, given) => {
    const { title, active, description, position, category_id } = given;
    const conditions = conditionsIn(given);
    const actions = actionsIn(given);
    return patch<Trigger>(call, trigger, {
      ...(title !== undefined && { title: mustBePresent("title", title), raw_title: title }),
      ...(active !== undefined && { active }),
      ...(description !== undefined && { description }),
      ...(position !== undefined && { position }),
      ...(category_id !== undefined && { category_id }),
      ...(conditions && { conditions: present(conditions) }),
      ...(actions && { actions }),
    });
  },
});

/** Kept and shown; they never run: https://developer.zendesk.com/api-reference/ticketing/business-rules/automations/ */
const automations = collection({
  plural: "automations",
  singular: "automation",
  table: (tables) => tables.automations,
  json: (call, automation) => withUrl(call.origin, "automations", automation),
  listing: { sort: byOrder, cursorSorts: { position: byOrder } },
  filter: activeAsked,
  shape: { ...ruleShape, ...conditionsShape, ...actionsShape },
  make: (call, given, id) => {
    const title = mustBePresent("title", given.title);
    const conditions = present(conditionsIn(given));
    const actions = actionsIn({ actions: given.actions ?? [] }) ?? [];
    const created_at = call.account.clock.timestamp();
    const position = given.position ?? nextPosition(call.account.tables.automations.values());
    const entry = { title, active: given.active ?? true, conditions, actions, created_at };
    return completeAutomation(entry, id, position);
  },
  change: (call, automation, given) => {
    const { title, active, position } = given;
    const conditions = conditionsIn(given);
    const actions = actionsIn(given);
    return patch<Automation>(call, automation, {
      ...(title !== undefined && { title: mustBePresent("title", title), raw_title: title }),
      ...(active !== undefined && { active }),
      ...(position !== undefined && { position }),
      ...(conditions && { conditions: present(conditions) }),
      ...(actions && { actions }),
    });
  },
});

export const triggerHandlers = {
  "GET /api/v2/triggers": list(triggers),
  "GET /api/v2/triggers/active": (call: Call) => listRows(call, triggers, ({ active }) => active),
  "GET /api/v2/triggers/search": (call: Call) => listRows(call, triggers, found(call)),
  "PUT /api/v2/triggers/update_many": updateManyRules(triggers),
  "GET /api/v2/triggers/:id": show(triggers),
  "POST /api/v2/triggers": create(triggers),
  "PUT /api/v2/triggers/:id": update(triggers),
  "DELETE /api/v2/triggers/destroy_many": destroyMany(triggers),
  "DELETE /api/v2/triggers/:id": destroy(triggers),
  "GET /api/v2/automations": list(automations),
  "GET /api/v2/automations/active": (call: Call) =>
    listRows(call, automations, ({ active }) => active),
  "GET /api/v2/automations/search": (call: Call) => listRows(call, automations, found(call)),
  "PUT /api/v2/automations/update_many": updateManyRules(automations),
  "GET /api/v2/automations/:id": show(automations),
  "POST /api/v2/automations": create(automations),
  "PUT /api/v2/automations/:id": update(automations),
  "DELETE /api/v2/automations/destroy_many": destroyMany(automations),
  "DELETE /api/v2/automations/:id": destroy(automations),
};

/** `?query=` in the title. */
function found(call: Call): (rule: { active: boolean; title: string }) => boolean {
  const wanted = (call.query.get("query") ?? "").toLowerCase();
  const isAsked = activeAsked(call);
  return (rule) => rule.title.toLowerCase().includes(wanted) && isAsked(rule);
}

function activeAsked(call: Call): (rule: { active: boolean }) => boolean {
  const wish = call.query.get("active");
  return ({ active }) => wish === null || wish === String(active);
}

function present(conditions: Conditions | undefined): Conditions {
  if (conditions && conditions.all.length + conditions.any.length > 0) return conditions;
  return complain("Conditions: must have at least one condition", { error: "BlankValue" });
}

function nextPosition(rules: Iterable<{ position: number }>): number {
  let last = -1;
  for (const { position } of rules) last = Math.max(last, position);
  return last + 1;
}
