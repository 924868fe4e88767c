import { readAuthorizationResponse } from "../contract/authorization-response.ts";
import { takeCallback } from "./callback.ts";
import { connect, disconnect, prepareConnection } from "./connect.ts";
import { SessionError } from "../contract/error.ts";
import type { SessionSnapshot } from "../contract/protocol.ts";
import type { SessionConfig } from "../contract/session-config.ts";
import { defaultSessionKeep } from "../contract/session-config.ts";
import { keepSession, readKeptSession } from "./kept-session.ts";
import { leaveFor } from "./leave.ts";
import type { SignInWish } from "../contract/sign-in-wish.ts";
import type { Session, SessionKeeper, SignedIn } from "../contract/state.ts";
import { keepTransaction, takeTransaction } from "../contract/transaction.ts";

let config: SessionConfig | undefined;
let rung: SessionKeeper["rung"] = null;
let session: Session = { status: "connecting" };
let signedIn: SignedIn | undefined;
let finishing: Promise<{ returnTo: string }> | undefined;
let leaving: Promise<void> | undefined;
const listeners = new Set<() => void>();

/** Starts the session worker. Called once, by main.tsx, before anything is read. */
export function startSession(sessionConfig: SessionConfig): void {
  config = sessionConfig;
  prepareConnection(config, {
    session: take,
    opened: (found) => {
      rung = found;
      explainLoss();
    },
    silent() {
      if (session.status === "connecting") change({ status: "connecting", isSilent: true });
    },
    failed: () =>
      change({ status: "signed-out", ended: { reason: "worker-unavailable", at: Date.now() } }),
    lost,
  });
  addEventListener("pagehide", hide);
  addEventListener("pageshow", show);
  void connect().catch(() => {});
}

/** The session as it is now. The same object until something changes. */
export function readSession(): Session {
  return session;
}

/**
 * The session that the pages behind the guard are in. When it ends they stay as they are, under a
 * banner that says so, and this is then what it was, with no time left.
 */
export function readSignedIn(): SignedIn {
  if (!signedIn) throw new Error("nobody has signed in: this is for pages behind the guard");
  return signedIn;
}

/** The scopes Zendesk granted to this session, or to the one that just ended; none when nobody was signed in. */
export function readGrantedScopes(): readonly string[] {
  return signedIn?.grantedScopes ?? none;
}

/** Calls the listener on every change; returns the unsubscription. */
export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Waits for the worker's first answer. Never `connecting`; never throws. */
export async function sessionReady(): Promise<Session> {
  await connect().catch(() => {});
  return session;
}

/** Which worker holds the session, and what a reload will do to it. */
export function readSessionKeeper(): SessionKeeper {
  const afterReload = {
    extended: "kept",
    shared: "kept-while-another-tab-is-open",
    dedicated: "lost",
  } as const;
  return {
    rung,
    afterReload: rung === null ? "unknown" : afterReload[rung],
    keepSeconds: rung === "extended" ? (config?.sessionKeep ?? defaultSessionKeep) : 0,
  };
}

/** Whether somebody is signed in here whose session may not survive the way to Zendesk and back. */
export function isLostByLeaving(): boolean {
  return session.status === "signed-in" && readSessionKeeper().afterReload !== "kept";
}

function take(snapshot: SessionSnapshot): void {
  keepSession(snapshot);
  if (snapshot.status === "signed-out") return change(snapshot);
  const { accessTokenExpiresIn, refreshTokenExpiresIn } = snapshot;
  const taken = performance.now();
  const left = (ms: number | null): number | null => ms && ms - (performance.now() - taken);
  change({
    ...snapshot,
    get accessTokenExpiresIn() {
      return left(accessTokenExpiresIn);
    },
    get refreshTokenExpiresIn() {
      return left(refreshTokenExpiresIn);
    },
  });
}

/** A worker that knows nobody, in a tab that had a session: the browser did not keep it. */
function explainLoss(): void {
  const had = readKeptSession();
  if (!had || session.status !== "signed-out" || session.ended) return;
  const reason = rung === "extended" ? "forgotten" : "not-kept";
  change({ status: "signed-out", ended: { reason, at: Date.now(), ...had } });
}

function lost(): void {
  const before = session;
  const ended = { reason: "vault-lost" as const, at: Date.now() };
  if (before.status === "signed-in") {
    const { subdomain, askedScopes } = before;
    change({ status: "signed-out", ended: { ...ended, subdomain, askedScopes } });
  }
  // A new worker takes the place of the dead one; it knows nobody.
  connect().catch(() => {});
}

