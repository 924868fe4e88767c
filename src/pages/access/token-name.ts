import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";

/** What to call a token's app: Zendesk tells everybody its client's number, and only admins its name. */
export function tokenName({ client_id: client }: Pick<OAuthToken, "client_id">): string {
  return client === null ? "Unknown app" : `App number ${client}`;
}
