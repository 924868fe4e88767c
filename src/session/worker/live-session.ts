import type { TokenLifetimes } from "../contract/sign-in-wish.ts";
import type { SignedIn } from "../contract/state.ts";
import type { Account } from "./authorization-server.ts";
import type { Moment } from "./clock.ts";
import { since } from "./clock.ts";
import type { Environment } from "./environment.ts";
import type { Tokens } from "./tokens.ts";

/** A session and its tokens. */
export interface LiveSession {
  id: string;
  account: Account;
  askedScopes: string[];
  lifetimes: TokenLifetimes | undefined;
  /** ms since 1970. */
  signedInAt: number;
  tokens: Tokens;
  /** When Zendesk last accepted the access token, null for a token not yet tried. */
  accepted: Moment | null;
  /** When the last request left. */
  used: Moment | null;
  /** Aborted when the session ends, with everything in flight. */
  over: AbortController;
}

/** ms the access token has left, null when it does not expire. */
export function accessTokenLeft(session: LiveSession, clocks: Environment): number | null {
  const { accessTokenLifetime, issued } = session.tokens;
  return accessTokenLifetime === null ? null : accessTokenLifetime - since(issued, clocks);
}

/** What a page may know of it. */
export function publicView(session: LiveSession, clocks: Environment): SignedIn {
  const { tokens, account } = session;
  const { refreshTokenLifetime, refreshToken } = tokens;
  return {
    status: "signed-in",
    id: session.id,
    subdomain: account.subdomain,
    zendeskUrl: account.zendeskUrl,
    askedScopes: session.askedScopes,
    grantedScopes: tokens.scopes,
    signedInAt: session.signedInAt,
    accessTokenExpiresIn: accessTokenLeft(session, clocks),
    refreshTokenExpiresIn:
      refreshToken === null || refreshTokenLifetime === null
        ? null
        : refreshTokenLifetime - since(tokens.issued, clocks),
    canRefresh: refreshToken !== null,
  };
}
