import type { ZendeskOptions } from "./options.ts";

/** How one account departs from the strict defaults; a test may change it while it runs. */
export interface Behaviour {
  /** `open` puts CORS on every answer of the API. */
  cors: "strict" | "open";
  /** Statuses whose CORS differs from the strict list: `{ 401: true, 404: false }`. */
  corsByStatus: Record<number, boolean>;
  /** Whether a page may read `/oauth/tokens`. */
  tokenCors: "all" | "none";
  /** ms before every answer. */
  latency: number;
  /** Seconds an access token lives when nobody asks; Zendesk's minimum does not hold here. */
  accessTokenTtl: number;
  /** Clients from before 2026-04-30: tokens that never expire, and no refresh token, unless asked. */
  legacyLifetimes: boolean;
  /** Whether consent is asked again of who has given it; the real one's habit is unknown. */
  askAgain: boolean;
  /** Basic authentication with a password; deprecated, so off. */
  passwords: boolean;
  /** Whether `write` opens what `read` opens, and `X:write` what `X:read` does. */
  writeImpliesRead: boolean;
  /** How long the search index lags behind a change, in ms. */
  searchLag: number;
  /** Whether `//` in a path is taken as `/`, as the real one takes it. */
  foldSlashes: boolean;
  /** Whether some answers may be kept by a browser for seconds, as recorded; without a `Vary` that tells people apart. */
  lifetimes: boolean;
  /** Whether whoever names an answer's `ETag` gets 304. */
  conditional: boolean;
  /** Whether long answers come compressed to whoever can read that. */
  compression: boolean;
  /** How long a new ticket is missing in the lists of a person's requests, in ms; 30 to 90 s have been seen. */
  requestLag: number;
  /** `computing`: view counts are null, as for minutes after a change in a large account. */
  viewCounts: "fresh" | "computing";
}

/** The strict defaults, with what the options say. */
export function strict(options: ZendeskOptions): Behaviour {
  return {
    cors: options.cors ?? "strict",
    corsByStatus: {},
    tokenCors: options.tokenCors ?? "none",
    latency: options.latency ?? 0,
    accessTokenTtl: options.accessTokenTtl ?? 1800,
    legacyLifetimes: false,
    askAgain: true,
    passwords: false,
    writeImpliesRead: false,
    searchLag: options.searchLag ?? 0,
    foldSlashes: true,
    lifetimes: true,
    conditional: true,
    compression: true,
    requestLag: 0,
    viewCounts: "fresh",
  };
}
