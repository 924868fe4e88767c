import type { SessionError } from "../contract/error.ts";
import type { SessionEndReason } from "../contract/state.ts";

/**
 * What is thought of the session's access token. Zendesk hides most refusals from a browser, so a
 * dead token is seldom seen and mostly concluded; this is the one place that concludes.
 */
export type TokenState =
  /** Nothing speaks against it. */
  | { is: "alive"; hold: Hold | null }
  /** A request failed as it would with a dead token, and Zendesk is being asked about it. */
  | { is: "suspected"; hold: Hold | null }
  /** A new one is being asked for. */
  | { is: "refreshing"; because: RefreshReason }
  /** It is thought dead, for `certain` or by an answer that stayed away, and cannot be replaced yet. */
  | { is: "held-back"; hold: FailedRefresh; certain: boolean; askedAt: number }
  /** The session is over. */
  | { is: "dead" };

/** Until when (monotonic ms) no new token is asked for, and why. */
export type Hold =
  | FailedRefresh
  /** It was replaced on a suspicion, and nothing was answered with the new one yet. */
  | { why: "unconfirmed"; until: number }
  /** It was replaced time and again. */
  | { why: "too-often"; until: number };

/** The token endpoint gave no token. */
export interface FailedRefresh {
  why: "failed";
  until: number;
  failure: SessionError;
}

/**
 * `refused`: Zendesk said that it does not take the token, or it ran out beyond doubt;
 * `suspected`: Zendesk gave no answer it would give to a living token, or a clock says it ran out;
 * `ahead`: it is about to run out, or somebody wants a new one.
 */
export type RefreshReason = "refused" | "suspected" | "ahead";

/** What asking Zendesk about the token brought: `busy` is an answer that says nothing of the token. */
export type Found = "accepted" | "refused" | "silent" | "busy";

export type TokenEvent =
  | { type: "asking" }
  | { type: "asked"; found: Found; at: number; canRefresh: boolean }
  /** A request was answered that had left with this token. */
  | { type: "accepted" }
  | { type: "refreshing"; because: RefreshReason }
  | { type: "renewed"; hold: Hold | null }
  | { type: "not-renewed"; hold: FailedRefresh; at: number }
  | { type: "ended" };

/** What follows from an event. */
export function next(state: TokenState, event: TokenEvent): TokenState {
  if (state.is === "dead" || event.type === "ended") return { is: "dead" };
  switch (event.type) {
    case "refreshing":
      return { is: "refreshing", because: event.because };
    case "renewed":
      return { is: "alive", hold: event.hold };
    case "not-renewed": {
      const { hold, at } = event;
      if (state.is !== "refreshing" || state.because === "ahead") return { is: "alive", hold };
      return { is: "held-back", hold, certain: state.because === "refused", askedAt: at };
    }
    case "asking":
      return "hold" in state ? { is: "suspected", hold: state.hold } : state;
    case "asked":
      return state.is === "suspected" ? afterAsking(state, event) : state;
    default:
      return "hold" in state ? { is: "alive", hold: confirmed(state.hold) } : state;
  }
}

/** A hold after something was answered with the token. */
function confirmed(hold: Hold | null): Hold | null {
  return hold?.why === "unconfirmed" ? null : hold;
}

function afterAsking(
  { hold }: Extract<TokenState, { is: "suspected" }>,
  { found, at, canRefresh }: Extract<TokenEvent, { type: "asked" }>,
): TokenState {
  if (found === "accepted" || found === "busy" || !canRefresh) return { is: "alive", hold };
  const certain = found === "refused";
  if (hold?.why === "failed" && at < hold.until) {
    return { is: "held-back", hold, certain, askedAt: at };
  }
  return { is: "refreshing", because: certain ? "refused" : "suspected" };
}

/** What is known at the moment of a decision. */
export interface TokenFacts {
  /** Monotonic ms. */
  now: number;
  /** A request with this token that left after the matter in question was answered. */
  proven: boolean;
  /** Zendesk was asked about the token after the matter in question. */
  asked: boolean;
  /** By any clock. */
  ranOut: boolean;
  /** By the clock that cannot be set. */
  surelyRanOut: boolean;
  canRefresh: boolean;
}

/** What to do next about the token: `ask`, `refresh` and `wait` lead to the same question again. */
export type Step =
  | { do: "ask" }
  | { do: "refresh"; because: RefreshReason }
  /** For what is under way. */
  | { do: "wait" }
  /** The token is thought dead and cannot be replaced now. */
  | { do: "fail"; hold: Exclude<Hold, { why: "unconfirmed" }>; certain: boolean }
  | { do: "end"; reason: SessionEndReason };

