import type { Method } from "../../reference/methods.ts";
import type { PlainSessionError } from "./error.ts";
import type { SessionConfig } from "./session-config.ts";
import type { SignInWish } from "./sign-in-wish.ts";
import type { SessionEnd, SignedIn } from "./state.ts";
import type { Transaction } from "./transaction.ts";

/**
 * What a page and its worker say to each other over one MessagePort, whichever kind of worker it
 * is. Nothing the worker says holds a token; a verifier goes out once, for the transaction record.
 */

/** A bearer request as a page asks for it: everything else about it is the worker's to say. */
export interface WireRequest {
  method: Method;
  /** `/api/v2/…` with query. */
  path: string;
  /** Transferred, not copied. */
  body?: { bytes: ArrayBuffer; contentType: string };
  /** The session the page believes in: a request for another account must not go out. */
  session: string;
  /** Set where a person asked for a token or secret to use elsewhere, and is about to be shown it. */
  expectsSecret?: true;
}

/** An answer of Zendesk. */
export interface GatewayResponse {
  status: number;
  headers: [string, string][];
  /** Transferred, not copied. */
  body: ArrayBuffer;
  /** ms from sending to the last byte. */
  ms: number;
  /** Of a 429: ms until requests leave again. */
  heldFor?: number;
}

/** One wire step of sign-in, refresh or sign-out, secrets masked. */
export interface TraceEntry {
  /** ms since 1970. */
  at: number;
  step:
    | "authorization-request"
    | "authorization-response"
    | "token-endpoint-probe"
    | "code-exchange"
    | "refresh"
    | "revoke"
    | "session-ended";
  method?: "GET" | "POST" | "DELETE";
  url?: string;
  /** What was sent; secrets show only their length. */
  sent?: Record<string, string>;
  /** What came back; secrets show only their length. */
  received?: Record<string, string>;
  status?: number;
  /** ms the step took. */
  ms?: number;
  /** ms since the redirect brought the code to this browser; Zendesk takes it for 120,000. */
  codeAge?: number;
  outcome: "ok" | "refused" | "no-answer" | "unreadable";
  /** A SessionErrorCode or SessionEndReason. */
  reason?: string;
}

/** What this browser spent of the account's rate limit; what others spend cannot be seen. */
export interface Budget {
  /** Requests of the last 60 s, all tabs together. */
  spent: number;
  /** Requests a minute the plan is assumed to allow. */
  limit: number;
  inFlight: number;
  waiting: number;
  /** ms until requests go out again after Zendesk seemed to say 429; 0 when they do. */
  heldFor: number;
}

/** A kind of request Zendesk has answered in this session. */
export interface MadeRequest {
  method: Method;
  /** Without query, its ids replaced by `{id}`. */
  path: string;
  /** How often. */
  times: number;
}

/** Every question a page may ask, and its answer. */
export interface Calls {
  begin: {
    ask: { wish: SignInWish };
    answer: { authorizationUrl: string; transaction: Transaction };
  };
  /** Says that the transaction could not be stored, so the worker's copy must serve. */
  unstored: { ask: { state: string }; answer: null };
  prepare: { ask: { subdomain: string }; answer: { via: "direct" | "relay"; reachable: boolean } };
  finish: {
    ask: { parameters: string; state: string; stored: Transaction | undefined; codeAge: number };
    answer: { returnTo: string | undefined };
  };
  send: { ask: WireRequest; answer: GatewayResponse };
  refresh: { ask: null; answer: null };
  signOut: { ask: null; answer: { revoked: boolean } };
  trace: { ask: null; answer: TraceEntry[] };
  made: { ask: null; answer: MadeRequest[] };
  reach: { ask: null; answer: { reachable: boolean } };
  watchBudget: { ask: { on: boolean }; answer: Budget };
  ping: { ask: null; answer: null };
}

export type CallName = keyof Calls;

/** Without the getters that make its lifetimes live: ms left at the moment of posting. */
export type SessionSnapshot = { status: "signed-out"; ended?: SessionEnd } | SignedIn;

export type PageMessage =
  | { type: "hello"; tab: string; config: SessionConfig }
  | {
      [K in CallName]: {
        type: "call";
        id: number;
        /** Of the worker that welcomed the page. */
        generation: string;
        name: K;
        ask: Calls[K]["ask"];
      };
    }[CallName]
  | { type: "abort"; id: number };

export type WorkerMessage =
  | { type: "welcome"; generation: string; session: SessionSnapshot }
  /** To a call that another worker was meant to get: this one took its place, and knows nothing. */
  | { type: "replaced" }
  | { type: "answer"; id: number; value: Calls[CallName]["answer"] }
  | { type: "failure"; id: number; error: PlainSessionError }
  | { type: "session"; session: SessionSnapshot }
  | { type: "budget"; budget: Budget };

/** The Web Lock the shared worker holds as long as it lives: pages see by it that there is one. */
export const sharedWorkerLock = "scopedesk-shared-worker";

/** The Web Lock a worker holds as long as it lives. */
export function workerLock(generation: string): string {
  return `scopedesk-worker-${generation}`;
}

/** The Web Lock a page holds as long as it is open and connected. */
export function tabLock(tab: string): string {
  return `scopedesk-tab-${tab}`;
}
