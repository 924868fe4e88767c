import * as v from "valibot";
import { send, type GatewayRequest, type GatewayResponse } from "../session/gateway.ts";

/** A request to Zendesk that gave no usable answer. */
export class ZendeskError extends Error {
  override readonly name = "ZendeskError";
  /** Stable: `refused` for a readable error status, `malformed-answer`, or the code of the SessionError in `cause`. */
  readonly code: string;
  /** HTTP status, where the browser let it be read. */
  readonly status: number | undefined;
  /** The answer's text, where the browser let it be read: hostile, unparsed. */
  readonly body: string | undefined;
  readonly method: string;
  readonly path: string;

  constructor(
    code: string,
    request: Pick<GatewayRequest, "method" | "path">,
    options: { status?: number; body?: string; cause?: unknown } = {},
  ) {
    super(`${request.method} ${request.path}: ${code}`, { cause: options.cause });
    this.code = code;
    this.status = options.status;
    this.body = options.body;
    this.method = request.method;
    this.path = request.path;
  }
}

/** Reads one resource and checks it. `path` starts with `/api/v2/`. Throws ZendeskError. */
export async function getJson<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  options: { signal?: AbortSignal } = {},
): Promise<v.InferOutput<Schema>> {
  return readAnswer({ method: "GET", path }, schema, options.signal);
}

/**
 * Writes one resource and checks what Zendesk made of it. `expectsSecret` is for the few answers
 * that show a person a new token or secret. Throws ZendeskError.
 */
export async function sendJson<Schema extends v.GenericSchema>(
  method: "POST" | "PUT",
  path: string,
  json: unknown,
  schema: Schema,
  options: { expectsSecret?: true } = {},
): Promise<v.InferOutput<Schema>> {
  return readAnswer({ method, path, body: { json }, ...options }, schema);
}

/** Deletes one resource. Throws ZendeskError. */
export async function deleteResource(path: string): Promise<void> {
  const request = { method: "DELETE", path } as const;
  const answer = await ask(request);
  if (answer.status >= 200 && answer.status < 300) return;
  const body = new TextDecoder().decode(answer.body);
  throw new ZendeskError("refused", request, { status: answer.status, body });
}

async function readAnswer<Schema extends v.GenericSchema>(
  request: GatewayRequest,
  schema: Schema,
  signal?: AbortSignal,
): Promise<v.InferOutput<Schema>> {
  const answer = await ask(request, signal);
  const body = new TextDecoder().decode(answer.body);
  if (answer.status < 200 || answer.status > 299) {
    throw new ZendeskError("refused", request, { status: answer.status, body });
  }
  try {
    return v.parse(schema, JSON.parse(body));
  } catch (cause) {
    // The status is left out: it was a success, and would be taken for the reason.
    throw new ZendeskError("malformed-answer", request, { cause });
  }
}

async function ask(request: GatewayRequest, signal?: AbortSignal): Promise<GatewayResponse> {
  try {
    return await send(request, signal);
  } catch (cause) {
    throw new ZendeskError(codeOf(cause), request, { cause });
  }
}

function codeOf(error: unknown): string {
  const coded = error instanceof Error && "code" in error && typeof error.code === "string";
  return coded ? (error.code as string) : "network";
}
