/*
 * Where things are under an account's origin. Read 2026-11:
 * https://support.zendesk.com/hc/en-us/articles/4408845965210
 * https://developer.zendesk.com/api-reference/introduction/requests/
 */

/** Below it stands the path of every request line. */
export const apiRoot = "/api/v2";

/** Where a person says yes or no (RFC 6749 section 3.1). */
export const authorizePath = "/oauth/authorizations/new";

/** Where codes and refresh tokens become tokens (RFC 6749 section 3.2): in the plural, without a version. */
export const tokenPath = "/oauth/tokens";

/** The tokens of an account as records, each made for somebody by hand: no token endpoint in the sense of OAuth. */
export const tokenRecordsPath = `${apiRoot}/oauth/tokens`;

/** The record of the token a request carries, which every token may read and end. */
export const currentTokenPath = `${tokenRecordsPath}/current`;
