import { rateLimitWindow } from "../../reference/limits.ts";
import type { SessionErrorDetails } from "../../session/contract/error.ts";
import { act, type Instead, type Words } from "../explanation.ts";

const stillThere = "You are still signed in, and nothing typed is lost.";

/** The session lives on, but its token could not be replaced just now. */
export const renewalCodes = {
  "not-renewed": {
    title: "Your session could not be renewed",
    detail: `Zendesk refused to. ${stillThere}`,
    confidence: "certain",
    otherwise: ["likely"],
    actions: [act.refresh(), act.copy()],
  },
} as const satisfies Record<string, Words>;

/** What is said instead where it is known why there was no new token. */
export function sayOfRenewal({ reason, status, retryAfter }: SessionErrorDetails): Instead {
  switch (reason) {
    case "rate-limited":
      return {
        title: "Zendesk asks for a pause before it renews your session",
        detail: `Too many sessions were renewed in the last minute. ${stillThere}`,
        actions: [act.wait(retryAfter ?? rateLimitWindow)],
      };
    case "unreachable":
    case "timeout":
      return {
        title: "Your session could not be renewed: no answer came",
        detail: `The connection is broken, or Zendesk is down. ${stillThere}`,
      };
    case "malformed-answer":
      return {
        title: "Your session could not be renewed: the answer makes no sense",
        detail: `Something between this browser and Zendesk changed it or answered in its place: a proxy, or a sign-in page of your network. ${stillThere}`,
      };
    case "too-often":
      return {
        title: "Renewing your session does not help",
        detail:
          "Zendesk gave new access several times in half a minute and accepts none of it. Nothing typed is lost; signing in again may help.",
        actions: [act.wait(retryAfter ?? 30), act.signIn(), act.copy()],
      };
    default:
      return (status ?? 0) >= 500
        ? { detail: `Something broke at Zendesk, in the part that renews sessions. ${stillThere}` }
        : {};
  }
}
