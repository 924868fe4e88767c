import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask } from "../../ask.ts";
import { matchEndpoint } from "../../serve/router.ts";
import { startZendesk } from "../../serve/server.ts";
import type { Zendesk } from "../../serve/server.ts";
import { recorded } from "./recorded.ts";
import { replay, type Speak } from "./replay.ts";

let zendesk: Zendesk;

beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 150, rateLimit: "off", quiet: true });
});
afterAll(() => zendesk.close());

function speakTo(account: string): Speak {
  const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;
  return async (method, path, sent) => {
    const reply = await ask(zendesk.url(account) + path, {
      method,
      headers: {
        authorization,
        ...(typeof sent === "string" && { "content-type": "text/markdown" }),
      },
      ...(typeof sent === "string" ? { body: sent } : sent !== undefined && { json: sent }),
    });
    const body = reply.text === "" ? undefined : reply.json();
    return { status: reply.status, headers: reply.headers, body };
  };
}

/** Conversations about what is imitated at all. */
const imitated = recorded.conversations.filter(({ exchanges }) =>
  exchanges.every(({ method, path }) => {
    if (path.startsWith("{")) return true;
    const bare = (path.split("?")[0] ?? "").replaceAll(/\{[^}]*\}/g, "1");
    return matchEndpoint(method, bare)?.handler !== undefined;
  }),
);

describe("a recorded conversation goes here as it went there", () => {
  it.each(imitated.map((conversation, index) => [conversation.name, index, conversation] as const))(
    "%s",
    async (_name, index, conversation) => {
      const { differences } = await replay(conversation, recorded, speakTo(`replay-${index}`));
      expect(differences).toEqual([]);
    },
  );
});
