import { parseErrorBody } from "./error-body.ts";
import { act, type Explanation } from "./explanation.ts";
import type { RequestFacts } from "./explanations/request-facts.ts";
import { explainSessionError } from "./explanations/session-errors.ts";
import { explainStatus } from "./explanations/status-errors.ts";

/** What the screen knows about the moment of a failure; the more of it, the surer the words. */
export interface ExplainContext extends RequestFacts {
  /** `navigator.onLine`: false is sure, true is not. */
  online?: boolean;
}

/** The one place that turns any failure into words. Never throws; always offers a way on. */
export function explain(error: unknown, context: ExplainContext = {}): Explanation {
  const { code, status, body, description } = readError(error);
  if (status !== undefined) {
    return explainStatus(status, parseErrorBody(bodyText(body)), context);
  }
  if (code === undefined) return unexpected(error);
  if (opaqueCodes.has(code) && context.online === false) return explainSessionError("offline");
  return explainSessionError(code, description);
}

/** Codes behind which the browser may hide any refusal of Zendesk's. */
export const opaqueCodes: ReadonlySet<string> = new Set(["network", "unreachable"]);

function readError(error: unknown) {
  const found: { code?: string; status?: number; body?: unknown; description?: string } = {};
  if (typeof error !== "object" || error === null) return found;
  if ("code" in error && typeof error.code === "string") found.code = error.code;
  if ("status" in error && typeof error.status === "number") found.status = error.status;
  if ("body" in error) found.body = error.body;
  return found;
}

function bodyText(body: unknown): string {
  if (body === undefined || body === null) return "";
  return typeof body === "string" ? body : JSON.stringify(body);
}

function unexpected(error: unknown): Explanation {
  return {
    code: "fault-of-the-app",
    title: "Something went wrong in this app",
    detail:
      "It is a fault of the app, not of yours. Nothing was sent twice. Reload the page to go on.",
    confidence: "unknown",
    evidence: error instanceof Error ? [`${error.name}: ${error.message}`] : [],
    actions: [act.reloadPage(), act.home(), act.copy()],
  };
}
