import type { LooseObject, LooseValue, PlacedObject } from "./loose-value.ts";
import type { PastedRequest } from "./exchange.ts";

/** What an object found in a text is to the reader. */
export type PlacedRecord =
  | { readonly kind: "error"; readonly start: number; readonly end: number; readonly json: string }
  | {
      readonly kind: "fields";
      readonly start: number;
      readonly end: number;
      readonly fields: ReadonlyMap<string, LooseValue>;
    }
  | {
      readonly kind: "request";
      readonly start: number;
      readonly end: number;
      readonly request: PastedRequest;
    }
  | {
      readonly kind: "other";
      readonly start: number;
      readonly end: number;
      readonly value: LooseObject;
    };

/** Tells the objects of a text apart: errors of Zendesk's, token requests, requests, anything else. */
export function readRecords(objects: readonly PlacedObject[]): PlacedRecord[] {
  const records: PlacedRecord[] = [];
  // What stands in an error or in a form is a part of it.
  let inside = -1;
  for (const { value, start, end, depth } of objects) {
    if (end <= inside) continue;
    const request = requestIn(value, start, end);
    if ("grant_type" in value) {
      records.push({ kind: "fields", start, end, fields: new Map(Object.entries(value)) });
      inside = end;
    } else if (isError(value)) {
      const whole = isComplaints(value) ? { error: "RecordInvalid", details: value } : value;
      records.push({ kind: "error", start, end, json: JSON.stringify(whole) });
      inside = end;
    } else if (request !== undefined) records.push({ kind: "request", start, end, request });
    else if (depth === 0) records.push({ kind: "other", start, end, value });
  }
  // What only holds another says nothing of its own; they are in the order of the text.
  return records.filter(({ kind, end }, index) => {
    const next = records[index + 1];
    return kind !== "other" || next === undefined || next.start >= end;
  });
}

/** `{error}`, `{errors}`, `{error_description}`, `{details, description}` or a bare map of complaints per field. */
function isError(value: LooseObject): boolean {
  const { error, errors, details, description } = value;
  if (typeof value["error_description"] === "string") return true;
  if (typeof error === "string" && error !== "") return !("method" in value && "url" in value);
  if (isObject(error) && ("title" in error || "message" in error || "code" in error)) return true;
  if (Array.isArray(errors) && errors.length > 0) return true;
  if (isObject(details) && typeof description === "string") return true;
  return isComplaints(value);
}

/** What clients print of a 422: the `details` alone, `{"requester": [{"description": "…"}]}`. */
function isComplaints(value: LooseObject): boolean {
  const entries = Object.values(value);
  return (
    entries.length > 0 &&
    entries.length <= 50 &&
    entries.every(
      (entry) =>
        Array.isArray(entry) &&
        entry.length > 0 &&
        entry.every((one) => isObject(one) && typeof one["description"] === "string"),
    )
  );
}

function requestIn(value: LooseObject, start: number, end: number): PastedRequest | undefined {
  const target = value["url"] ?? value["uri"] ?? value["URL"] ?? value["RequestUri"];
  const method = value["method"] ?? value["Method"];
  if (typeof target !== "string" || !/^(?:https?:\/\/|\/)/.test(target)) return undefined;
  if (typeof method !== "string" || !/^[a-z]{3,7}$/i.test(method)) return undefined;
  const headers = isObject(value["headers"]) ? value["headers"] : {};
  const body = value["body"] ?? value["data"];
  return {
    start,
    end,
    method: method.toUpperCase(),
    target,
    headers: new Map(
      Object.entries(headers).map(([name, text]) => [
        name.toLowerCase(),
        typeof text === "string" ? text : JSON.stringify(text),
      ]),
    ),
    body: typeof body === "string" ? body : "",
    fields: isObject(body) && "grant_type" in body ? new Map(Object.entries(body)) : undefined,
  };
}

function isObject(value: LooseValue | undefined): value is LooseObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
