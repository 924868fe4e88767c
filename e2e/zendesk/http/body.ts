import type { IncomingMessage } from "node:http";
import { answerJson } from "./answer.ts";
import { Refusal, errorString } from "./errors.ts";

/** The largest JSON or form body, in bytes. */
export const maxBodyBytes = 10 * 1024 * 1024;
/** The largest upload, in bytes. */
export const maxUploadBytes = 50 * 1024 * 1024;

/** Reads a request's body; refuses with 413 as soon as it grows past `limit` bytes. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new Refusal(
    answerJson({ error: "PayloadTooLarge", description: "Request entity too large" }, 413, {
      connection: "close",
    }),
  );
  if (Number(request.headers["content-length"] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A JSON object whose members nobody has looked at yet. */
export type JsonObject = Record<string, unknown>;

/** Whether a value is an object that is neither null nor an array. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Parses a JSON object; anything else is Zendesk's 422 about unprocessable JSON. */
export function parseJsonObject(bytes: Uint8Array): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw errorString(422, "Unprocessable Entity", "Request body is not valid JSON");
  }
  if (!isObject(value)) {
    throw errorString(422, "Unprocessable Entity", "Request body must be a JSON object");
  }
  return value;
}
