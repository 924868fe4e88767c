import { maskSecrets } from "./mask.ts";

/** What was pasted, taken apart; every secret is masked already. */
export interface Paste {
  readonly text: string;
  /** The whole text as JSON, where it is JSON. */
  readonly json: unknown;
  /** `GET https://…`, from a request line, a log line or a curl command. */
  readonly request: { readonly method: string; readonly target: string } | undefined;
  readonly status: number | undefined;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** What follows the headers, or the whole text when there are none. */
  readonly body: string;
  readonly urls: readonly URL[];
}

const longest = 50_000;
const mostUrls = 5;

/** Masks and takes apart. Never throws; only the first 50,000 characters are looked at. */
export function takeApart(pasted: string): Paste {
  const text = maskSecrets(pasted.slice(0, longest)).trim();
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^[<>*] ?/, ""));
  const headers = readHeaders(lines);
  const body = bodyAfter(lines, text);
  return {
    text,
    json: parseJson(text),
    request: readRequest(text),
    status: readStatus(text, lines),
    headers,
    body,
    urls: readUrls(text),
  };
}

const methods = "GET|POST|PUT|DELETE|PATCH|HEAD|OPTIONS";
const requestLine = new RegExp(`(?:^|[\\s"'])(${methods})\\s+["']?((?:https?://|/)[^\\s"']+)`);

function readRequest(text: string): Paste["request"] {
  const [, method, target] = requestLine.exec(text) ?? [];
  if (method !== undefined && target !== undefined) return { method, target };
  const curl = /(?:^|\s)curl\s/.test(text) ? /https?:\/\/[^\s"']+/.exec(text)?.[0] : undefined;
  if (curl === undefined) return undefined;
  const named = new RegExp(`(?:-X|--request)[\\s=]*["']?(${methods})\\b`).exec(text)?.[1];
  const hasBody = /\s(?:-d|--data\S*|--json|-F)\b/.test(text);
  return { method: named ?? (hasBody ? "POST" : "GET"), target: curl };
}

const statusPatterns = [
  /\bHTTP\/[\d.]+["']?\s+([1-5]\d\d)\b/,
  /\bstatus(?:\s*code)?["']?\s*(?:of|is|was)?\s*[:=]?\s*([1-5]\d\d)\b/i,
  /\s([45]\d\d) \([\w ]+\)/,
];
const bareStatus = /^([1-5]\d\d)(?:$|\s+[A-Z{[(<]|\s*[:,-])/;

function readStatus(text: string, lines: readonly string[]): number | undefined {
  for (const pattern of statusPatterns) {
    const status = pattern.exec(text)?.[1];
    if (status !== undefined) return Number(status);
  }
  const bare = bareStatus.exec(lines[0]?.trim() ?? "")?.[1];
  return bare === undefined ? undefined : Number(bare);
}

const header = /^([a-z][a-z\d-]{1,60}):\s+(\S.*)$/i;

function readHeaders(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    if (/^\s*[[{<]/.test(line)) break;
    const [, name, value] = header.exec(line.trim()) ?? [];
    // A sentence may hold a colon too; a header's name does not stand alone in English.
    if (name !== undefined && value !== undefined && isHeaderName(name)) {
      headers.set(name.toLowerCase(), value);
    }
  }
  return headers;
}

function isHeaderName(name: string): boolean {
  return (
    name.includes("-") || /^(?:allow|authorization|cookie|date|location|server|vary)$/i.test(name)
  );
}

/** From the first line that opens an object, an array or a page; else what no header line is. */
function bodyAfter(lines: readonly string[], text: string): string {
  const opening = lines.findIndex((line) => /^\s*[[{<]/.test(line));
  if (opening !== -1) return lines.slice(opening).join("\n").trim();
  const inline = /[[{]\s*["'][\s\S]*$/.exec(text)?.[0];
  if (inline !== undefined) return inline.trim();
  return lines
    .filter((line) => !header.test(line.trim()) && !/\bHTTP\/[\d.]+\s/.test(line))
    .join("\n")
    .replace(/^[1-5]\d\d\b\s*/, "")
    .trim();
}

function readUrls(text: string): URL[] {
  const whole = wholeUrl(text);
  if (whole !== null) return [whole];
  const urls = [];
  for (const [match] of text.matchAll(/https?:\/\/[^\s"'<>\\^`]+/gi)) {
    const url = URL.parse(match.replace(/[),.;]+$/, ""));
    if (url !== null) urls.push(url);
    if (urls.length === mostUrls) break;
  }
  return urls;
}

/** Takes the text for one URL, also when it was broken into lines or its blanks were left as they are. */
function wholeUrl(text: string): URL | null {
  if (/\n\s*[{<]|\bHTTP\//.test(text)) return null;
  const joined = text.replaceAll(/\s*\n\s*/g, "");
  if (/^https?:\/\/[^\s?#]+[?#]/i.test(joined)) return URL.parse(joined);
  if (/^[\w-]+\.zendesk\.com\/\S/i.test(joined)) return URL.parse(`https://${joined}`);
  return /^\/(?:oauth|api)\/\S/.test(joined)
    ? URL.parse(joined, "https://subdomain.zendesk.com")
    : null;
}

/** Parses JSON, or gives undefined. */
export function parseJson(text: string): unknown {
  if (!/^[[{"]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Says whether a value is an object with members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
