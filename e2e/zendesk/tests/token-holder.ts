import { ask } from "../ask.ts";
import type { Reply } from "../ask.ts";
import { askForTokens, codeForm, fetchCode } from "./walk.ts";

export interface Tokens {
  access_token: string;
  refresh_token: string;
  scope: string;
  expires_in: number;
}

/** Somebody who gets tokens from a server, uses them and gets new ones. */
export function tokenHolder(origin: () => string) {
  const signIn = async (home = origin(), more: Record<string, string> = {}): Promise<Tokens> => {
    const reply = await askForTokens(home, { ...codeForm(await fetchCode(home)), ...more });
    return reply.json() as Tokens;
  };
  const readMe = (accessToken: string, home = origin()): Promise<Reply> => {
    const headers = { authorization: `Bearer ${accessToken}` };
    return ask(`${home}/api/v2/users/me.json`, { headers });
  };
  const refresh = (refreshToken: string, more: Record<string, string> = {}, home = origin()) =>
    askForTokens(home, { grant_type: "refresh_token", refresh_token: refreshToken, ...more });
  return { signIn, readMe, refresh };
}
