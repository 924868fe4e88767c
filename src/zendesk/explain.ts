import { neededFor } from "../scopes/endpoints.ts";
import { WriteError } from "./confirm-write.ts";
import type { Evidence } from "./diagnosis/evidence.ts";
import { judge } from "./diagnosis/judge.ts";
import { parseErrorBody } from "./error-body.ts";
import { act, type Explanation } from "./explanation.ts";
import type { RequestFacts } from "./explanations/request-facts.ts";
import { explainSessionError } from "./explanations/session-errors.ts";
import { explainStatus } from "./explanations/status-errors.ts";
import { explainWriteError } from "./explanations/write-errors.ts";
import { isHidden, sessionErrorIn } from "./hidden-failure.ts";

/** What the screen knows about the moment of a failure; the more of it, the surer the words. */
export interface ExplainContext extends RequestFacts {
  /** `navigator.onLine`: false is sure, true is not. */
  online?: boolean;
  /** What a probe brought to light, when one was sent. */
  probe?: Evidence["probe"];
}

/** The one place that turns any failure into words. Never throws; always offers a way on. */
export function explain(error: unknown, context: ExplainContext = {}): Explanation {
  if (error instanceof WriteError) return explainWriteError(error, explain(error.cause, context));
  const facts = { ...requestOf(error), ...context };
  const needed = facts.needed ?? lookUp(facts);
  const known = needed === undefined ? facts : { ...facts, needed };
  const status = statusOf(error);
  if (status !== undefined) {
    return explainStatus(status, parseErrorBody(bodyOf(error)), known);
  }
  const failure = sessionErrorIn(error);
  if (failure === undefined)
    return isMalformed(error) ? explainSessionError("malformed-answer") : unexpected(error);
  if (!isHidden(failure)) return explainSessionError(failure.code, failure.details);
  const { evidence } = failure.details;
  return judge({
    ...known,
    failure: evidence,
    online: (context.online ?? true) && (evidence?.online ?? true),
    probe: context.probe ?? "not-sent",
  });
}

function requestOf(error: unknown): Pick<RequestFacts, "method" | "path"> {
  if (!isObject(error)) return {};
  return {
    ...("method" in error && typeof error.method === "string" && { method: error.method }),
    ...("path" in error && typeof error.path === "string" && { path: error.path }),
  };
}

function lookUp({ method, path }: RequestFacts): RequestFacts["needed"] {
  return method === undefined || path === undefined ? undefined : neededFor(method, path);
}

/** Takes a ZendeskError as well as what the router throws for an answer. */
function statusOf(error: unknown): number | undefined {
  return isObject(error) && "status" in error && typeof error.status === "number"
    ? error.status
    : undefined;
}

function bodyOf(error: unknown): string {
  if (!isObject(error) || !("body" in error)) return "";
  const { body } = error;
  if (body === undefined || body === null) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}

/** A success whose body was cut off, or is not what Zendesk documents. */
function isMalformed(error: unknown): boolean {
  return isObject(error) && "code" in error && error.code === "malformed-answer";
}

function unexpected(error: unknown): Explanation {
  return {
    code: "fault-of-the-app",
    title: "Something went wrong in this app",
    detail: "It is a fault of the app, not of yours. Reload the page to go on.",
    confidence: "unknown",
    evidence: error instanceof Error ? [`${error.name}: ${error.message}`.slice(0, 500)] : [],
    actions: [act.reloadPage(), act.home(), act.copy()],
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
