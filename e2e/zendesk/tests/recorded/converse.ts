import type { Conversation, Exchange } from "./conversation.ts";
import { isId } from "./form-of.ts";
import { isObject } from "./infer-shape.ts";
import { linkShape } from "./link-shape.ts";
import type { Tape } from "./read-recordings.ts";
import { collapsed, listed, template } from "./sent-template.ts";

const nextMembers = ["links.next", "next_page", "after_url"];
/** How far a conversation that turns pages is told. */
const maxExchanges = 30;

/** The keys that `x-zendesk-api-warn` names. */
export function unpermittedIn(headers: Headers): string[] {
  const warning = headers.get("x-zendesk-api-warn") ?? "";
  const keys = /:unpermitted_keys=>\[(.*?)\]/.exec(warning)?.[1] ?? "";
  return [...keys.matchAll(/"([^"]*)"/g)].map(([, key = ""]) => key);
}

/** One tape as a conversation: values become references to the answers they came from. */
export function converse({ name, recordings }: Tape): Conversation {
  const ids = new Map<string, string>();
  const addresses = new Map<string, string>();
  let counter = 0;
  const exchanges = recordings.slice(0, maxExchanges).map((recording, index): Exchange => {
    const { method, url, sent, status, body, headers } = recording;
    const unpermitted = unpermittedIn(headers);
    const exchange: Exchange = {
      method,
      path: addresses.get(sortedUrl(url.href) ?? "") ?? pathOf(url, ids),
      ...(sent !== undefined && { sent: collapsed(template(sent, ids, () => (counter += 1))) }),
      status,
      ...(unpermitted.length > 0 && { unpermitted }),
      ...jobOf(body),
      ...nextOf(body),
    };
    for (const [path, leaf] of leaves(body, "")) {
      const reference = `{${index}:${path}}`;
      const address = sortedUrl(leaf);
      if (/(^|\.)(id|token)$/.test(path)) ids.set(leaf, reference);
      if (address && nextMembers.includes(path)) addresses.set(address, reference);
    }
    return exchange;
  });
  return { name, exchanges };
}

/** Every text and number of an answer, by its path: `tickets.0.id`. */
function* leaves(value: unknown, path: string): Generator<[path: string, leaf: string]> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* leaves(item, `${path}.${index}`);
  } else if (isObject(value)) {
    for (const [key, inner] of Object.entries(value)) {
      yield* leaves(inner, path === "" ? key : `${path}.${key}`);
    }
  } else if (typeof value === "string" || typeof value === "number") {
    yield [path, String(value)];
  }
}

function sortedUrl(text: string): string | undefined {
  const url = URL.parse(text);
  if (!url) return undefined;
  url.searchParams.sort();
  return url.pathname + url.search;
}

function pathOf(url: URL, ids: ReadonlyMap<string, string>): string {
  const segments = url.pathname.split("/").map((segment, place, all) => {
    const id = segment.replace(/\.json$/, "");
    return isId(id)
      ? segment.replace(id, ids.get(id) ?? someOf(id, all[place - 1] ?? ""))
      : segment;
  });
  const query = [...url.searchParams].map(([key, value]) => {
    const isList = /ids?$/.test(key);
    const collection = segments.at(-2) ?? "";
    const parts = value.split(",").map((part) => {
      if (!isId(part) || !isList) return encodeURIComponent(part);
      return ids.get(part) ?? someOf(part, collection);
    });
    return `${encodeURIComponent(key)}=${listed(parts)}`;
  });
  return segments.join("/") + (query.length > 0 ? `?${query.join("&")}` : "");
}

/** An id that nobody gave: a record that was there before, or one that never was. */
function someOf(id: string, collection: string): string {
  return Number(id) > Number.MAX_SAFE_INTEGER ? id : `{some:${collection}}`;
}

function jobOf(body: unknown): { job?: string } {
  const job = isObject(body) ? body["job_status"] : undefined;
  const status = isObject(job) ? job["status"] : undefined;
  return typeof status === "string" ? { job: status } : {};
}

function nextOf(body: unknown): { next?: Record<string, string> } {
  const found = [...leaves(body, "")].filter(([path]) => nextMembers.includes(path));
  if (found.length === 0) return {};
  return { next: Object.fromEntries(found.map(([path, leaf]) => [path, linkShape(leaf)])) };
}

/** Conversations that say the same but for what they made up are told once. */
export function distinct(conversations: readonly Conversation[]): Conversation[] {
  const seen = new Set<string>();
  return conversations.filter(({ exchanges }) => {
    const said = JSON.stringify(exchanges).replaceAll(/Words \d+|person-\d+/g, "…");
    const isNew = !seen.has(said);
    seen.add(said);
    return isNew;
  });
}
