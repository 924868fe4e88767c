/*
 * What a script in a browser may see of Zendesk, read 2026-11:
 * https://developer.zendesk.com/documentation/ticketing/using-the-zendesk-api/making-cross-origin-browser-side-api-requests/
 */

/** The statuses that carry CORS headers, to requests with an OAuth token. Every other answer is a TypeError to a script. */
export const readableStatuses: readonly number[] = [200, 201, 204, 404];

/** Names the end user for whom an administrator calls. No browser can send it: the preflight does not list it. */
export const onBehalfOf = "X-On-Behalf-Of";
