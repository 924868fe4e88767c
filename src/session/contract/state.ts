/** Which kind of worker holds the session, best first. */
export type Rung = "extended" | "shared" | "dedicated";

/** Why the last session is over. */
export type SessionEndReason =
  /** Somebody pressed "Sign out", in this tab or another. */
  | "signed-out"
  /** Zendesk refused the refresh token: revoked, expired or replaced elsewhere. */
  | "refresh-refused"
  /** The answer to a refresh was lost on the way and its token is spent. */
  | "refresh-lost"
  /** The access token ran out and there was no refresh token. */
  | "expired"
  /** Zendesk refused the access token and there was no refresh token. */
  | "revoked"
  /** The page was reloaded or left, and in this browser the tokens went with it. */
  | "not-kept"
  /** All tabs were closed for longer than `sessionKeep`. */
  | "forgotten"
  /** The browser ended the worker that held the tokens. */
  | "vault-lost"
  /** No worker could be started, so nobody can sign in. */
  | "worker-unavailable";

/** How the last session ended, and what it takes to have it back. */
export interface SessionEnd {
  reason: SessionEndReason;
  /** ms since 1970. */
  at: number;
  subdomain?: string;
  askedScopes?: string[];
  /** false when Zendesk did not confirm that the token is dead: it may live until it runs out. */
  revoked?: false;
}

/** What a page may know of a session: everything but its tokens. */
export interface SignedIn {
  status: "signed-in";
  /** Names this session, and no other: changes with every sign-in. Not a secret. */
  id: string;
  subdomain: string;
  /** Origin of the account. */
  zendeskUrl: string;
  askedScopes: string[];
  grantedScopes: string[];
  /** ms since 1970. */
  signedInAt: number;
  /** ms from the moment of reading, null when the token does not expire. */
  accessTokenExpiresIn: number | null;
  /** ms from the moment of reading, null when unknown or there is no refresh token. */
  refreshTokenExpiresIn: number | null;
  canRefresh: boolean;
}

export type Session =
  /** `isSilent`: the worker has not answered for a while; it may still do so. */
  | { status: "connecting"; isSilent?: true }
  | { status: "signed-out"; ended?: SessionEnd }
  | SignedIn;

/** What this browser can do for the session, and therefore what a reload will do. */
export interface SessionKeeper {
  /** null before the worker answered, or when none could be started. */
  rung: Rung | null;
  /** `kept`: the session survives a reload of the only tab, up to `keepSeconds`. */
  afterReload: "kept" | "kept-while-another-tab-is-open" | "lost" | "unknown";
  /** Seconds after the last tab closes until the worker forgets the session. */
  keepSeconds: number;
}
