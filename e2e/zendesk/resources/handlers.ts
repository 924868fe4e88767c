import type { EndpointName } from "../endpoints.ts";
import type { Handler } from "../http/call.ts";
import { currentTokenHandlers } from "./current-token.ts";
import { meHandlers } from "./me.ts";
import { ticketHandlers } from "./tickets.ts";

/** Which function answers which endpoint; the compiler refuses a gap or an unknown name. */
export const handlers = {
  ...ticketHandlers,
  ...meHandlers,
  ...currentTokenHandlers,
} satisfies Record<EndpointName, Handler>;
