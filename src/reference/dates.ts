/*
 * The days on which something of Zendesk's sign-in ended or ends, as people read them. Read 2026-11.
 */

/** The implicit and the password grant are gone since. https://support.zendesk.com/hc/en-us/articles/7868169712794 */
export const oldGrantsEnded = "17 February 2025";

/** Tokens without end are going: https://support.zendesk.com/hc/en-us/articles/9182123625370 */
export const expiry = {
  /** Tokens of clients made since expire, whether anybody asked for it or not. */
  ofNewClients: "30 April 2026",
  /** From then on every client has to cope with it. */
  ofAllClients: "1 April 2027",
} as const;

/** API tokens: https://support.zendesk.com/hc/en-us/articles/10840968198042 */
export const apiTokens = {
  /** Those that lay idle are switched off since. */
  idleEnded: "28 July 2026",
  /** None can be made since. */
  noneMadeSince: "27 October 2026",
  /** None works after. */
  end: "30 April 2027",
} as const;
