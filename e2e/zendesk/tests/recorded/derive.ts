import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Recorded, RecordedAnswer } from "./conversation.ts";
import { converse, distinct, unpermittedIn } from "./converse.ts";
import { formOf } from "./form-of.ts";
import {
  type Gathered,
  inferShape,
  isObject,
  mergeShapes,
  objectShape,
  renewRecords,
  widenRecords,
} from "./infer-shape.ts";
import { type Recording, readRecordings } from "./read-recordings.ts";
import type { Shape } from "./shape.ts";
import { Shapes } from "./shapes.ts";

/**
 * `node tests/recorded/derive.ts FOLDER`: writes `recorded.json` from exchanges recorded at Zendesk,
 * which are not part of this package. Nothing of what anybody wrote is kept: keys, types, statuses,
 * and which answer a later request took its ids from.
 */

const usualType = "application/json; charset=utf-8";

/** What is known of records over all answers. */
interface Known {
  records: Readonly<Record<string, Shape>>;
  /** The same of each year, the newest first. */
  lately: readonly { year: string; records: Readonly<Record<string, Shape>> }[];
  shapes: Shapes;
}

function answerOf(
  recordings: readonly Recording[],
  { records, lately, shapes }: Known,
): RecordedAnswer {
  const newest = newestOf(recordings);
  const bodies = bodiesOf(recordings);
  const contentType = newest[0]?.headers.get("content-type") ?? usualType;
  // What only some of them sent is not the endpoint's doing.
  const warned = recordings.map(({ headers }) => unpermittedIn(headers));
  const unpermitted = (warned[0] ?? []).filter((key) => warned.every((keys) => keys.includes(key)));
  const body = () => {
    const merged = mergeShapes(inferShape(bodiesOf(newest)), inferShape(bodies));
    const widened = widenRecords(merged, records);
    const since = lately.filter(({ year }) => year > yearOf(newest[0]));
    return since.reduceRight((shape, { records: some }) => renewRecords(shape, some), widened);
  };
  return {
    ...(bodies.length > 0 && contentType !== usualType && { contentType }),
    ...(bodies.length > 0 && { body: shapes.intern(body()) }),
    ...(unpermitted.length > 0 && { unpermitted }),
  };
}

/** Those of the latest year. */
function newestOf(recordings: readonly Recording[]): Recording[] {
  const latest = recordings.map(yearOf).toSorted().at(-1);
  return recordings.filter((recording) => yearOf(recording) === latest);
}

function yearOf(recording: Recording | undefined): string {
  return recording?.at.slice(0, 4) ?? "";
}

function bodiesOf(recordings: readonly Recording[]): unknown[] {
  return recordings.map(({ body }) => body).filter((body) => body !== undefined);
}

/** What each kind of record looks like over all the places where it was seen. */
function recordsIn(bodies: readonly unknown[]): Record<string, Shape> {
  const gathered: Gathered = new Map();
  inferShape(bodies, "", gathered);
  const shapes: Record<string, Shape> = {};
  const seen = new Map<string, Set<unknown>>();
  for (let isNew = true; isNew;) {
    isNew = false;
    const inside: Gathered = new Map();
    for (const [name, objects] of gathered) {
      const all = seen.get(name) ?? new Set();
      const fresh = objects.filter((object) => !all.has(object));
      if (fresh.length === 0) continue;
      isNew = true;
      for (const object of fresh) all.add(object);
      seen.set(name, all);
      objectShape(fresh.filter(isObject), inside);
    }
    for (const [name, objects] of inside) {
      gathered.set(name, [...(gathered.get(name) ?? []), ...objects]);
    }
  }
  for (const [name, objects] of seen) shapes[name] = objectShape([...objects].filter(isObject));
  return shapes;
}

function derive(folder: string): Recorded {
  const tapes = readRecordings(folder);
  const recordings = tapes.flatMap((tape) => tape.recordings);
  const lately = [...Map.groupBy(recordings, yearOf)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, some]) => ({ year, records: recordsIn(bodiesOf(some)) }));
  const shapes = new Shapes();
  const known = { records: recordsIn(bodiesOf(recordings)), lately, shapes };
  const byForm = Map.groupBy(recordings, ({ method, url, status, about }) =>
    formOf(method, url, status, about),
  );
  const answers = Object.fromEntries(
    [...byForm]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([form, some]) => [form, answerOf(some, known)]),
  );
  const conversations = tapes.filter((tape) => tape.recordings.length > 1).map(converse);
  return { shapes: shapes.named, answers, conversations: distinct(conversations) };
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Which folder? node tests/recorded/derive.ts FOLDER");
writeFileSync(join(import.meta.dirname, "recorded.json"), `${JSON.stringify(derive(folder))}\n`);
