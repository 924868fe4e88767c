import * as v from "valibot";
import type { RequestLine } from "../reference/endpoints.ts";
import type { SecretGivingLine } from "../reference/endpoints/secret-giving.ts";
import { type Method, methods } from "../reference/methods.ts";
import type { GatewayResponse } from "../session/contract/protocol.ts";
import { send, type GatewayRequest } from "../session/page/gateway.ts";
import { isTooMuch } from "./fields.ts";
import { requestPath, type Places, type Query } from "./request-path.ts";
import { type Asked, ZendeskError } from "./zendesk-error.ts";

type LineOf<Verb extends Method> = Extract<RequestLine, `${Verb} ${string}`>;

/** Query parameters, and what ends the request early. */
interface ReadOptions {
  query?: Query;
  signal?: AbortSignal;
}

/**
 * Reads what a request line names and checks it: `getJson("GET /tickets/{id}", { id }, schema)`.
 * Throws ZendeskError.
 */
export async function getJson<Line extends LineOf<"GET">, Schema extends v.GenericSchema>(
  line: Line,
  places: Places<Line>,
  schema: Schema,
  { query, signal }: ReadOptions = {},
): Promise<v.InferOutput<Schema>> {
  const request = { line, method: "GET", path: requestPath(line, places, query) } as const;
  return readAnswer(request, schema, signal);
}

/** A request line that changes something. */
export type WriteLine = LineOf<"POST" | "PUT" | "DELETE">;

/** Whoever asks for a token or a secret has to say so; nobody else can. */
export type SecretOption<Line> = Line extends SecretGivingLine
  ? { expectsSecret: true }
  : { expectsSecret?: never };

/** What a write's line and places come to on the wire. */
export function askedOf<Line extends WriteLine>(
  line: Line,
  places: Places<Line>,
  query?: Query,
): Asked {
  const method = methods.find((one) => line.startsWith(`${one} `)) ?? "GET";
  return { line, method, path: requestPath(line, places, query) };
}

/**
 * Sends a write, for `writeOnce` alone: whatever else writes would not be looked for when its answer gets lost.
 * Resolves with the answer, checked; with undefined where a success has none (`schema` null). Throws ZendeskError.
 */
export async function sendWrite<Schema extends v.GenericSchema>(
  asked: Asked,
  { json, expectsSecret }: { json: unknown; expectsSecret: true | undefined },
  schema: Schema | null,
): Promise<v.InferOutput<Schema> | undefined> {
  const request = {
    ...asked,
    ...(json !== undefined && { body: { json } }),
    ...(expectsSecret && { expectsSecret }),
  };
  if (schema !== null) return readAnswer(request, schema);
  const answer = await ask(request);
  if (!isSuccess(answer)) throw refusal(request, answer);
  // 204 is what Zendesk says; a page of some proxy in between is no word of its.
  if (answer.status !== 204) throw new ZendeskError("malformed-answer", request);
  return undefined;
}

/**
 * Sends a file's bytes, which are moved to the worker and of no more use here. Beside `writeOnce`: nobody sees a file
 * until a comment takes its token, so one whose answer got lost is sent again without a look. Throws ZendeskError.
 */
export async function sendFile<Schema extends v.GenericSchema>(
  asked: Asked,
  body: { bytes: ArrayBuffer; contentType: string },
  schema: Schema,
  signal: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  return readAnswer({ ...asked, body }, schema, signal);
}

async function readAnswer<Schema extends v.GenericSchema>(
  request: GatewayRequest & Asked,
  schema: Schema,
  signal?: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  const answer = await ask(request, signal);
  if (!isSuccess(answer)) throw refusal(request, answer);
  try {
    return v.parse(schema, JSON.parse(textOf(answer)));
  } catch (cause) {
    if (isTooMuch(cause)) throw new ZendeskError("answer-too-large", request, { cause });
    // The status is left out: it was a success, and would be taken for the reason.
    throw new ZendeskError("malformed-answer", request, { body: textOf(answer), cause });
  }
}

async function ask(
  { line, ...request }: GatewayRequest & Asked,
  signal?: AbortSignal,
): Promise<GatewayResponse> {
  try {
    return await send(request, signal);
  } catch (cause) {
    throw new ZendeskError(codeOf(cause), { ...request, line }, { cause });
  }
}

function isSuccess({ status }: GatewayResponse): boolean {
  return status >= 200 && status < 300;
}

function refusal(asked: Asked, answer: GatewayResponse): ZendeskError {
  const { status, heldFor } = answer;
  const wait = heldFor === undefined ? {} : { retryAfter: Math.max(1, Math.ceil(heldFor / 1000)) };
  return new ZendeskError("refused", asked, { status, body: textOf(answer), ...wait });
}

function textOf({ body }: GatewayResponse): string {
  return new TextDecoder().decode(body);
}

function codeOf(error: unknown): string {
  const coded = error instanceof Error && "code" in error && typeof error.code === "string";
  return coded ? (error.code as string) : "network";
}
