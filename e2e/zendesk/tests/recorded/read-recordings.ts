import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { aboutOf } from "./form-of.ts";

/** One request and its answer as they were recorded. */
export interface Recording {
  method: string;
  /** Path and query, decoded. */
  url: URL;
  /** The request's JSON, or its text when it is none. */
  sent: unknown;
  status: number;
  /** Of a job's status: ` of ` and the path that began the job; else nothing. */
  about: string;
  /** ISO 8601; empty when nobody wrote it down. */
  at: string;
  headers: Headers;
  /** The answer's JSON; undefined when it has none. */
  body: unknown;
}

/** Recordings that belong together, in the order in which they were made. */
export interface Tape {
  name: string;
  recordings: Recording[];
}

interface Cassette {
  http_interactions: {
    request: { method: string; uri: string; body: Text };
    recorded_at?: string;
    response: { status: { code: number }; headers: Record<string, string[]>; body: Text };
  }[];
}

interface Text {
  string?: string;
  base64_string?: string;
}

interface Single {
  request: { method: string; path: string; body: unknown };
  response: { status: number; headers: Record<string, string>; body: unknown };
}

/**
 * Reads every `.json` below a folder: cassettes as betamax writes them, or single exchanges as
 * `{request, response}`. A tape whose name ends in `-tearDown` goes on where the one without it ends.
 */
export function readRecordings(folder: string): Tape[] {
  const tapes = new Map<string, Recording[]>();
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const file of files) {
    const value = JSON.parse(readFileSync(join(folder, file), "utf8")) as Cassette | Single;
    const name = nameOf(file).replace(/-tearDown.*$/, "");
    const recordings = "http_interactions" in value ? played(value) : [single(value)];
    tapes.set(name, [...(tapes.get(name) ?? []), ...recordings]);
  }
  return Array.from(tapes, ([name, recordings]) => ({ name, recordings: aboutJobs(recordings) }));
}

/** Tells of each job's status what began the job. */
function aboutJobs(recordings: readonly Recording[]): Recording[] {
  let began = "";
  return recordings.map((recording) => {
    const { method, url } = recording;
    const isStatus = url.pathname.includes("/job_statuses/");
    if (method !== "GET") began = aboutOf(method, url.pathname);
    return isStatus ? { ...recording, about: began } : recording;
  });
}

/** Tear-downs come after what they tear down. */
function nameOf(file: string): string {
  const name = (file.split("/").at(-1) ?? file).replace(/\.json$/, "");
  const [main = name, ...rest] = name.split("-");
  return rest.includes("tearDown") ? `${main}-tearDown` : main;
}

function played({ http_interactions }: Cassette): Recording[] {
  return http_interactions.map(({ request, response, recorded_at = "" }) => ({
    method: request.method,
    url: new URL(request.uri),
    sent: parsed(textOf(request.body)),
    status: response.status.code,
    about: "",
    at: recorded_at,
    headers: new Headers(
      Object.entries(response.headers).map(([name, values]) => [name, values.join(", ")]),
    ),
    body: parsed(textOf(response.body)),
  }));
}

function single({ request, response }: Single): Recording {
  return {
    method: request.method,
    url: new URL(request.path, "https://example.zendesk.com"),
    sent: request.body ?? undefined,
    status: response.status,
    about: "",
    at: "",
    headers: new Headers(response.headers),
    body: response.body ?? undefined,
  };
}

function textOf({ string, base64_string }: Text): string {
  if (base64_string === undefined) return string ?? "";
  const bytes = Buffer.from(base64_string, "base64");
  const isZipped = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isZipped ? gunzipSync(bytes) : bytes).toString("utf8");
}

function parsed(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
