import type { TraceEntry } from "../../session/contract/protocol.ts";

/** How long the present tokens last from issue to end, in ms, where Zendesk said so. */
export interface Terms {
  accessToken: number | undefined;
  refreshToken: number | undefined;
}

/** Takes the terms from the last answer of the token endpoint. */
export function readTerms(trace: readonly TraceEntry[]): Terms {
  const last = trace.findLast(
    ({ step, outcome }) => (step === "code-exchange" || step === "refresh") && outcome === "ok",
  );
  return {
    accessToken: milliseconds(last?.received?.["expires_in"]),
    refreshToken: milliseconds(last?.received?.["refresh_token_expires_in"]),
  };
}

function milliseconds(seconds: string | undefined): number | undefined {
  const number = Number(seconds);
  return seconds !== undefined && Number.isFinite(number) && number > 0 ? number * 1000 : undefined;
}
