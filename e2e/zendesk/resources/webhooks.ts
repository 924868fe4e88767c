import { randomBytes } from "node:crypto";
import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorsArray, recordNotFound } from "../http/errors.ts";
import { isObject, type JsonObject } from "../http/body.ts";
import { listOf, object, orNull, readShape, text } from "../calls/permit.ts";
import { perAccount } from "../account/per-account.ts";
import { completeWebhook, type Webhook, ulid } from "../records/kinds/webhook.ts";

/** Kept and shown; nothing is ever sent anywhere: https://developer.zendesk.com/api-reference/webhooks/webhooks-api/webhooks/ */
export const webhookHandlers = {
  "GET /api/v2/webhooks": listWebhooks,
  "GET /api/v2/webhooks/:id": (call: Call) => answer({ webhook: webhookJson(findWebhook(call)) }),
  "GET /api/v2/webhooks/:id/signing_secret": (call: Call) => answerSecret(findWebhook(call)),
  "GET /api/v2/webhooks/:id/invocations": listInvocations,
  "GET /api/v2/webhooks/:id/invocations/:invocation_id/attempts": listAttempts,
  "POST /api/v2/webhooks": createWebhook,
  "POST /api/v2/webhooks/test": testWebhook,
  "POST /api/v2/webhooks/:id/signing_secret": resetSecret,
  "PUT /api/v2/webhooks/:id": updateWebhook,
  "PATCH /api/v2/webhooks/:id": updateWebhook,
  "DELETE /api/v2/webhooks/:id": destroyWebhook,
};

interface Invocation {
  id: string;
  webhook: string;
  at: string;
}

const invocationsOf = perAccount((_account): Invocation[] => []);
const maxPageSize = 100;
const sampleHeaders = [{ key: "Content-Type", value: "text/plain" }];

const shape = {
  name: text,
  description: text,
  status: text,
  subscriptions: listOf(text),
  endpoint: text,
  http_method: text,
  request_format: text,
  authentication: orNull(object),
};

const required = ["name", "endpoint", "http_method", "request_format", "status"] as const;
const choices: Record<string, readonly string[]> = {
  status: ["active", "inactive"],
  http_method: ["GET", "POST", "PUT", "PATCH", "DELETE"],
  request_format: ["json", "xml", "form_encoded"],
};

function listWebhooks(call: Call): Answer {
  const part = (call.query.get("filter[name_contains]") ?? "").toLowerCase();
  const named = call.account.tables.webhooks.filter(({ name }) =>
    name.toLowerCase().includes(part),
  );
  const { rows, members } = pageOf(call, named, ({ ulid: id }) => id);
  return answer({ ...members, webhooks: rows.map(webhookJson) });
}

/** One page by cursor; where no page follows, the cursor and the links are missing. */
function pageOf<T>(call: Call, all: readonly T[], idOf: (row: T) => string) {
  const after = call.query.get("page[after]");
  const start = after === null ? 0 : all.findIndex((row) => idOf(row) === after) + 1;
  const size = Math.min(Number(call.query.get("page[size]")) || maxPageSize, maxPageSize);
  const rows = all.slice(start, start + size);
  const last = rows.at(-1);
  if (last === undefined || start + size >= all.length) {
    return { rows, members: { meta: { has_more: false } } };
  }
  const after_cursor = idOf(last);
  const next = `${call.origin}${call.url.pathname}?page[after]=${after_cursor}&page[size]=${size}`;
  return { rows, members: { meta: { has_more: true, after_cursor }, links: { next } } };
}

function createWebhook(call: Call): Answer {
  const cloned = call.query.get("clone_webhook_id");
  if (cloned !== null) return cloneWebhook(call, cloned);
  const given = readShape(call, call.jsonUnder("webhook"), shape);
  for (const name of required) if (!given[name]) invalid(`${name} is required`);
  const { authentication } = given;
  const webhook = completeWebhook(
    {
      ...checked(given),
      authentication: authenticationIn(authentication),
      created_at: call.account.clock.timestamp(),
      created_by: String(call.user.id),
      signing_secret: newSecret(),
    },
    call.account.nextId(),
    0,
  );
  call.account.tables.webhooks.set(webhook);
  return answer({ webhook: webhookJson(webhook) }, 201);
}

/** A copy under a name of its own; nothing need be sent. */
function cloneWebhook(call: Call, id: string): Answer {
  const source = call.account.tables.webhooks.find(({ ulid: one }) => one === id);
  if (!source) throw recordNotFound();
  const { id: _id, ulid: _ulid, updated_at: _at, updated_by: _by, ...kept } = source;
  const webhook = completeWebhook(
    {
      ...kept,
      name: `${source.name} (copy)`,
      created_at: call.account.clock.timestamp(),
      created_by: String(call.user.id),
      signing_secret: newSecret(),
    },
    call.account.nextId(),
    0,
  );
  call.account.tables.webhooks.set(webhook);
  return answer({ webhook: webhookJson(webhook) }, 201);
}

