import type { RequestLine } from "../reference/endpoints.ts";
import type { Method } from "../reference/methods.ts";

/** What was asked of Zendesk: the wire's method and path, and the endpoint they stand for. */
export interface Asked {
  readonly method: Method;
  /** From `/api/v2` on, with its query. */
  readonly path: string;
  /** Undefined only for a request a person typed, to an endpoint this app does not know. */
  readonly line: RequestLine | undefined;
}

/** A request to Zendesk that gave no usable answer, with the endpoint it went to. */
export class ZendeskError extends Error {
  override readonly name = "ZendeskError";
  /** Stable: `refused` for a readable error status, `malformed-answer`, `answer-too-large`, or the code of the SessionError in `cause`. */
  readonly code: string;
  /** HTTP status, where the browser let it be read. */
  readonly status: number | undefined;
  /** The answer's text, where the browser let it be read: hostile, unparsed. */
  readonly body: string | undefined;
  /** Seconds until requests leave again, after a 429. */
  readonly retryAfter: number | undefined;
  readonly asked: Asked;

  constructor(
    code: string,
    asked: Asked,
    options: { status?: number; body?: string; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(`${asked.method} ${asked.path}: ${code}`, { cause: options.cause });
    this.code = code;
    this.status = options.status;
    this.body = options.body;
    this.retryAfter = options.retryAfter;
    this.asked = { method: asked.method, path: asked.path, line: asked.line };
  }
}
