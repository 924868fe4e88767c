import type { PastedAnswer, PastedRequest } from "./exchange.ts";

/** Raw HTTP messages found in a text. */
export interface Messages {
  readonly requests: readonly PastedRequest[];
  readonly answers: readonly PastedAnswer[];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Head {
  readonly headers: Map<string, string>;
  /** The line behind the last header. */
  readonly next: number;
}

const verbs = "GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS";
const requestLine = new RegExp(
  `^["']?(${verbs})\\s+["']?((?:https?://|/)[^\\s"']*)["']?(?:\\s+(HTTP/[\\d.]+))?["']?;?$`,
);
const statusLine = /^["']?HTTP\/[\d.]+\s+([1-5]\d\d)\b/;
const connected = /^HTTP\/[\d.]+\s+(?:1\d\d|200 connection established)/i;
const header = /^(:?[A-Za-z][\w-]{0,60}):[^\S\n]*(.*)$/;
const devTools = /^(?:Request URL|Request Method|Status Code):?/i;
const mostMessages = 300;

/**
 * Finds raw HTTP messages: as they go over the wire, as `curl -v` marks them with `<` and `>`, as
 * the developer tools of a browser list them, line by line.
 */
export function findMessages(text: string): Messages {
  const lines = splitLines(text);
  const requests: PastedRequest[] = [];
  const answers: PastedAnswer[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || requests.length + answers.length > mostMessages) break;
    const [, method, target, version] = requestLine.exec(line.text) ?? [];
    if (method !== undefined && target !== undefined) {
      const head = readHead(lines, index + 1);
      const isMessage = version !== undefined || head.headers.size > 0 || target.startsWith("http");
      if (!isMessage) continue;
      const body = bodyAfter(lines, head.next);
      const end = lines[head.next - 1]?.end ?? line.end;
      requests.push({
        start: line.start,
        end,
        method,
        target,
        headers: head.headers,
        body,
        fields: undefined,
      });
      index = head.next - 1;
      continue;
    }
    const status = statusLine.exec(line.text)?.[1];
    if (status !== undefined && !connected.test(line.text)) {
      const head = readHead(lines, index + 1);
      const end = lines[head.next - 1]?.end ?? line.end;
      const body = bodyAfter(lines, head.next);
      answers.push({ start: line.start, end, status: Number(status), headers: head.headers, body });
      index = head.next - 1;
      continue;
    }
    if (devTools.test(line.text) || /^:(?:method|path|authority|status):/.test(line.text)) {
      const head = readHead(lines, index);
      readDevTools(head, line, lines[head.next - 1] ?? line, requests, answers);
      index = Math.max(index, head.next - 1);
    }
  }
  return { requests, answers };
}

function splitLines(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((raw) => {
    const isNote = /^\* |^[{}] \[\d+ bytes data\]/.test(raw);
    const line = {
      text: isNote ? "" : raw.replace(/^\s*[<>](?: |$)/, "").trim(),
      start,
      end: start + raw.length,
    };
    start += raw.length + 1;
    return line;
  });
}

function readHead(lines: readonly Line[], from: number): Head {
  const headers = new Map<string, string>();
  let index = from;
  for (; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    const [, name, value] = header.exec(text) ?? devToolsLine(text) ?? [];
    if (name === undefined || value === undefined) break;
    headers.set(name.toLowerCase(), value);
  }
  return { headers, next: index };
}

function devToolsLine(text: string): string[] | undefined {
  const [whole, name, value] =
    /^(Request URL|Request Method|Status Code|Remote Address|Referrer Policy):?\s+(.*)$/i.exec(
      text,
    ) ?? [];
  return whole === undefined || name === undefined || value === undefined
    ? undefined
    : [whole, name, value];
}

const longestBody = 20_000;

/** What follows the headers, up to the next message; objects and pages are found by who looks for them. */
function bodyAfter(lines: readonly Line[], from: number): string {
  const body: string[] = [];
  let length = 0;
  for (let index = from; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    if (requestLine.test(text) || statusLine.test(text) || length > longestBody) break;
    body.push(text);
    length += text.length;
  }
  const text = body.join("\n").trim();
  return /^(?:[[{<]|b?["'][{[]|Array\b|array\()/.test(text) ? "" : text;
}

function readDevTools(
  { headers }: Head,
  { start }: Line,
  { end }: Line,
  requests: PastedRequest[],
  answers: PastedAnswer[],
): void {
  const target = headers.get("request url") ?? headers.get(":path");
  const method = headers.get("request method") ?? headers.get(":method");
  if (target !== undefined && /^(?:https?:|\/)/.test(target)) {
    requests.push({ start, end, method, target, headers, body: "", fields: undefined });
  }
  const status = /[1-5]\d\d/.exec(headers.get("status code") ?? headers.get(":status") ?? "")?.[0];
  if (status !== undefined) {
    answers.push({
      start: start + 1,
      end,
      status: Number(status),
      headers: target === undefined ? headers : new Map(),
      body: "",
    });
  }
}
