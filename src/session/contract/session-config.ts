/** The part of `/config.json` the session needs. */
export interface SessionConfig {
  /** Origin of an account with `{subdomain}` in it, or of the only account. */
  zendeskUrl: string;
  clientId: string;
  tokenUrl: "direct" | "relay" | "auto";
  /** Seconds the session outlives the last tab, 0 to 300. Default 60. */
  sessionKeep?: number | undefined;
  /** Requests a minute the account's plan is assumed to allow. Default 200. */
  rateLimit?: number | undefined;
}

export const defaultSessionKeep = 60;
export const longestSessionKeep = 300;
