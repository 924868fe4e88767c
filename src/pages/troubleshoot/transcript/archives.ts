import { isRecord } from "../json.ts";
import type { Exchange, PastedAnswer, PastedRequest } from "./exchange.ts";

const mostEntries = 5000;
const mostNested = 2000;
const longestBody = 20_000;

/**
 * Reads recordings of whole conversations: HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/),
 * Postman collections 2.x and Newman's reports. Undefined for any other JSON.
 */
export function readArchive(json: unknown): Exchange[] | undefined {
  if (!isRecord(json)) return undefined;
  const log = isRecord(json["log"]) ? json["log"] : json;
  if (Array.isArray(log["entries"])) return log["entries"].slice(0, mostEntries).map(readEntry);
  if (isRecord(json["request"]) && isRecord(json["response"])) return [readEntry(json, 0)];
  if (isRecord(json["collection"]) && Array.isArray(json["collection"]["item"])) {
    return readItems(json["collection"]["item"]);
  }
  if (isRecord(json["info"]) && Array.isArray(json["item"])) return readItems(json["item"]);
  const run = isRecord(json["run"]) ? json["run"] : undefined;
  return Array.isArray(run?.["executions"])
    ? run["executions"].slice(0, mostEntries).map(readEntry)
    : undefined;
}

function readEntry(entry: unknown, index: number): Exchange {
  if (!isRecord(entry)) return { request: undefined, answer: undefined };
  const request = isRecord(entry["request"]) ? readRequest(entry["request"], index) : undefined;
  const answer = isRecord(entry["response"]) ? readAnswer(entry["response"], index) : undefined;
  return { request, answer };
}

/** Collections nest folders in folders; examples of answers hang on each request. */
function readItems(items: readonly unknown[]): Exchange[] {
  const exchanges: Exchange[] = [];
  const waiting: unknown[] = items.slice(0, mostNested);
  for (let index = 0; index < waiting.length && index < mostNested; index += 1) {
    const item = waiting[index];
    if (!isRecord(item)) continue;
    if (Array.isArray(item["item"])) waiting.push(...item["item"].slice(0, mostNested));
    const { request: asked, response } = item;
    if (typeof asked !== "string" && !isRecord(asked)) continue;
    const request = readRequest(isRecord(asked) ? asked : { url: asked }, index);
    const examples: unknown[] = Array.isArray(response) ? response.slice(0, 20) : [];
    const answers = examples.filter(isRecord).map((example) => readAnswer(example, index));
    if (answers.length === 0) exchanges.push({ request, answer: undefined });
    exchanges.push(...answers.map((answer) => ({ request, answer })));
  }
  return exchanges;
}

function readRequest(request: Record<string, unknown>, index: number): PastedRequest {
  const headers = readHeaders(request["headers"] ?? request["header"]);
  if (isRecord(request["auth"]) && !headers.has("authorization")) {
    const kind = textOf(request["auth"]["type"]) ?? "";
    if (kind !== "" && kind !== "noauth")
      headers.set("authorization", kind === "basic" ? "Basic" : "Bearer");
  }
  return {
    start: index,
    end: index,
    method: textOf(request["method"])?.toUpperCase() ?? "GET",
    target: targetOf(request["url"]),
    headers,
    body: bodyOf(request["postData"] ?? request["body"]),
    fields: undefined,
  };
}

/** A plain address, Postman's `{ raw }`, or Newman's `{ protocol, host, path }`. */
function targetOf(url: unknown): string {
  if (!isRecord(url)) return textOf(url) ?? "/";
  const raw = textOf(url["raw"]);
  if (raw !== undefined) return raw;
  const join = (part: unknown, by: string) =>
    Array.isArray(part) ? part.slice(0, 50).map(textOf).join(by) : (textOf(part) ?? "");
  return `${textOf(url["protocol"]) ?? "https"}://${join(url["host"], ".")}/${join(url["path"], "/")}`;
}

function readAnswer(response: Record<string, unknown>, index: number): PastedAnswer {
  const { content, body, stream } = response;
  const status = Number(response["code"] ?? response["status"]);
  const bytes =
    isRecord(stream) && Array.isArray(stream["data"])
      ? stream["data"].slice(0, longestBody)
      : undefined;
  const text =
    bytes === undefined ? (isRecord(content) ? content["text"] : body) : readBytes(bytes);
  return {
    start: index,
    end: index,
    status: Number.isInteger(status) && status >= 100 && status < 600 ? status : undefined,
    headers: readHeaders(response["headers"] ?? response["header"]),
    body: (textOf(text) ?? "").slice(0, longestBody),
  };
}

function readBytes(bytes: readonly unknown[]): string {
  return new TextDecoder().decode(Uint8Array.from(bytes, Number));
}

function readHeaders(list: unknown): Map<string, string> {
  const headers = new Map<string, string>();
  if (!Array.isArray(list)) return headers;
  for (const entry of list.slice(0, 200)) {
    if (!isRecord(entry)) continue;
    const name = textOf(entry["name"] ?? entry["key"]);
    if (name !== undefined) headers.set(name.toLowerCase(), textOf(entry["value"]) ?? "");
  }
  return headers;
}

/** HAR's `{ text, params }`, Postman's `{ mode, raw, urlencoded, formdata }`. */
function bodyOf(body: unknown): string {
  if (!isRecord(body)) return (textOf(body) ?? "").slice(0, longestBody);
  const text = textOf(body["text"]) ?? textOf(body["raw"]);
  if (text !== undefined && text !== "") return text.slice(0, longestBody);
  const pairs = [body["params"], body["urlencoded"], body["formdata"]].find(Array.isArray) ?? [];
  const fields = pairs
    .slice(0, 200)
    .filter(isRecord)
    .map((pair) => [textOf(pair["name"] ?? pair["key"]) ?? "", textOf(pair["value"]) ?? ""]);
  return new URLSearchParams(fields).toString();
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}