export type StepBeforeSending = Step | { do: "go" };
export type StepAfterFailing =
  | Step
  /** There is another token now. */
  | { do: "again" }
  /** The token is not the reason, or hardly: it was replaced a moment ago. Or nobody can tell. */
  | { do: "give-up"; token: "accepted" | "fresh" | "unclear" };

/** ms for which silence about a token is not asked about again. */
const silenceKeeps = 2_000;

/** A request is about to leave. A write waits for certainty, because it is sent only once. */
export function beforeSending(
  state: TokenState,
  facts: TokenFacts & { isWrite: boolean; runsOutSoon: boolean },
): StepBeforeSending {
  const { now } = facts;
  switch (state.is) {
    case "dead":
      return { do: "go" };
    case "refreshing":
      return { do: "wait" };
    case "suspected":
      return facts.isWrite || isHeld(state.hold, now) ? { do: "wait" } : { do: "go" };
    case "held-back":
      return whileHeldBack(state, now);
    default:
      return facts.runsOutSoon && !facts.proven ? whenRunningOut(state.hold, facts) : { do: "go" };
  }
}

function whenRunningOut(hold: Hold | null, facts: TokenFacts): StepBeforeSending {
  const { now, ranOut, surelyRanOut, canRefresh, asked } = facts;
  if (!canRefresh) return surelyRanOut ? { do: "end", reason: "expired" } : { do: "go" };
  if (!isHeld(hold, now)) return { do: "refresh", because: reasonOf(facts) };
  if (!ranOut || hold.why !== "failed" || asked) return { do: "go" };
  return surelyRanOut ? { do: "fail", hold, certain: true } : { do: "ask" };
}

/** A request failed: `refused` when Zendesk said, readably, that it does not take the token. */
export function afterFailing(
  state: TokenState,
  facts: TokenFacts & {
    how: "refused" | "no-answer" | "too-late";
    /** The session has another token than the one the request left with. */
    replaced: boolean;
    /** It had been sent before with other tokens, and is not sent with any more of them. */
    lastAttempt: boolean;
    /** Zendesk has taken this token before. */
    wasTaken: boolean;
    /** The browser is online and far from the rate limit, so a dead token is worth asking about. */
    suspicious: boolean;
  },
): StepAfterFailing {
  const { how, now, canRefresh, ranOut } = facts;
  if (facts.replaced) return { do: "again" };
  if (state.is === "dead") return { do: "give-up", token: "unclear" };
  if (state.is === "refreshing") return { do: "wait" };
  const hold = isHeld(state.hold, now) ? state.hold : null;
  if (how === "refused") {
    if (!canRefresh || (facts.lastAttempt && !facts.wasTaken)) {
      return { do: "end", reason: "revoked" };
    }
    if (facts.lastAttempt) {
      return { do: "fail", hold: { why: "too-often", until: now }, certain: true };
    }
    if (!hold || hold.why === "unconfirmed") return { do: "refresh", because: "refused" };
    return { do: "fail", hold, certain: true };
  }
  if (facts.proven) return { do: "give-up", token: "accepted" };
  if (how === "too-late" || !facts.suspicious) return { do: "give-up", token: "unclear" };
  if (state.is === "suspected") return { do: "wait" };
  if (state.is === "held-back") return whileHeldBack(state, now);
  if (hold && hold.why !== "failed") return { do: "give-up", token: "fresh" };
  if (facts.asked) return { do: "give-up", token: "unclear" };
  if (ranOut && canRefresh && !hold) return { do: "refresh", because: reasonOf(facts) };
  return { do: "ask" };
}

function whileHeldBack(
  { hold, certain, askedAt }: Extract<TokenState, { is: "held-back" }>,
  now: number,
): Step {
  if (now >= hold.until) return { do: "refresh", because: certain ? "refused" : "suspected" };
  if (certain || now - askedAt < silenceKeeps) return { do: "fail", hold, certain };
  return { do: "ask" };
}

function isHeld(hold: Hold | null, now: number): hold is Hold {
  return hold !== null && now < hold.until;
}

/** Why the token is replaced when nobody has a reason to suspect it but its age. */
function reasonOf({
  ranOut,
  surelyRanOut,
}: Pick<TokenFacts, "ranOut" | "surelyRanOut">): RefreshReason {
  return surelyRanOut ? "refused" : ranOut ? "suspected" : "ahead";
}

/** Why the token is replaced when somebody asks for it by hand. */
export function reasonByHand(
  state: TokenState,
  facts: Pick<TokenFacts, "ranOut" | "surelyRanOut">,
): RefreshReason {
  if (state.is === "held-back") return state.certain ? "refused" : "suspected";
  return state.is === "suspected" ? "suspected" : reasonOf(facts);
}
