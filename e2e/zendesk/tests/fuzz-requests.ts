import { endpoints } from "../calls/endpoints.ts";
import { makers } from "./recorded/exchanges.ts";

/** A request nobody in their senses would send. */
export interface StrangeRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
}

const endpointNames = Object.keys(endpoints);
const ids = [
  "1",
  "2",
  "7",
  "1001",
  "1004",
  "501",
  "0",
  "-1",
  "9223372036854775807",
  "1e3",
  "NaN",
  "%00",
  "..",
  "%2e%2e%2f",
  "null",
  "🙂",
  "a".repeat(300),
];
const texts = [
  "",
  "open",
  "status:open",
  '"',
  "-",
  "type:ticket created>2024-01-01",
  "a b",
  "🙂",
  "\u0000",
  "<script>",
  "%",
  "__proto__",
  "x".repeat(5000),
  "created>99999years",
  "tags:*",
  "order_by:x",
  "((((",
  "eyJvIjoiaWQifQ==",
  "e30=",
  "!!!",
];
const queryNames = [
  "page",
  "per_page",
  "page[size]",
  "page[after]",
  "page[before]",
  "sort",
  "sort_by",
  "sort_order",
  "include",
  "query",
  "ids",
  "name",
  "filter[type]",
  "start_time",
  "cursor",
  "status",
  "role[]",
  "external_id",
  "filename",
  "token",
  "active",
  "filter[created_at][]",
  "locale",
  "__proto__",
];
const bodyNames = [
  "ticket",
  "tickets",
  "user",
  "users",
  "request",
  "organization",
  "group",
  "view",
  "macro",
  "trigger",
  "automation",
  "webhook",
  "category",
  "section",
  "article",
  "ticket_field",
  "custom_status",
  "satisfaction_rating",
  "comment",
  "group_membership",
  "token",
  "client",
  "ids",
];
const memberNames = [
  "id",
  "name",
  "title",
  "subject",
  "comment",
  "body",
  "html_body",
  "public",
  "status",
  "priority",
  "type",
  "tags",
  "additional_tags",
  "remove_tags",
  "custom_fields",
  "fields",
  "assignee_id",
  "requester_id",
  "requester",
  "email",
  "group_id",
  "safe_update",
  "updated_stamp",
  "due_at",
  "email_ccs",
  "followers",
  "all",
  "any",
  "conditions",
  "actions",
  "field",
  "operator",
  "value",
  "restriction",
  "output",
  "role",
  "uploads",
  "organization_id",
  "custom_status_id",
  "scopes",
  "client_id",
  "kind",
  "redirect_uri",
  "position",
  "domain_names",
  "__proto__",
  "constructor",
];
const people = ["admin", "admin", "admin", "agent", "agent", "light", "enduser", "suspended"];

/** Makes requests with `random`: known endpoints with wrong parts, and pure noise. */
export function strangeRequest(random: () => number): StrangeRequest {
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error("Nothing to pick from");
    return item;
  };
  const [known = "GET", pattern = "/"] = pick(endpointNames).split(" ");
  const isNoise = random() < 0.1;
  const path = isNoise
    ? `/${pick(["api/v2/", "api/", "oauth/", "attachments/token/", ""])}${encodeURI(pick(texts))}/${pick(ids)}`
    : pattern.replaceAll(/:[a-z_]+/g, () =>
        random() < 0.7 ? String(1 + Math.floor(random() * 100)) : pick(ids),
      );
  const query = Array.from({ length: Math.floor(random() * 4) }, () => {
    const value = random() < 0.5 ? pick(texts) : pick(ids);
    return `${encodeURIComponent(pick(queryNames))}=${random() < 0.9 ? encodeURIComponent(value) : "%E0%A4%A"}`;
  });
  const method =
    random() < 0.85 ? known : pick(["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]);
  return {
    method,
    path: `${encodeURI(decodeSafely(path))}${random() < 0.3 ? ".json" : ""}?${query.join("&")}`,
    headers: { authorization: credentials(random, pick), ...strangeHeaders(random, pick) },
    body:
      method === "GET" || method === "HEAD"
        ? undefined
        : strangeBody(random, pick, expectedKey(pattern)),
  };
}

type Pick = <Item>(items: readonly Item[]) => Item;

function credentials(random: () => number, pick: Pick): string {
  if (random() < 0.93) return `Basic ${btoa(`${pick(people)}@example.com/token:local-api-token`)}`;
  return pick([
    "",
    "Basic",
    "Basic !!!",
    "Bearer",
    "Bearer nonsense",
    `Basic ${btoa("a:b")}`,
    "Digest x=1",
    "x".repeat(4000),
  ]);
}

function strangeHeaders(random: () => number, pick: Pick): Record<string, string> {
  if (random() < 0.7) return { "content-type": "application/json" };
  return {
    "content-type": pick([
      "text/plain",
      "application/x-www-form-urlencoded",
      "nonsense",
      "application/json; charset=utf-16",
    ]),
    [pick(["idempotency-key", "x-on-behalf-of", "cookie", "origin", "if-none-match"])]: pick([
      "1",
      "a=b; c",
      "null",
    ]),
  };
}

/** The key that the body of an endpoint probably has: `/api/v2/users/:id` wants a `user`. */
function expectedKey(pattern: string): string {
  const collection =
    pattern
      .split("/")
      .filter((part) => bodyNames.includes(part.replace(/s$/, "")))
      .at(-1) ?? "";
  return pattern.endsWith("_many") ? collection : collection.replace(/s$/, "");
}

function strangeBody(random: () => number, pick: Pick, expected: string): string {
  const noise = random();
  if (noise < 0.05)
    return pick(["", "{", "[]", "null", '"text"', "{}}", '{"a":', "\u0000", "true", "1e999"]);
  if (noise < 0.08) return "[".repeat(5000);
  const wellMade = Object.hasOwn(makers, expected) ? makers[expected]?.body : undefined;
  if (wellMade !== undefined && random() < 0.5)
    return JSON.stringify(spoilt(wellMade, random, pick));
  const key = random() < 0.8 ? expected : pick(bodyNames);
  return JSON.stringify({ [key]: strangeValue(random, pick, 0) });
}

/** A good body with one more member, or one that is not what it was. */
function spoilt(body: object, random: () => number, pick: Pick): unknown {
  return Object.fromEntries(
    Object.entries(body).map(([key, inner]: [string, unknown]) => {
      if (typeof inner !== "object" || inner === null || random() < 0.3) return [key, inner];
      const name = random() < 0.5 ? pick(Object.keys(inner)) : pick(memberNames);
      return [key, { ...inner, [name]: strangeValue(random, pick, 1) }];
    }),
  );
}

function strangeValue(random: () => number, pick: Pick, depth: number): unknown {
  const kind = random();
  if (depth < 4 && (depth === 0 ? kind < 0.85 : kind < 0.3)) {
    return Object.fromEntries(
      Array.from({ length: Math.floor(random() * 6) }, () => [
        pick(memberNames),
        strangeValue(random, pick, depth + 1),
      ]),
    );
  }
  if (depth < 4 && kind < 0.45) {
    return Array.from({ length: Math.floor(random() * 4) }, () =>
      strangeValue(random, pick, depth + 1),
    );
  }
  return pick([
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    1001,
    1,
    "1001",
    "2026-01-01",
    ...texts,
    ...ids,
  ]);
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
