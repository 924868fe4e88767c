import { send } from "../session/gateway.ts";
import { isZendeskReachable } from "../session/reach.ts";
import { createProber } from "./diagnosis/probe.ts";

/** The page's one prober: asks Zendesk small questions through the session's gateway. */
export const prober = createProber({
  get: async (path) => {
    const answer = await send({ method: "GET", path });
    return { status: answer.status, body: new TextDecoder().decode(answer.body) };
  },
  reach: isZendeskReachable,
  now: () => performance.now(),
});
