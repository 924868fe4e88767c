import type { JobKind } from "../account/jobs.ts";
import { isObject } from "../http/body.ts";
import type { Call, Handler } from "../calls/call.ts";
import { recordNotFound } from "../http/errors.ts";
import type { Refusal } from "../http/errors.ts";
import { permit, readShape, warnOfBody } from "../calls/permit.ts";
import type { Permitted, Shape } from "../calls/permit.ts";
import type { Row } from "../records/table.ts";
import type { Collection } from "./collection.ts";
import { answerJob, bulkItems } from "./job-statuses.ts";

/** `POST /things/create_many`: at most 100, as a job. */
export function createMany<T extends Row, S extends Shape>(
  collection: Collection<T, S>,
  tooMany?: Refusal,
): Handler {
  return (call) => {
    const items = bulkItems(call, collection.plural, tooMany);
    return answerJob(call, { does: "create", what: collection.singular }, items.length, (index) => {
      const given = itemOf(call, items[index], collection.shape);
      const row = collection.make(call, given, call.account.nextId());
      collection.table(call.account.tables).set(row);
      return { id: row.id, status: "Created" };
    });
  };
}

/** `PUT /things/update_many`: one change for `?ids=`, or an array of changed things; a job. */
export function updateMany<T extends Row, S extends Shape>(collection: Collection<T, S>): Handler {
  return (call) => {
    const table = collection.table(call.account.tables);
    const kind: JobKind = { does: "update", what: collection.singular };
    const change = (id: number, given: Permitted<S>) => {
      const row = table.get(id);
      if (!row) throw recordNotFound();
      table.set(collection.change(call, row, given));
      return { id, action: "update", success: true, status: "Updated" };
    };
    if (call.query.has("ids")) {
      const ids = call.ids();
      const given = permit(call, collection.singular, collection.shape);
      return answerJob(call, kind, ids.length, (index) => change(ids[index] ?? 0, given), ids);
    }
    const items = bulkItems(call, collection.plural);
    const ids = items.map(idOfItem);
    return answerJob(
      call,
      kind,
      items.length,
      (index) => change(ids[index] ?? 0, itemOf(call, items[index], collection.shape)),
      ids,
    );
  };
}

/** `DELETE /things/destroy_many?ids=`, for the kinds where that is a job. */
export function destroyManyAsJob<T extends Row, S extends Shape>(
  collection: Collection<T, S>,
  {
    destroy = (call, row) => void collection.table(call.account.tables).delete(row.id),
    type,
  }: { destroy?: (call: Call, row: T) => void; type?: string } = {},
): Handler {
  return (call) => {
    warnOfBody(call, collection.singular);
    const ids = call.ids();
    return answerJob(
      call,
      { does: "delete", what: collection.singular, ...(type !== undefined && { type }) },
      ids.length,
      (index) => {
        const id = ids[index] ?? 0;
        const row = collection.table(call.account.tables).get(id);
        if (!row) throw recordNotFound();
        destroy(call, row);
        return { id, action: "delete", success: true, status: "Deleted" };
      },
      ids,
    );
  };
}

function itemOf<S extends Shape>(call: Call, item: unknown, shape: S): Permitted<S> {
  return readShape(call, isObject(item) ? item : {}, shape);
}

/** The id of one thing in a batch; 0, which nothing has, when there is none. */
export function idOfItem(item: unknown): number {
  return isObject(item) && typeof item["id"] === "number" ? item["id"] : 0;
}
