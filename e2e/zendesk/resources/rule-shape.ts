import { isObject } from "../http/body.ts";
import { recordInvalid } from "../http/errors.ts";
import { flag, integer, listOf, object, orNull, text } from "../calls/permit.ts";
import type { JsonObject } from "../http/body.ts";
import type { Action, Condition, Conditions } from "../records/kinds/rule.ts";

/** Members that all rules share. */
export const ruleShape = {
  title: text,
  active: flag,
  position: integer,
  description: orNull(text),
};

/** Conditions come as `conditions`, or as `all` and `any` beside the title. */
export const conditionsShape = { conditions: object, all: listOf(object), any: listOf(object) };

export const actionsShape = { actions: listOf(object) };

/** The conditions of a body; undefined when it says nothing of them. */
export function conditionsIn(given: {
  conditions?: JsonObject;
  all?: JsonObject[];
  any?: JsonObject[];
}): Conditions | undefined {
  const { conditions } = given;
  const all = given.all ?? conditions?.["all"];
  const any = given.any ?? conditions?.["any"];
  if (all === undefined && any === undefined) return undefined;
  return { all: readConditions(all), any: readConditions(any) };
}

/** The actions of a body; an empty list is a 422. */
export function actionsIn(given: { actions?: JsonObject[] }): Action[] | undefined {
  if (given.actions === undefined) return undefined;
  if (given.actions.length === 0) {
    throw recordInvalid({ base: [{ description: "Actions: must have at least one action" }] });
  }
  return given.actions.map((action) => ({
    field: fieldOf(action),
    value: action["value"] ?? null,
  }));
}

function readConditions(given: unknown): Condition[] {
  if (!Array.isArray(given)) return [];
  return given.filter(isObject).map((condition) => ({
    field: fieldOf(condition),
    operator: typeof condition["operator"] === "string" ? condition["operator"] : "is",
    value: condition["value"] ?? null,
  }));
}

function fieldOf(part: JsonObject): string {
  const { field } = part;
  if (typeof field === "string" && field !== "") return field.slice(0, 100);
  throw recordInvalid({ base: [{ description: "Field: cannot be blank", error: "BlankValue" }] });
}