function updateWebhook(call: Call): Answer {
  const given = readShape(call, call.jsonUnder("webhook"), shape);
  const webhook = findWebhook(call);
  const { authentication, ...rest } = checked(given);
  call.account.tables.webhooks.set({
    ...webhook,
    ...rest,
    ...(authentication !== undefined && { authentication: authenticationIn(authentication) }),
    updated_at: call.account.clock.timestamp(),
    updated_by: String(call.user.id),
  });
  return emptied();
}

function destroyWebhook(call: Call): Answer {
  call.account.tables.webhooks.delete(findWebhook(call).id);
  return emptied();
}

/** Answers as if the endpoint had said 200; the invocation is listed afterwards. */
function testWebhook(call: Call): Answer {
  const id = call.query.get("webhook_id");
  if (id !== null) {
    const webhook = call.account.tables.webhooks.find(({ ulid: one }) => one === id);
    if (!webhook) throw recordNotFound();
    const at = call.account.clock.timestamp();
    const invocations = invocationsOf(call.account);
    invocations.unshift({ id: ulid(call.account.nextId()), webhook: id, at });
    invocations.splice(maxPageSize);
  } else if (!isObject(call.json()["request"])) {
    invalid("request is required");
  }
  return answer({ response: { headers: sampleHeaders, status_code: 200, payload: "OK" } });
}

function listInvocations(call: Call): Answer {
  const { ulid: id } = findWebhook(call);
  const rows = invocationsOf(call.account).filter(({ webhook }) => webhook === id);
  const page = pageOf(call, rows, (row) => row.id);
  return answer({
    ...page.members,
    invocations: page.rows.map((row) => ({
      id: row.id,
      status_code: 200,
      status: "success",
      latest_completed_at: row.at,
    })),
  });
}

function listAttempts(call: Call): Answer {
  const { ulid: id } = findWebhook(call);
  const row = invocationsOf(call.account).find(
    (one) => one.webhook === id && one.id === call.params["invocation_id"],
  );
  if (!row) throw recordNotFound();
  return answer({
    attempts: [
      {
        id,
        invocation_id: row.id,
        status_code: 200,
        status: "success",
        request: { headers: sampleHeaders, payload: "" },
        response: { headers: sampleHeaders, payload: "OK" },
        completed_at: row.at,
      },
    ],
  });
}

function resetSecret(call: Call): Answer {
  const webhook = { ...findWebhook(call), signing_secret: newSecret() };
  call.account.tables.webhooks.set(webhook);
  return answerSecret(webhook, 201);
}

function answerSecret({ signing_secret }: Webhook, status = 200): Answer {
  return answer({ signing_secret: { secret: signing_secret, algorithm: "SHA256" } }, status);
}

function findWebhook(call: Call): Webhook {
  const id = call.params["id"];
  const webhook = call.account.tables.webhooks.find(({ ulid: one }) => one === id);
  if (!webhook) throw recordNotFound();
  return webhook;
}

/** Without secrets; who changed it stands there once somebody has. */
function webhookJson(webhook: Webhook) {
  const { ulid: id, updated_at, updated_by, ...rest } = webhook;
  const { name, description, status, subscriptions, created_at, created_by } = rest;
  const { endpoint, http_method, request_format, authentication } = rest;
  const { password: _password, token: _token, ...kept } = authentication?.data ?? {};
  return {
    id,
    name,
    description,
    status,
    subscriptions,
    created_at,
    created_by,
    ...(updated_at !== null && { updated_at, updated_by }),
    endpoint,
    http_method,
    request_format,
    // Recorded: what is secret as a whole, as a bearer token is, leaves no `data` behind.
    ...(authentication && {
      authentication: {
        type: authentication.type,
        ...(Object.keys(kept).length > 0 && { data: kept }),
        add_position: authentication.add_position,
      },
    }),
  };
}

function checked<Given extends Record<string, unknown>>(given: Given): Given {
  for (const [name, allowed] of Object.entries(choices)) {
    const value = given[name];
    if (typeof value === "string" && !allowed.includes(value)) invalid(`${name} is invalid`);
  }
  const { endpoint } = given;
  if (typeof endpoint === "string" && !/^https?:\/\//.test(endpoint))
    invalid("endpoint is invalid");
  return given;
}

function authenticationIn(given: JsonObject | null | undefined): Webhook["authentication"] {
  if (!given) return null;
  const { type, data, add_position } = given;
  if (typeof type !== "string") invalid("authentication type is required");
  return {
    type,
    data: isObject(data) ? data : {},
    add_position: typeof add_position === "string" ? add_position : "header",
  };
}

function newSecret(): string {
  return randomBytes(32).toString("base64");
}

/** This part of Zendesk says its content type without a charset. */
function answer(body: unknown, status = 200): Answer {
  return answerJson(body, status, { "content-type": "application/json" });
}

function emptied(): Answer {
  return { status: 204, headers: { "content-type": "application/json" }, body: "" };
}

function invalid(title: string): never {
  throw errorsArray(400, "InvalidWebhook", title);
}
