/**
 * Requests a minute by plan. Everybody and every integration of an account share them; Help Center counts apart.
 * https://developer.zendesk.com/api-reference/introduction/rate-limits/, read 2026-11.
 */
export const requestsPerMinute = {
  "Support Team": 200,
  "Support Professional": 400,
  "Support Enterprise": 700,
  "Suite Team": 200,
  "Suite Growth": 400,
  "Suite Professional": 400,
  "Suite Enterprise": 700,
  "Suite Enterprise Plus": 2500,
  "High Volume API add-on": 2500,
} as const;

/** What is assumed of an account nobody described: the smallest plan. */
export const assumedRateLimit = requestsPerMinute["Support Team"];

/** Seconds after which a plan's requests count anew: so long is always long enough to wait. */
export const rateLimitWindow = 60;

/**
 * From this share of a plan's requests on the app goes easy: it spaces requests out, shows that it is near, and takes
 * a pause for the likeliest reason of a silence. Ours, not Zendesk's: what colleagues spend cannot be seen.
 */
export const nearLimit = 0.8;

/** Records on a page, in one `show_many`, in one bulk change. https://developer.zendesk.com/api-reference/introduction/pagination/, read 2026-11. */
export const mostAtOnce = 100;

/** Records of a list that page numbers reach; cursors go on. https://developer.zendesk.com/api-reference/introduction/pagination/, read 2026-11. */
export const offsetReach = 10_000;

/** Results of a search that are handed out, however many it counts. https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/, read 2026-11. */
export const searchReach = 1000;

/** Bulk changes an account may have waiting or under way. https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/, read 2026-11. */
export const mostJobs = 30;

/** Megabytes of one file. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-attachments/, read 2026-11. */
export const largestFile = 50;

/** Bytes of a comment's text in UTF-8; the rest is cut off without a word. https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_comments/, read 2026-11. */
export const longestComment = 65_535;
