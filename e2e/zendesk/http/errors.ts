import { answerJson } from "./answer.ts";
import type { Answer } from "./answer.ts";

/** Thrown anywhere below the server to end a request with this answer. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`${answer.status}`);
    this.answer = answer;
  }
}

function refusal(status: number, body: unknown, headers?: Record<string, string>): Refusal {
  return new Refusal(answerJson(body, status, headers));
}

/** 401 without credentials, or with a wrong API token. */
export function couldNotAuthenticate(): Refusal {
  return refusal(401, { error: "Couldn't authenticate you" });
}

/** 401 for a Bearer that is unknown, expired or revoked (RFC 6750, section 3.1). */
export function invalidToken(): Refusal {
  const description =
    "The access token provided is expired, revoked, malformed or invalid for other reasons.";
  return refusal(
    401,
    { error: "invalid_token", error_description: description },
    {
      "www-authenticate": `Bearer realm="Zendesk API", error="invalid_token", error_description="${description}"`,
    },
  );
}

/** 403 that names every scope of which one would have been enough. */
export function missingScopes(scopes: readonly string[]): Refusal {
  return refusal(403, {
    error: "Forbidden",
    description: `You are missing the following required scopes: ${scopes.join(", ")}`,
  });
}

/** 403 for a role or plan that may not, or a suspended person. */
export function forbidden(): Refusal {
  return refusal(403, {
    error: {
      title: "Forbidden",
      message:
        "You do not have access to this page. Please contact the account owner of this help desk for further help.",
    },
  });
}

/** 404 for a record that is not there, or that this person may not know of. */
export function recordNotFound(): Refusal {
  return refusal(404, { error: "RecordNotFound", description: "Not found" });
}

/** 404 for a path that is no endpoint; decided before authentication. */
export function invalidEndpoint(): Refusal {
  return refusal(404, { error: "InvalidEndpoint", description: "Not found" });
}

/** Stands on an answer that is this server's own word, which no Zendesk ever gives. */
export const ownWordHeader = "x-local-zendesk";

/** 501 for what Zendesk documents and this server does not play. */
export function notPlayed(operation: string): Refusal {
  return refusal(
    501,
    {
      error: "NotPlayedByLocalZendesk",
      description: `Zendesk has ${operation}, but the local Zendesk does not play it.`,
    },
    { [ownWordHeader]: "not-played" },
  );
}

/** 400 in the errors-array envelope. */
export function errorsArray(status: number, code: string, title: string): Refusal {
  return refusal(status, { errors: [{ code, title }] });
}

/** 400 for a parameter that cannot be what was sent. */
export function invalidAttribute(name: string, mustBe: string, from: string): Refusal {
  return refusal(400, {
    error: {
      title: "Invalid attribute",
      message: `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} must be ${mustBe} from ${from}`,
    },
  });
}

/** Any status with the error-string envelope, and more members beside it. */
export function errorString(
  status: number,
  error: string,
  description: string,
  more: Record<string, unknown> = {},
): Refusal {
  return refusal(status, { error, description, ...more });
}

/** One complaint about a record. */
export interface Complaint {
  description: string;
  error?: string;
  [more: string]: unknown;
}

/** 422 with complaints by field name; `base` holds those of the record as a whole. */
export function recordInvalid(details: Record<string, Complaint[]>): Refusal {
  return refusal(422, {
    error: "RecordInvalid",
    description: "Record validation errors",
    details,
  });
}
