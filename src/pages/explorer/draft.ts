import type { RequestLine } from "../../reference/endpoints.ts";
import { apiRoot } from "../../reference/paths.ts";
import { type Method, methods } from "../../reference/methods.ts";
import { type Sample, samples } from "../../reference/samples.ts";
import { requestLineOf, splitRequestLine } from "../../scopes/request-line.ts";

/** A request as it is being written. */
export interface Draft {
  readonly method: Method;
  /** From `/api/v2/` on, with its query; may still hold places such as `{id}`. */
  readonly path: string;
  /** JSON as typed; empty for none. */
  readonly body: string;
}

/** One name and value of the query, as a person reads them. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

/** A draft of a known endpoint, with its usual parameters and a body to start from. */
export function draftOf(line: RequestLine): Draft {
  const { method, path } = splitRequestLine(line);
  const sample = samples[line];
  return {
    method,
    path: sample?.query ? `${path}?${sample.query}` : path,
    body: bodyText(sample),
  };
}

/** Reads a shared draft from the address; a body is never in it. */
export function readDraft(query: URLSearchParams): Draft {
  const method = methods.find((each) => each === query.get("method")) ?? "GET";
  const path = query.get("path");
  if (path === null) return draftOf("GET /tickets");
  const line = requestLineOf(method, path);
  return { method, path, body: bodyText(line && samples[line]) };
}

/** What the address says of a draft: method and path, never the body. */
export function draftQuery({ method, path }: Draft): URLSearchParams {
  return new URLSearchParams({ method, path });
}

/** Lists the parameters of a path's query in their order. */
export function parametersOf(path: string): Parameter[] {
  const [, query] = splitQuery(path);
  return [...new URLSearchParams(query)].map(([name, value]) => ({ name, value }));
}

/** The path with these parameters in place of its own; unnamed ones are left out. */
export function withParameters(path: string, parameters: readonly Parameter[]): string {
  const [pathname] = splitQuery(path);
  const query = parameters
    .filter(({ name }) => name !== "")
    .map(({ name, value }) => `${encode(name)}=${encode(value)}`)
    .join("&");
  return query ? `${pathname}?${query}` : pathname;
}

/** The places still to be filled, such as `{id}`, in their order. */
export function placesIn(path: string): string[] {
  const [pathname] = splitQuery(path);
  return pathname.match(/\{[a-z_]+\}/g) ?? [];
}

/** Fills the first place of a path. */
export function fillPlace(path: string, value: string): string {
  return path.replace(/\{[a-z_]+\}/, () => encodeURIComponent(value));
}

/** Takes the account's own origin off a pasted URL; leaves everything else as it is. */
export function withoutOrigin(path: string, zendeskUrl: string): string {
  return path.startsWith(`${zendeskUrl}/`) ? path.slice(zendeskUrl.length) : path;
}

/** Says why a draft cannot be sent yet; undefined when it can. */
export function problemOf(draft: Draft): string | undefined {
  return problemOfPath(draft.path) ?? problemOfBody(draft);
}

/** Says what is wrong with a path, as far as that can be known without asking. */
export function problemOfPath(path: string): string | undefined {
  if (/^https?:/i.test(path)) return "Only the account you are signed in to: a path, no address.";
  if (!path.startsWith(`${apiRoot}/`)) return `A path starts with ${apiRoot}/.`;
  const [place] = placesIn(path);
  if (place) return `Fill in ${place}.`;
  if (/[\s#]/.test(path)) return "A path has no spaces and no #. Write %20 and %23.";
  return undefined;
}

/** Says that a body is not JSON; undefined when it is, or when none is needed. */
export function problemOfBody({ method, body }: Draft): string | undefined {
  if (method === "GET" || body.trim() === "") return undefined;
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return "The body is not JSON yet.";
  }
}

/** The body as a value; undefined for none. Call it for a draft without a problem only. */
export function bodyOf({ method, body }: Draft): unknown {
  return method === "GET" || body.trim() === "" ? undefined : JSON.parse(body);
}

function bodyText(sample: Sample | undefined): string {
  return sample?.body === undefined ? "" : JSON.stringify(sample.body, null, 2);
}

function splitQuery(path: string): [pathname: string, query: string] {
  const mark = path.indexOf("?");
  return mark === -1 ? [path, ""] : [path.slice(0, mark), path.slice(mark + 1)];
}

/** Percent-encodes, but leaves what a query may hold and people read: brackets, colons, commas. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(/%(?:5B|5D|3A|2C|2F|40|3C|3E)/g, (code) =>
    decodeURIComponent(code),
  );
}
