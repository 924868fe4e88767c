import { send } from "../session/page/gateway.ts";
import { isZendeskReachable } from "../session/page/reach.ts";
import { requestPath } from "../zendesk/request-path.ts";
import { createProber } from "./probe.ts";

/** The page's one prober: asks Zendesk small questions through the session's gateway. */
export const prober = createProber({
  get: async (line) => {
    const path = requestPath(line, {}, line === "GET /requests" ? { "page[size]": 1 } : {});
    const answer = await send({ method: "GET", path });
    return { status: answer.status, body: new TextDecoder().decode(answer.body) };
  },
  reach: isZendeskReachable,
  now: () => performance.now(),
});
