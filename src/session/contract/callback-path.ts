/** The redirect URI's path: the only place where an authorization response is looked for. */
export const callbackPath = "/callback";
