import type { MadeRequest } from "../contract/protocol.ts";
import { connect } from "./connect.ts";

/** The kinds of requests Zendesk has answered since this session began, in all its tabs. Throws SessionError. */
export async function readMadeRequests(): Promise<MadeRequest[]> {
  const connection = await connect();
  return connection.call("made", null);
}
