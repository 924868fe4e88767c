import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, type Reply } from "../../ask.ts";
import { startZendesk, type Zendesk } from "../../serve/server.ts";
import { exchanges, makers } from "./exchanges.ts";
import { recorded } from "./recorded.ts";
import { formOf } from "./form-of.ts";
import { differences } from "./shape.ts";

let zendesk: Zendesk;
let counter = 0;
const authorization = `Basic ${btoa("admin@example.com/token:local-api-token")}`;

beforeAll(async () => {
  zendesk = await startZendesk({ tickets: 60, rateLimit: "off", quiet: true });
});
afterAll(() => zendesk.close());

function send(method: string, path: string, body?: unknown, bytes?: string): Promise<Reply> {
  return ask(`${zendesk.url("shapes")}/api/v2${path}`, {
    method,
    headers: { authorization, ...(bytes !== undefined && { "content-type": "text/markdown" }) },
    ...(body !== undefined && { json: body }),
    ...(bytes !== undefined && { body: bytes }),
  });
}

/** The member at a path of keys, as text. */
function at(value: unknown, ...keys: (string | number)[]): string {
  let inner = value;
  for (const key of keys) inner = (inner as Record<string | number, unknown>)[key];
  return String(inner);
}

/** Makes what a placeholder names and gives its id. */
async function make(name: string): Promise<string> {
  if (name === "brand") return at((await send("GET", "/brands")).json(), "brands", 0, "id");
  if (name === "section") {
    return at((await send("GET", "/help_center/sections")).json(), "sections", 0, "id");
  }
  if (name === "upload") {
    return at(
      (await send("POST", "/uploads?filename=a.md", undefined, "# A")).json(),
      "upload",
      "token",
    );
  }
  if (name === "job") {
    const tickets = [{ subject: "a", description: "b" }];
    const id = at(
      (await send("POST", "/tickets/create_many", { tickets })).json(),
      "job_status",
      "id",
    );
    await finished(id);
    return id;
  }
  const maker = makers[name];
  if (!maker) throw new Error(`Nothing makes ${name}`);
  counter += 1;
  const body = JSON.parse(
    JSON.stringify(maker.body).replace(/"An? \w+"/, (text) => `"${text.slice(1, -1)} ${counter}"`),
  ) as unknown;
  return at((await send("POST", maker.path, body)).json(), name, "id");
}

async function finished(job: string): Promise<void> {
  const isDone = async () =>
    at((await send("GET", `/job_statuses/${job}`)).json(), "job_status", "status") === "completed";
  while (!(await isDone())) await setTimeout(10);
}

/** A ticket with a file in its first comment. */
async function attached(): Promise<Record<string, string>> {
  const comment = { body: "with a file", uploads: [await make("upload")] };
  const reply = (await send("POST", "/tickets", { ticket: { subject: "x", comment } })).json();
  return {
    attached: at(reply, "ticket", "id"),
    comment: at(reply, "audit", "events", 0, "id"),
    attachment: at(reply, "audit", "events", 0, "attachments", 0, "id"),
  };
}

/** A webhook that has been tried twice, so that its invocations have a second page. */
async function tested(): Promise<Record<string, string>> {
  const id = await make("webhook");
  await send("POST", `/webhooks/test?webhook_id=${id}`, { request: {} });
  await send("POST", `/webhooks/test?webhook_id=${id}`, { request: {} });
  const invocations = (await send("GET", `/webhooks/${id}/invocations`)).json();
  return { tested: id, invocation: at(invocations, "invocations", 0, "id") };
}

async function filled(text: string): Promise<string> {
  const known: Record<string, string> = text.includes("{attached}")
    ? await attached()
    : text.includes("{tested}")
      ? await tested()
      : {};
  let whole = text;
  for (const [placeholder, name = ""] of text.matchAll(/\{([a-z_]+)\}/g)) {
    whole = whole.replace(placeholder, known[name] ?? (await make(name)));
  }
  return whole;
}

/** Each answer that is asked for on its own, by the form of its request. */
const asked = Object.entries(exchanges).flatMap(([line, exchange]) => {
  const [method = "", , status] = line.split(" ");
  const url = new URL(`http://any/api/v2${exchange.path.replaceAll(/\{\w+\}/g, "1")}`);
  const form = formOf(method, url, Number(status));
  const answer = recorded.answers[form];
  return answer ? [[form, exchange, answer] as const] : [];
});

it("asks for most of what was recorded", () => {
  expect(asked.length).toBeGreaterThanOrEqual(100);
});

describe("an answer has the keys and types that Zendesk's recorded answer has", () => {
  it.each(asked)("%s", async (name, exchange, answer) => {
    const [method = "", , status] = name.split(" ");
    const path = await filled(exchange.path);
    const body =
      exchange.body === undefined
        ? undefined
        : (JSON.parse(await filled(JSON.stringify(exchange.body))) as unknown);
    const reply = await send(method, path, body, exchange.bytes);
    const warning = reply.headers.get("x-zendesk-api-warn") ?? "";
    expect({
      status: reply.status,
      differences: answer.body
        ? differences(answer.body, reply.json(), recorded.shapes)
        : reply.text,
      contentType: reply.text === "" ? "" : reply.headers.get("content-type"),
      unpermitted: /:unpermitted_keys=>\[(.*?)\]/.exec(warning)?.[1] ?? "",
    }).toEqual({
      status: Number(status),
      differences: answer.body ? [] : "",
      contentType: answer.body ? (answer.contentType ?? "application/json; charset=utf-8") : "",
      unpermitted: (answer.unpermitted ?? []).map((key) => `"${key}"`).join(", "),
    });
  });
});
