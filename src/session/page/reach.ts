import { connect } from "./connect.ts";

/**
 * Whether anything at all answers under the account's address. The answer stays closed to the page, but a refusal that
 * it may not read is told apart from a network that is down. Throws SessionError.
 */
export async function isZendeskReachable(): Promise<boolean> {
  const connection = await connect();
  return (await connection.call("reach", null)).reachable;
}
