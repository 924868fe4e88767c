/** How a record came to be: https://developer.zendesk.com/documentation/ticketing/reference-guides/via-types/ */
export interface Via {
  channel: string;
  source: { from: Record<string, unknown>; to?: Record<string, unknown>; rel: string | null };
}

/** Made by hand, in the browser. */
export const webVia: Via = { channel: "web", source: { from: {}, to: {}, rel: null } };
