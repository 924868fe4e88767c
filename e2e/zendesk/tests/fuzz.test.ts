import { expect, it } from "vitest";
import { ask } from "../ask.ts";
import { randomFrom } from "./fuzz-random.ts";
import { strangeRequest } from "./fuzz-requests.ts";
import { startZendesk } from "../serve/server.ts";

const requests = 10_000;
const atOnce = 16;

it(
  "answers ten thousand strange requests without an error of its own, a hang or a stack trace",
  { timeout: 60_000 },
  async () => {
    await using zendesk = await running();
    const random = randomFrom(20_261_122);
    const faults: string[] = [];
    let left = requests;
    const work = async () => {
      while (left > 0) {
        left -= 1;
        const { method, path, headers, body } = strangeRequest(random);
        const reply = await ask(`${zendesk.url}${path}`, {
          method,
          headers,
          ...(body !== undefined && { body }),
        });
        const isJson = reply.headers.get("content-type")?.startsWith("application/json") === true;
        const isWrong =
          (reply.status >= 500 && !reply.headers.has("x-local-zendesk")) ||
          /\n\s+at /.test(reply.text) ||
          (isJson && method !== "HEAD" && !parses(reply.text));
        if (isWrong)
          faults.push(
            `${method} ${path} ${body ?? ""} → ${reply.status} ${reply.text.slice(0, 200)}`,
          );
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    expect(faults).toEqual([]);
  },
);

async function running() {
  const zendesk = await startZendesk({ tickets: 100, rateLimit: "off", quiet: true });
  return { url: zendesk.url("fuzz"), [Symbol.asyncDispose]: () => zendesk.close() };
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return text === "";
  }
}
