import type { ErrorBody } from "../error-body.ts";
import { act, type Explanation } from "../explanation.ts";
import { explainForbidden } from "./forbidden.ts";
import { explainOAuthError } from "./oauth-errors.ts";
import { isWrite, type RequestFacts } from "./request-facts.ts";
import { statusEvidence } from "./status-evidence.ts";

type Words = Omit<Explanation, "evidence" | "confidence">;

/** When a 429 hides its Retry-After: Zendesk counts per minute, so a minute is always long enough. */
const rateLimitWindow = 60;

/**
 * Puts a status Zendesk answered with, and the body it came with, into words.
 * `retryAfter` is in seconds; a browser is hardly ever shown it.
 */
export function explainStatus(
  status: number,
  body: ErrorBody,
  facts: RequestFacts = {},
  retryAfter?: number,
): Explanation {
  if (status === 403) return explainForbidden(body, facts);
  if (body.envelope === "oauth" && body.code !== undefined && body.code !== "invalid_token") {
    return explainOAuthError(body.code, body.message);
  }
  const words = wordsFor(status, body, facts, retryAfter);
  return {
    ...words,
    ...(body.fields.length > 0 && { fields: body.fields }),
    confidence: "certain",
    evidence: statusEvidence(status, body),
  };
}

function wordsFor(status: number, body: ErrorBody, facts: RequestFacts, wait?: number): Words {
  switch (status) {
    case 400:
      return badRequest(body);
    case 401:
      return unauthorized(body);
    case 404:
    case 410:
      return notFound(body, facts);
    case 409:
      return {
        code: "conflict",
        title: "Somebody changed this first",
        detail:
          "Your change was not saved, and what you typed is still here. Look at the newest version, then save again.",
        actions: [act.reloadRecord(), act.copy()],
      };
    case 413:
      return {
        code: "too-large",
        title: "That is more than Zendesk takes at once",
        detail: "Files may have up to 50 MB each. Send fewer or smaller ones.",
        actions: [act.retry()],
      };
    case 422:
      return unprocessable(body);
    case 429:
      return tooMany(body, wait);
    case 503:
      return {
        code: "maintenance",
        title: "Zendesk is busy or under maintenance",
        detail: `${nothingLost(facts)} This usually passes within minutes.`,
        actions: [act.wait(wait ?? 30)],
      };
    default:
      return status >= 500 ? serverError(facts) : unknownStatus(status);
  }
}

function badRequest(body: ErrorBody): Words {
  if (body.code === "InvalidPaginationDepth") {
    return {
      code: "too-deep",
      title: "Zendesk goes no further down this list",
      detail:
        "Page by page it shows the first 10,000 only. Narrow the list with a filter or a search.",
      actions: [act.home("Back to the list")],
    };
  }
  if (body.code === "InvalidPaginationParameter") {
    return {
      code: "cannot-sort",
      title: "Zendesk cannot sort this list that way",
      detail: "Choose another column, or leave the order as it is.",
      actions: [act.home("Back to the list")],
    };
  }
  if (body.code === "TooManyValues") {
    return {
      code: "too-many-at-once",
      title: "Too many at once",
      detail: "Zendesk takes at most 100 records in one go. Select fewer and repeat.",
      actions: [act.retry()],
    };
  }
  return {
    code: "bad-request",
    title: "Zendesk did not understand this request",
    detail:
      "Nothing was changed. If you did not type anything unusual, this is a fault of the app.",
    actions: [act.retry(), act.copy()],
  };
}

function unauthorized(body: ErrorBody): Words {
  if (body.code === "invalid_token") {
    return {
      code: "token-refused",
      title: "Zendesk no longer accepts this session",
      detail: "It ran out or was revoked. Renewing it is often enough; if not, sign in again.",
      actions: [act.refresh(), act.signIn()],
    };
  }
  return {
    code: "not-signed-in",
    title: "Zendesk does not know who you are",
    detail: "The request arrived without a valid sign-in.",
    actions: [act.signIn()],
  };
}

function notFound(body: ErrorBody, facts: RequestFacts): Words {
  if (body.code === "InvalidEndpoint") {
    return {
      code: "no-such-endpoint",
      title: "Zendesk has no such address",
      detail: "The path is misspelt, or this account's plan does not have it.",
      actions: [act.home(), act.copy()],
    };
  }
  return {
    code: "not-found",
    title: "Zendesk does not have this",
    detail:
      facts.role === "end-user"
        ? "It was deleted, or it belongs to somebody else."
        : "It was deleted or merged, or you are not allowed to know that it exists.",
    actions: [act.home(), act.retry()],
  };
}

function unprocessable(body: ErrorBody): Words {
  if (/search response limits/i.test(body.message ?? "")) {
    return {
      code: "search-too-deep",
      title: "A search shows 1,000 results at most",
      detail: "Add a word, a status or a date to narrow it down.",
      actions: [act.home("Back to the list")],
    };
  }
  if (body.fields.some((complaint) => /closed prevents/i.test(complaint.message))) {
    return {
      code: "ticket-closed",
      title: "This ticket is closed for good",
      detail:
        "Closed tickets cannot be changed any more. Write a follow-up instead; what you typed is still here.",
      actions: [act.home("Back to the list"), act.copy()],
    };
  }
  const many = body.fields.length > 1;
  return {
    code: "invalid",
    title: "Zendesk did not accept this as it is",
    detail:
      body.fields.length === 0
        ? "Nothing was saved. Check what you entered and send it again."
        : `Nothing was saved. Put ${many ? "these points" : "this point"} right and send it again.`,
    actions: [act.retry(), act.copy()],
  };
}

function tooMany(body: ErrorBody, wait = rateLimitWindow): Words {
  if (body.code === "TooManyJobs") {
    return {
      code: "too-many-jobs",
      title: "Zendesk is still busy with earlier bulk changes",
      detail: "It works on 30 at a time for the whole account. Wait a little, then try again.",
      actions: [act.wait(wait)],
    };
  }
  return {
    code: "rate-limited",
    title: "Too many requests in the last minute",
    detail:
      "Everybody in your company shares one limit at Zendesk. Wait a moment; nothing is lost.",
    actions: [act.wait(wait)],
  };
}

function serverError(facts: RequestFacts): Words {
  return {
    code: "zendesk-trouble",
    title: "Something broke at Zendesk",
    detail: `${nothingLost(facts)} It is not your doing.`,
    actions: isWrite(facts) ? [act.checkWrite()] : [act.retry(), act.copy()],
  };
}

function unknownStatus(status: number): Words {
  return {
    code: "unexpected-status",
    title: "Zendesk gave an answer this app does not know",
    detail: `Status ${status} was not expected here. Trying once more does no harm.`,
    actions: [act.retry(), act.copy()],
  };
}

function nothingLost(facts: RequestFacts): string {
  return isWrite(facts)
    ? "It may or may not have been saved; look before sending it again."
    : "Nothing was changed.";
}
