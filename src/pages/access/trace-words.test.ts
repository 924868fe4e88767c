import { describe, expect, test } from "vitest";
import type { TraceEntry } from "../../session/contract/protocol.ts";
import { readTerms } from "./terms.ts";
import { outcomeWords, requestLine } from "./trace-words.ts";

const step = (over: Partial<TraceEntry>): TraceEntry => ({
  at: 0,
  step: "refresh",
  outcome: "ok",
  ...over,
});

describe("a step of the trace", () => {
  test("says how it went, with status, reason and time", () => {
    const refused = step({ outcome: "refused", status: 400, reason: "invalid-grant", ms: 12.4 });
    expect(outcomeWords(refused)).toBe("Refused · 400 · invalid-grant · 12 ms");
    expect(outcomeWords(step({ outcome: "no-answer" }))).toBe("No answer");
  });

  test("says when this site forwarded it", () => {
    const app = "https://desk.example";
    const direct = step({ method: "POST", url: "https://acme.zendesk.com/oauth/tokens" });
    const relayed = step({ method: "POST", url: `${app}/oauth/acme/tokens` });
    expect(requestLine(direct, app)).toBe("POST /oauth/tokens");
    expect(requestLine(relayed, app)).toBe("POST /oauth/acme/tokens, forwarded by this site");
    expect(requestLine(step({}), app)).toBeUndefined();
  });
});

describe("the terms of the tokens", () => {
  test("are those of the last answer that worked", () => {
    const received = { expires_in: "1800", refresh_token_expires_in: "2592000" };
    const trace = [
      step({ step: "code-exchange", received: { expires_in: "300" } }),
      step({ received }),
      step({ outcome: "refused", received: { error: "invalid_grant" } }),
    ];
    expect(readTerms(trace)).toEqual({ accessToken: 1_800_000, refreshToken: 2_592_000_000 });
  });

  test("stay unknown when Zendesk did not say, or said nonsense", () => {
    expect(readTerms([step({ received: { expires_in: "soon" } })])).toEqual({
      accessToken: undefined,
      refreshToken: undefined,
    });
    expect(readTerms([])).toEqual({ accessToken: undefined, refreshToken: undefined });
  });
});
