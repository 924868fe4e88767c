/*
 * How a code is tied to who asked for it, read 2026-11:
 * https://support.zendesk.com/hc/en-us/articles/4408845965210
 * https://www.rfc-editor.org/rfc/rfc7636#section-4
 */

/** The one `code_challenge_method` that Zendesk documents. */
export const challengeMethod = "S256";

/** Characters of a challenge of that method: a SHA-256 in base64url. */
export const challengeLength = 43;

/** Characters that a verifier may have. */
export const verifierLength = { least: 43, most: 128 } as const;
