import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";

type Client = Pick<OAuthToken, "client_id"> | undefined;

/** What to call a token's app: Zendesk tells everybody its client's number, and only admins its name. */
export function tokenName(
  { client_id: client }: Pick<OAuthToken, "client_id">,
  own: Client,
): string {
  if (client === null) return "Unknown app";
  return client === own?.client_id ? "Scopedesk, signed in elsewhere" : `App number ${client}`;
}
