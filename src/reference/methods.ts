/**
 * The methods Zendesk's API knows from a browser; its preflight allows no PATCH.
 * https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/making-cross-origin-browser-side-api-requests/, read 2026-11.
 */
export const methods = ["GET", "POST", "PUT", "DELETE"] as const;

export type Method = (typeof methods)[number];
