/** What Zendesk takes for how long a token lives, in seconds. */
export interface Lifetime {
  readonly least: number;
  readonly most: number;
  /** What it gives when nothing is asked, to clients made since 2026-04-30; to older ones tokens without end. */
  readonly usual: number;
}

/** `expires_in`. https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/, read 2026-11. */
export const accessTokenLifetime: Lifetime = { least: 300, most: 172_800, usual: 1800 };

/** `refresh_token_expires_in`. https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/, read 2026-11. */
export const refreshTokenLifetime: Lifetime = {
  least: 604_800,
  most: 7_776_000,
  usual: 2_592_000,
};

/** Seconds a code is good for, once. https://support.zendesk.com/hc/en-us/articles/4408845965210, read 2026-11. */
export const codeLifetime = 120;
