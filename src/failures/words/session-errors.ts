import type { SessionErrorCode, SessionErrorDetails } from "../../session/contract/error.ts";
import { act, tell, type Explanation } from "../explanation.ts";
import { explainOAuthError, type OAuthCode } from "./oauth-errors.ts";
import { renewalCodes, sayOfRenewal } from "./renewal-errors.ts";
import { sessionCodes } from "./session-codes.ts";
import { explainWebPage, type WebPageCode } from "./web-pages.ts";
import { statusCodes } from "./status-codes.ts";

type SessionCode = keyof typeof sessionCodes | keyof typeof renewalCodes;

/** What the session and Zendesk's API refuse alike. */
const sharedCodes = {
  "rate-limited": statusCodes["rate-limited"],
  "too-large": statusCodes["too-large"],
  maintenance: statusCodes.maintenance,
} as const;

type SharedCode = keyof typeof sharedCodes;

/** Puts a failure of the session (its sign-in, its requests, its worker) into words; a hidden answer is the judge's. */
export function explainSessionError(
  code: Exclude<SessionErrorCode, "network">,
  details: SessionErrorDetails = {},
): Explanation<SessionCode | SharedCode | OAuthCode | WebPageCode> {
  const { wish, retryAfter } = details;
  if (code === "not-renewed") return explainRenewal(details);
  const told = wordsOf(code, details);
  return {
    ...told,
    ...(wish !== undefined && { wish }),
    actions: told.actions.map((action, index) => {
      // A code works once: what failed on the way in is begun anew, never repeated.
      const repeats = action.kind === "retry" || action.kind === "wait";
      const kept = wish !== undefined && repeats ? act.signIn("Start again") : action;
      return retryAfter !== undefined && index === 0 ? { ...kept, seconds: retryAfter } : kept;
    }),
  };
}

function wordsOf(
  code: Exclude<SessionErrorCode, "network" | "not-renewed">,
  details: SessionErrorDetails,
): Explanation<SessionCode | SharedCode | OAuthCode | WebPageCode> {
  if (standsForOAuth(code)) return explainOAuthError(oauthNames[code], details.errorDescription);
  const page = explainWebPage(details.page, detailSentences(code, details));
  if (page !== undefined) return page;
  const broken = (details.status ?? 0) >= 500 ? "server_error" : undefined;
  const named = details.error ?? broken;
  if (carriesOAuth.has(code) && named !== undefined) {
    return explainOAuthError(named, details.errorDescription);
  }
  const evidence = detailSentences(code, details);
  if (code === "rate-limited") {
    // Who is being mended asks to wait too; nobody has asked too much of them.
    return tell<SharedCode>(sharedCodes, details.status === 503 ? "maintenance" : code, evidence);
  }
  if (code === "too-large") {
    const detail = `${sharedCodes[code].detail} Nothing was sent.`;
    return tell<SharedCode>(sharedCodes, code, evidence, {
      detail,
      actions: [act.home(), act.copy()],
    });
  }
  return tell<keyof typeof sessionCodes>(sessionCodes, code, evidence);
}

function explainRenewal(details: SessionErrorDetails): Explanation<"not-renewed"> {
  const evidence = detailSentences("not-renewed", details);
  if (details.reason !== undefined) evidence.push(`Why: ${details.reason}`);
  if (details.suspected) evidence.push("Zendesk hid whether it still accepts the old one");
  return tell<"not-renewed">(renewalCodes, "not-renewed", evidence, {
    ...sayOfRenewal(details),
    ...(details.suspected && { confidence: "likely" }),
  });
}

function detailSentences(code: string, details: SessionErrorDetails): string[] {
  const sentences = [`Session error: ${code}`];
  if (details.status !== undefined) sentences.push(`Status of the answer: ${details.status}`);
  if (details.error !== undefined) sentences.push(`Error named: “${details.error}”`);
  if (details.errorDescription !== undefined) {
    sentences.push(`Zendesk's own words: “${details.errorDescription}”`);
  }
  return sentences;
}

/** Our codes that stand for one of OAuth's. */
const oauthNames = {
  denied: "access_denied",
  "login-required": "login_required",
  "invalid-scope": "invalid_scope",
  "invalid-client": "invalid_client",
  "invalid-grant": "invalid_grant",
  "server-error": "server_error",
  "temporarily-unavailable": "temporarily_unavailable",
} as const satisfies Partial<Record<SessionErrorCode, string>>;

function standsForOAuth(code: SessionErrorCode): code is keyof typeof oauthNames {
  return Object.hasOwn(oauthNames, code);
}

/** Codes that stand for any other of OAuth's, named in the details. */
const carriesOAuth: ReadonlySet<SessionErrorCode> = new Set(["authorization-error", "token-error"]);
