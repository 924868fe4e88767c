import { send } from "../../session/page/gateway.ts";
import type { GatewayResponse } from "../../session/contract/protocol.ts";
import { SessionError } from "../../session/contract/error.ts";
import { ZendeskError } from "../../zendesk/zendesk-error.ts";
import { requestLineOf } from "../../scopes/request-line.ts";
import { bodyOf, type Draft } from "./draft.ts";
import { noteSent } from "./history.ts";

/** What became of a request: Zendesk's answer, its refusal, or the failure to get either. */
export interface Outcome {
  readonly draft: Draft;
  /** The answer, where the browser let it be read. */
  readonly answer?: GatewayResponse & { text: string };
  /** Set unless the answer is a success. */
  readonly error?: unknown;
}

/** Sends a draft as it is written. Never throws. */
export async function call(draft: Draft, session: string, signal: AbortSignal): Promise<Outcome> {
  const { method, path } = draft;
  const asked = { method, path, line: requestLineOf(method, path) };
  const json = bodyOf(draft);
  const at = Date.now();
  const note = (result: number | string, ms?: number) =>
    noteSent({ draft, session, at, result, ms });
  try {
    const request = { method, path, ...(json !== undefined && { body: { json } }) };
    const answer = await send(request, signal);
    const text = new TextDecoder().decode(answer.body);
    note(answer.status, answer.ms);
    if (answer.status >= 200 && answer.status < 300) return { draft, answer: { ...answer, text } };
    const { status } = answer;
    const error = new ZendeskError("refused", asked, { status, body: text });
    return { draft, answer: { ...answer, text }, error };
  } catch (cause) {
    const code = cause instanceof SessionError ? cause.code : "network";
    note(code);
    return { draft, error: new ZendeskError(code, asked, { cause }) };
  }
}
