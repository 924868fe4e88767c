import { isObject, type JsonObject } from "../http/body.ts";
import type { Call } from "./call.ts";
import { invalidAttribute } from "../http/errors.ts";

/** What one member of a body may be. */
export interface Permit<T> {
  /** As in "must be a string". */
  mustBe: string;
  /** The value, cast as Rails would; undefined when it cannot be that. */
  read: (value: unknown) => T | undefined;
}

export type Shape = Record<string, Permit<unknown>>;

/** What a body held of a shape; a member is absent when it was not sent. */
export type Permitted<S extends Shape> = {
  [Name in keyof S]?: S[Name] extends Permit<infer T> ? T : never;
};

/** Text; numbers and booleans are cast. */
export const text: Permit<string> = { mustBe: "a string", read: castText };
export const flag: Permit<boolean> = { mustBe: "a boolean", read: castFlag };
export const integer: Permit<number> = { mustBe: "an integer", read: castInteger };
export const object: Permit<JsonObject> = {
  mustBe: "a map",
  read: (value) => (isObject(value) ? value : undefined),
};
/** Whatever was sent; the resource looks at it itself. */
export const anything: Permit<unknown> = {
  mustBe: "anything",
  read: (value) => (value === undefined ? null : value),
};

/** The same or null; an empty id is null too, as forms send it. */
export function orNull<T>(permit: Permit<T>): Permit<T | null> {
  return {
    mustBe: permit.mustBe,
    read: (value) => (value === null || value === "" ? null : permit.read(value)),
  };
}

/** An array; a lone value counts as an array of one. */
export function listOf<T>(permit: Permit<T>): Permit<T[]> {
  return {
    mustBe: `an array of ${permit.mustBe.replace(/^an? /, "")}s`,
    read: (value) => {
      const items = Array.isArray(value) ? value : [value];
      const read = items.map((item) => permit.read(item));
      return read.every((item) => item !== undefined) ? read : undefined;
    },
  };
}

/**
 * The members under `key` that a resource permits. Others are ignored and named in
 * `x-zendesk-api-warn`; one of the wrong type is a 400. `alsoKnown` are read by the resource itself.
 */
export function permit<S extends Shape>(
  call: Call,
  key: string,
  shape: S,
  alsoKnown: readonly string[] = [],
): Permitted<S> {
  const given = call.jsonUnder(key);
  const strangers = Object.keys(given).filter(
    (name) => !Object.hasOwn(shape, name) && !alsoKnown.includes(name),
  );
  const others = Object.keys(call.json()).filter((name) => name !== key);
  warn(call, [...strangers.map((name) => `${key}.${name}`), ...others]);
  return readShape(call, given, shape);
}

/** The permitted members of one object that has already been taken from the body. */
export function readShape<S extends Shape>(call: Call, given: JsonObject, shape: S): Permitted<S> {
  const permitted: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(shape)) {
    if (!Object.hasOwn(given, name)) continue;
    const value = one.read(given[name]);
    if (value === undefined) throw invalidAttribute(name, one.mustBe, call.url.pathname.slice(1));
    permitted[name] = value;
  }
  return permitted as Permitted<S>;
}

/** Warns of a body that was sent to an endpoint that reads none. */
export function warnOfBody(call: Call, singular: string): void {
  if (call.bytes.byteLength === 0) return;
  let body: unknown;
  try {
    body = JSON.parse(call.bytes.toString("utf8"));
  } catch {
    return;
  }
  if (!isObject(body)) return;
  const inner = body[singular];
  const names = isObject(inner) ? Object.keys(inner).map((name) => `${singular}.${name}`) : [];
  warn(call, [...names, ...Object.keys(body)]);
}

/** Warns of parameters of the query that an endpoint does not know; few endpoints do. */
export function warnOfQuery(call: Call, known: readonly string[]): void {
  const names = [...call.query.keys()].map((name) => name.replace(/\[.*/, ""));
  warn(
    call,
    [...new Set(names)].filter((name) => !known.includes(name)),
  );
}

/** Writes the header as Ruby prints the hash: recorded responses show nothing else. */
function warn(call: Call, keys: readonly string[]): void {
  // The Help Center says nothing of what it ignores.
  if (keys.length === 0 || call.url.pathname.startsWith("/api/v2/help_center/")) return;
  const [controller, action] = actionOf(call);
  const named = keys.slice(0, 50).map(printable).join(", ");
  call.answerHeaders["x-zendesk-api-warn"] =
    `{:allowed_parameters=>{:controller=>"${controller}", :action=>"${action}", :unpermitted_keys=>[${named}], :invalid_values=>[]}}`;
}

const actions: Record<string, string> = { POST: "create", PUT: "update", DELETE: "destroy" };

function actionOf(call: Call): [controller: string, action: string] {
  const path = call.url.pathname
    .replace(/\.json$/, "")
    .split("/")
    .slice(3);
  const last = path.at(-1) ?? "";
  const action = /^[a-z_]+_many$/.test(last) ? last : (actions[call.method] ?? "index");
  return [(path[0] ?? "").replaceAll(/[^a-z_]/g, ""), action];
}

function printable(name: string): string {
  return JSON.stringify(name.slice(0, 100)).replaceAll(/[^\x20-\x7e]/g, "?");
}

function castText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

function castFlag(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  return value === "true" ? true : value === "false" ? false : undefined;
}

function castInteger(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\d{1,16}$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}