function change(next: Session): void {
  const ended = session.status === "signed-out" ? session.ended : undefined;
  // The worker that takes a dead one's place does not know that there was a session.
  const knowsNothing = next.status === "signed-out" && next.ended === undefined;
  session = knowsNothing && ended?.reason === "vault-lost" ? { ...next, ended } : next;
  if (session.status === "signed-in") signedIn = session;
  else if (signedIn) signedIn = { ...signedIn, ...nothingLeft };
  for (const listener of listeners) listener();
}

const none: readonly string[] = [];
const nothingLeft = { accessTokenExpiresIn: 0, refreshTokenExpiresIn: 0, canRefresh: false };

/**
 * Leaves for Zendesk's authorization page, once for all who ask at the same time. Resolves when this
 * page is still there after all: the person stopped it, stayed, or came back.
 *
 * @throws SessionError `invalid-subdomain`, `unreachable`, `worker-unavailable`
 */
export function beginSignIn(wish: SignInWish): Promise<void> {
  leaving ??= begin(wish).finally(() => (leaving = undefined));
  return leaving;
}

async function begin(wish: SignInWish): Promise<void> {
  const connection = await connect();
  const { reachable } = await connection.call("prepare", { subdomain: wish.subdomain });
  if (!reachable) throw new SessionError("unreachable", "nothing answers at this address");
  const { authorizationUrl, transaction } = await connection.call("begin", { wish });
  if (!keepTransaction(transaction)) {
    await connection.call("unstored", { state: transaction.state });
  }
  await leaveFor(authorizationUrl);
}

/** Asks ahead, so that leaving takes no time: whether the account answers, and where codes go. */
export async function prepareSignIn(subdomain: string): Promise<{ reachable: boolean }> {
  const connection = await connect();
  const { reachable } = await connection.call("prepare", { subdomain });
  return { reachable };
}

/**
 * Completes the sign-in whose answer brought this page here, once, however often it is called.
 *
 * @throws SessionError saying why there is no session; `details.wish` is what to offer again
 */
export function finishSignIn(): Promise<{ returnTo: string }> {
  finishing ??= finish();
  return finishing;
}

async function finish(): Promise<{ returnTo: string }> {
  await prerendered();
  const callback = takeCallback();
  if (!callback) return { returnTo: "/" };
  if (callback.framed) throw new SessionError("framed", "the callback was opened in a frame");
  const connection = await connect();
  const response = readAuthorizationResponse(callback);
  if (response.kind === "none") return { returnTo: "/" };
  try {
    if (response.kind === "refused") throw new SessionError("malformed-callback", response.why);
    const stored = takeTransaction(response.state);
    const codeAge = performance.now() - callback.capturedAt;
    const { state, parameters } = response;
    const answer = await connection.call("finish", { parameters, state, stored, codeAge });
    return { returnTo: answer.returnTo ?? "/" };
  } catch (error) {
    // Reload, Back or a bookmark of an old callback: whoever is signed in goes on.
    const stale = error instanceof SessionError && staleCodes.has(error.code);
    if (stale && session.status === "signed-in") return { returnTo: "/" };
    throw error;
  }
}

const staleCodes = new Set(["malformed-callback", "unknown-state", "expired-sign-in"]);

/** A prerendered page must not spend the code before anyone looks at it. */
async function prerendered(): Promise<void> {
  if (!("prerendering" in document) || document.prerendering !== true) return;
  await new Promise<void>((resolve) => {
    document.addEventListener("prerenderingchange", () => resolve(), { once: true });
  });
}

/** Signs out every tab and deletes the token at Zendesk; whether it did stands in the session's end. */
export async function signOut(): Promise<void> {
  const connection = await connect();
  const { revoked } = await connection.call("signOut", null);
  const ended = session.status === "signed-out" ? session.ended : undefined;
  if (!revoked && ended) change({ status: "signed-out", ended: { ...ended, revoked: false } });
}

/** Gets new tokens now. @throws SessionError */
export async function refreshSession(): Promise<void> {
  const connection = await connect();
  await connection.call("refresh", null);
}

/** Lets a signed-out page into the back/forward cache; a signed-in one holds its lock and stays out. */
function hide(): void {
  if (session.status === "signed-in") {
    // Should the browser keep the page all the same, Back shows nothing before the worker is asked.
    document.documentElement.hidden = true;
    return;
  }
  disconnect();
}

/** Back from Zendesk, or from anywhere: nothing is as it was until the worker says so. */
function show(event: PageTransitionEvent): void {
  if (!event.persisted) return;
  if (session.status === "signed-in") return location.reload();
  change({ status: "connecting" });
  connect().catch(() => {});
}
