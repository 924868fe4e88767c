import { isSubdomain } from "../../src/reference/subdomain.ts";

/**
 * What the relay lets pass, as data: the relay of `npm start` and the tests obeys these rules, and
 * the README tells whoever hosts a relay of their own to keep to them.
 */
export interface RelayRules {
  /** Names of this host, without a port. A page that rebound its own name to this address has another. */
  hosts: readonly string[];
  /** The only media type; `charset=utf-8` may follow. */
  contentType: string;
  /** Bytes of a token request at most: a code, a verifier and a redirect URI are under 2 kB. */
  requestBytes: number;
  /** ms until the whole request has to be there. */
  requestMs: number;
  /** Bytes of Zendesk's answer at most. */
  answerBytes: number;
  /** ms until Zendesk's whole answer has to be there. */
  answerMs: number;
  /** Requests a minute that one client may send; a sign-in takes one, and so does half an hour of work. */
  perMinute: number;
  /** Requests under way at once, of all clients together. */
  atOnce: number;
  /** The grants, and the fields each has: those that must be there, and those that may. */
  grants: Readonly<Record<string, { must: readonly string[]; may: readonly string[] }>>;
}

/** Zendesk's lifetimes may be asked for; a public client has no secret, so none is let through. */
const lifetimes = ["expires_in", "refresh_token_expires_in"];

export const relayRules: RelayRules = {
  hosts: ["localhost", "127.0.0.1", "[::1]"],
  contentType: "application/x-www-form-urlencoded",
  requestBytes: 16 * 1024,
  requestMs: 5_000,
  answerBytes: 64 * 1024,
  answerMs: 12_000,
  perMinute: 300,
  atOnce: 100,
  grants: {
    authorization_code: {
      must: ["client_id", "code", "redirect_uri", "code_verifier"],
      may: lifetimes,
    },
    refresh_token: { must: ["client_id", "refresh_token"], may: ["scope", ...lifetimes] },
  },
};

/** Headers of every answer of the relay: nothing of it is a page, and nothing of it is kept. */
export const relayHeaders: Readonly<Record<string, string>> = {
  "Content-Type": "application/json; charset=utf-8",
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
  "Cache-Control": "no-store",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** The subdomain a relay path names, or undefined when the path is not the relay's. */
export function relayedSubdomain(path: string): string | undefined {
  const named = /^\/oauth\/([^/]+)\/tokens$/.exec(path)?.[1];
  return named !== undefined && isSubdomain(named) ? named : undefined;
}
