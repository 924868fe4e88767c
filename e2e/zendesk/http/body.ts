import type { IncomingMessage } from "node:http";
import { answerJson } from "./answer.ts";
import { Refusal } from "./errors.ts";

/** The largest JSON or form body, in bytes. */
export const maxBodyBytes = 10 * 1024 * 1024;
/** The largest upload, in bytes. */
export const maxUploadBytes = 50 * 1024 * 1024;

/** Reads a request's body; past `limit` bytes it reads on without keeping, then refuses with 413. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.byteLength;
      if (size <= limit) chunks.push(chunk);
      // A sender that is still writing would miss the answer, so it may finish; but not forever.
      if (size > limit * 4) break;
    }
  } catch {
    // The sender went away in the middle: nobody is left to answer.
    throw new Refusal({ status: 0, headers: {}, body: "", broken: "dropped" });
  }
  if (size > limit) {
    const body = { error: "PayloadTooLarge", description: "Request entity too large" };
    throw new Refusal(answerJson(body, 413, { connection: "close" }));
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
    throw unprocessable("Server could not parse JSON");
  }
  if (!isObject(value)) {
    throw unprocessable("Request body must be a JSON object");
  }
  return value;
}

function unprocessable(message: string): Refusal {
  return new Refusal(answerJson({ error: "Unprocessable Entity", message }, 422));
}
