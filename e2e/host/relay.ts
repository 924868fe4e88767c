import type { IncomingMessage, ServerResponse } from "node:http";
import { ClientPace } from "./client-pace.ts";
import type { HostConfig } from "./config.ts";
import { askZendesk } from "./relay-answer.ts";
import { RelayRefusal } from "./relay-refusal.ts";
import { readTokenRequest } from "./relay-request.ts";
import type { RelayRules } from "./relay-rules.ts";
import { relayHeaders, relayRules } from "./relay-rules.ts";

/**
 * The relay: same-origin `POST /oauth/{subdomain}/tokens`, forwarded to that account's
 * `/oauth/tokens`. It exists because Zendesk is not known to answer the token endpoint with CORS
 * headers. It adds nothing and keeps nothing: a public client has no secret.
 */
export class Relay {
  #rules: RelayRules;
  #pace: ClientPace;
  #underWay = 0;

  constructor(rules: Partial<RelayRules> = {}) {
    this.#rules = { ...relayRules, ...rules };
    this.#pace = new ClientPace(this.#rules.perMinute);
  }

  /** Forwards one token request and its answer. Never throws. */
  async answer(
    request: IncomingMessage,
    response: ServerResponse,
    config: HostConfig,
    subdomain: string,
  ): Promise<void> {
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    response.on("error", () => gone.abort());
    this.#underWay += 1;
    try {
      this.#checkPace(request);
      if (config.subdomain !== null && config.subdomain !== subdomain) {
        throw new RelayRefusal(403, "This site is set up for another account.");
      }
      const form = await readTokenRequest(request, config, this.#rules);
      const answer = await askZendesk(form, subdomain, config, this.#rules, gone.signal);
      response.writeHead(answer.status, { ...relayHeaders, ...answer.headers });
      response.end(answer.body);
    } catch (error) {
      refuse(response, error);
    } finally {
      this.#underWay -= 1;
    }
  }

  #checkPace({ socket }: IncomingMessage): void {
    const wait = this.#pace.count(socket.remoteAddress ?? "", performance.now());
    if (wait !== undefined) {
      throw new RelayRefusal(429, "Too many token requests.", { "Retry-After": String(wait) });
    }
    if (this.#underWay > this.#rules.atOnce) {
      throw new RelayRefusal(503, "Too many token requests.", { "Retry-After": "1" });
    }
  }
}

/** No `error` member: that would be taken for Zendesk's word. */
function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  const refusal =
    error instanceof RelayRefusal ? error : new RelayRefusal(500, "The relay has a fault.");
  // What is left of a request that was refused is not read.
  response.writeHead(refusal.status, {
    ...relayHeaders,
    ...refusal.headers,
    Connection: "close",
  });
  response.end(JSON.stringify({ relay: refusal.message }));
}
