import { answerJson } from "../http/answer.ts";
import type { Call, Handler } from "../calls/call.ts";
import { isObject } from "../http/body.ts";
import { recordNotFound } from "../http/errors.ts";
import { flag, integer, readShape, type Shape } from "../calls/permit.ts";
import type { Row } from "../records/table.ts";
import { idOfItem } from "./bulk.ts";
import type { Collection } from "./collection.ts";
import { bulkItems } from "./job-statuses.ts";

const shape = { active: flag, position: integer };

/**
 * `PUT /things/update_many` of views, macros, triggers and automations: at once and no job, only
 * whether they are active and where they stand. All are changed or none is.
 */
export function updateManyRules<
  T extends Row,
  S extends Shape & { active: typeof flag; position: typeof integer },
>(collection: Collection<T, S>): Handler {
  return (call: Call) => {
    const table = collection.table(call.account.tables);
    const changed = bulkItems(call, collection.plural).map((item) => {
      const row = table.get(idOfItem(item));
      if (!row) throw recordNotFound();
      const given = readShape(call, isObject(item) ? item : {}, shape);
      return collection.change(call, row, given as Parameters<typeof collection.change>[2]);
    });
    for (const row of changed) table.set(row);
    return answerJson({
      [collection.plural]: changed.map((row) => collection.json(call, row)),
      next_page: null,
      previous_page: null,
      count: changed.length,
    });
  };
}
