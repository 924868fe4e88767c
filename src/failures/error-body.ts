import { plainLine } from "../lib/plain-text.ts";
import { isWebPage, whoseWebPage, type WebPage } from "../reference/web-page.ts";

/** One complaint about one field, from the `details` map of a 422. */
export interface FieldComplaint {
  /** The key Zendesk filed it under: a field's name, or `base` for the record as a whole. */
  field: string;
  message: string;
  ticketFieldId: number | undefined;
}

/** What an error answer of Zendesk says, whichever of its envelopes it came in. Every string is text of a stranger. */
export interface ErrorBody {
  envelope:
    | "object"
    | "string"
    | "array"
    | "details"
    | "oauth"
    | "text"
    | "html"
    | "empty"
    | "other";
  /** Zendesk's or OAuth's own short name: `RecordInvalid`, `invalid_grant`, `TooManyRequests`. */
  code: string | undefined;
  /** Zendesk's own sentence, one line, cut at 500 characters. */
  message: string | undefined;
  /** Complaints per field, in Zendesk's order, at most 50. */
  fields: FieldComplaint[];
  /** The scopes a 403 names; any one of them would have done. */
  missingScopes: string[];
  /** Whose web page it is; undefined when it is none. */
  page?: WebPage;
}

const longestMessage = 500;
const mostFields = 50;
const deepest = 4;

/**
 * Reads the body of an error answer; never throws, whatever it is given.
 * Knows error as object, as string with description, `errors` as array, the `details` map of a 422 and OAuth's pair
 * (RFC 6749 section 5.2), and takes anything else as text. The content type is a hint only: Zendesk sends JSON as
 * text/plain and plain text where JSON was promised.
 */
export function parseErrorBody(text: string, contentType = ""): ErrorBody {
  const trimmed = text.trim();
  if (trimmed === "") return bodyOf("empty");
  const json = parseJson(trimmed);
  if (json === undefined) {
    return isWebPage(trimmed, contentType)
      ? { ...bodyOf("html"), page: whoseWebPage(trimmed) }
      : bodyOf("text", undefined, oneLine(trimmed));
  }
  if (typeof json === "string") return bodyOf("text", undefined, oneLine(json));
  return isRecord(json) ? readEnvelope(json) : bodyOf("other");
}

function readEnvelope(json: Record<string, unknown>): ErrorBody {
  const { error } = json;
  if (Array.isArray(json.errors)) return readErrors(json.errors);
  if (isRecord(error)) {
    return bodyOf(
      "object",
      textOf(error.title ?? error.code),
      textOf(error.message ?? error.title),
    );
  }
  const code = textOf(error);
  if (typeof json.error_description === "string" || oauthCodes.has(code ?? "")) {
    return bodyOf("oauth", code, textOf(json.error_description));
  }
  const message = textOf(json.description ?? json.message);
  if (isRecord(json.details)) {
    return { ...bodyOf("details", code, message), fields: readFields(json.details) };
  }
  if (code === undefined && message === undefined) return bodyOf("other");
  return bodyOf("string", code, message);
}

/** Codes only OAuth knows (RFC 6749 sections 4.1.2.1 and 5.2, RFC 6750), also when their sentence is left out. */
const oauthCodes: ReadonlySet<string> = new Set([
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "invalid_scope",
  "invalid_token",
  "unauthorized_client",
  "unsupported_grant_type",
  "unsupported_response_type",
  "access_denied",
]);

function readErrors(errors: unknown[]): ErrorBody {
  const sentences: string[] = [];
  let code: string | undefined;
  for (const entry of errors.slice(0, mostFields)) {
    const sentence = isRecord(entry)
      ? textOf(entry.title ?? entry.detail ?? entry.message ?? entry.description)
      : textOf(entry);
    if (sentence !== undefined) sentences.push(sentence);
    if (isRecord(entry)) code ??= textOf(entry.code ?? entry.error);
  }
  return bodyOf("array", code, sentences.length > 0 ? oneLine(sentences.join("; ")) : undefined);
}

function readFields(details: Record<string, unknown>): FieldComplaint[] {
  const fields: FieldComplaint[] = [];
  for (const [field, complaints] of Object.entries(details)) {
    for (const complaint of Array.isArray(complaints) ? complaints : [complaints]) {
      if (fields.length >= mostFields) return fields;
      const message = complaintText(complaint, deepest);
      if (message === undefined) continue;
      const id = isRecord(complaint) ? complaint.ticket_field_id : undefined;
      fields.push({
        field: oneLine(field),
        message,
        ticketFieldId: typeof id === "number" ? id : undefined,
      });
    }
  }
  return fields;
}

function complaintText(complaint: unknown, depth: number): string | undefined {
  if (depth === 0) return undefined;
  if (!isRecord(complaint)) return textOf(complaint);
  const own = textOf(complaint.description ?? complaint.message ?? complaint.error);
  if (own !== undefined) return own;
  for (const inner of Object.values(complaint)) {
    const first: unknown = Array.isArray(inner) ? inner[0] : inner;
    const text = complaintText(first, depth - 1);
    if (text !== undefined) return text;
  }
  return undefined;
}

function bodyOf(envelope: ErrorBody["envelope"], code?: string, message?: string): ErrorBody {
  return { envelope, code, message, fields: [], missingScopes: readMissingScopes(message) };
}

function readMissingScopes(message: string | undefined): string[] {
  const named = /missing the following required scopes?:?\s*(.+)$/i.exec(message ?? "")?.[1];
  if (named === undefined) return [];
  return named.split(/[\s,]+/).filter((scope) => /^[a-z_]+(:(read|write))?$/.test(scope));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return undefined;
  const line = oneLine(value);
  return line === "" ? undefined : line;
}

/** Control, bidirectional and zero-width characters could make a sentence read otherwise than it is: they are spelt out. */
function oneLine(text: string): string {
  return plainLine(text, longestMessage);
}
