import type { TraceEntry } from "../../session/contract/protocol.ts";

const steps: Record<TraceEntry["step"], string> = {
  "authorization-request": "Sent you to Zendesk",
  "authorization-response": "Zendesk sent you back",
  "token-endpoint-probe": "Asked whether tokens can be fetched",
  "code-exchange": "Exchanged the code for tokens",
  refresh: "Renewed the tokens",
  revoke: "Revoked the token",
  "session-ended": "The session ended",
};

/** What a step was, for people. */
export function stepWords({ step }: TraceEntry): string {
  return steps[step];
}

const outcomes: Record<TraceEntry["outcome"], string> = {
  ok: "Worked",
  refused: "Refused",
  "no-answer": "No answer",
  unreadable: "Answer not readable",
};

/** How it went: outcome, status, reason and time taken. */
export function outcomeWords({ outcome, status, reason, ms }: TraceEntry): string {
  const parts = [outcomes[outcome]];
  if (status !== undefined) parts.push(String(status));
  if (reason !== undefined) parts.push(reason);
  if (ms !== undefined) parts.push(`${Math.round(ms)} ms`);
  return parts.join(" · ");
}

/** Which way the step went: the app spoke to Zendesk, Zendesk to the app, or nothing crossed the wire. */
export function direction({ step }: TraceEntry): "out" | "in" | "both" | "none" {
  if (step === "authorization-request") return "out";
  if (step === "authorization-response") return "in";
  return step === "session-ended" ? "none" : "both";
}

/** The request line; `origin` is this app's, whose host forwards token requests where Zendesk's CORS rule asks for it. */
export function requestLine({ method, url }: TraceEntry, origin: string): string | undefined {
  if (url === undefined) return undefined;
  const target = URL.parse(url, origin);
  const line = [method, target?.pathname ?? url].filter((part) => part !== undefined).join(" ");
  return target?.origin === origin ? `${line}, forwarded by this site` : line;
}
