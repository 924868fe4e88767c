/** What a person asks for when signing in. */
export interface SignInWish {
  subdomain: string;
  /** Scope names as Zendesk spells them. */
  scopes: readonly string[];
  /** Path of this app to come back to, with query and fragment. */
  returnTo?: string;
  /** Within `reference/lifetimes.ts`. Left out: Zendesk's defaults. */
  lifetimes?: TokenLifetimes;
}

/** `expires_in` and `refresh_token_expires_in` to ask for, in seconds. */
export interface TokenLifetimes {
  accessToken?: number;
  refreshToken?: number;
}
