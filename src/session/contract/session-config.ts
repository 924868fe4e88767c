/** The part of `/config.json` the session needs. */
export interface SessionConfig {
  /** The account's origin, with `{subdomain}` where the account's name goes. */
  zendeskUrl: string;
  /** The OAuth client's unique identifier in Zendesk. */
  clientId: string;
  /** Where codes become tokens: the account itself, the same-origin relay, or whichever answers. */
  tokenUrl: "direct" | "relay" | "auto";
  /** Seconds the session outlives the last tab, `longestSessionKeep` at most; `defaultSessionKeep` when left out. */
  sessionKeep?: number | undefined;
  /** Requests a minute the account's plan allows; `assumedRateLimit` when left out. */
  rateLimit?: number | undefined;
}

export const defaultSessionKeep = 60;
export const longestSessionKeep = 300;
