import type { TraceEntry } from "../contract/protocol.ts";
import { connect } from "./connect.ts";

/** The last 200 steps of sign-in, refresh and sign-out over the wire, secrets masked. */
export async function readTrace(): Promise<TraceEntry[]> {
  const connection = await connect();
  return connection.call("trace", null);
}
