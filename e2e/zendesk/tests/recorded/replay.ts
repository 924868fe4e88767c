import { setTimeout } from "node:timers/promises";
import type { Conversation, Exchange, Recorded, RecordedAnswer } from "./conversation.ts";
import { aboutOf, formOf } from "./form-of.ts";
import { isObject } from "./infer-shape.ts";
import { linkShape } from "./link-shape.ts";
import { differences } from "./shape.ts";

/** An answer as a replay looks at it. */
export interface Heard {
  status: number;
  headers: Headers;
  /** JSON, or undefined. */
  body: unknown;
}

export type Speak = (method: string, path: string, sent: unknown) => Promise<Heard>;

/** Where this Zendesk differs from what was recorded, and how far the conversation came. */
export interface Replayed {
  differences: string[];
  /** How many of the exchanges could be had. */
  spoken: number;
}

const usualType = "application/json; charset=utf-8";

/**
 * Plays a recorded conversation, with ids and addresses of pages taken from the answers heard here.
 * It ends early where this help desk has fewer pages.
 */
export async function replay(
  { exchanges }: Conversation,
  { shapes, answers }: Recorded,
  speak: Speak,
): Promise<Replayed> {
  const heard: unknown[] = [];
  const found: string[] = [];
  let began = "";
  for (const [index, exchange] of exchanges.entries()) {
    const path = await filled(exchange.path, heard, speak);
    if (path === undefined) return { differences: found, spoken: index };
    const sent = await filledIn(exchange.sent, heard, speak);
    const answer = await hear(exchange, path, sent, speak);
    heard.push(answer.body);
    const url = new URL(path, "http://any");
    if (exchange.method !== "GET") began = aboutOf(exchange.method, url.pathname);
    const about = url.pathname.includes("/job_statuses/") ? began : "";
    const form = formOf(exchange.method, url, exchange.status, about);
    const recordedAnswer = answers[form];
    const complaints = [
      ...plainDifferences(exchange, recordedAnswer, answer),
      ...(recordedAnswer?.body && isSameState(exchange, answer)
        ? differences(recordedAnswer.body, answer.body, shapes)
        : []),
      ...linkDifferences(exchange, answer),
    ];
    const line = `${exchange.method} ${exchange.path}`;
    found.push(
      ...new Set(complaints.map((complaint) => `${index} ${line}: ${general(complaint)}`)),
    );
    if (answer.status !== exchange.status)
      return { differences: [...new Set(found)], spoken: index };
  }
  return { differences: [...new Set(found)], spoken: exchanges.length };
}

/** The same complaint about every row is one. */
function general(complaint: string): string {
  return complaint.replaceAll(/\[\d+\]/g, "[]");
}

/** A job is asked for again until it is as far as the recorded one was. */
async function hear(exchange: Exchange, path: string, sent: unknown, speak: Speak): Promise<Heard> {
  for (;;) {
    const answer = await speak(exchange.method, path, sent);
    const state = jobState(answer.body);
    if (exchange.job !== "completed" || state === undefined || state === "completed") return answer;
    await setTimeout(10);
  }
}

function jobState(body: unknown): unknown {
  return isObject(body) && isObject(body["job_status"]) ? body["job_status"]["status"] : undefined;
}

function isSameState({ job, status }: Exchange, answer: Heard): boolean {
  return answer.status === status && (job === undefined || job === jobState(answer.body));
}

function plainDifferences(
  exchange: Exchange,
  { contentType: wanted = usualType }: RecordedAnswer = {},
  { status, headers, body }: Heard,
): string[] {
  if (status !== exchange.status) return [`${status}, not ${exchange.status}`];
  const type = headers.get("content-type");
  const warning = headers.get("x-zendesk-api-warn") ?? "";
  const named = /:unpermitted_keys=>\[(.*?)\]/.exec(warning)?.[1] ?? "";
  const unpermitted = (exchange.unpermitted ?? []).map((key) => `"${key}"`).join(", ");
  return [
    ...(body !== undefined && type !== wanted ? [`content type ${type}, not ${wanted}`] : []),
    ...(named === unpermitted ? [] : [`warns of [${named}], not of [${unpermitted}]`]),
  ];
}

function linkDifferences({ next = {} }: Exchange, { body }: Heard): string[] {
  return Object.entries(next).flatMap(([path, wanted]) => {
    const address = at(body, path);
    if (typeof address !== "string") return [];
    const shape = linkShape(address);
    return shape === wanted ? [] : [`${path} has "${shape}", not "${wanted}"`];
  });
}

/** A text with what its references stand for; undefined when one of them stands for nothing. */
async function filled(
  text: string,
  heard: readonly unknown[],
  speak: Speak,
): Promise<string | undefined> {
  let whole = text;
  for (const [reference, inside = "", , count] of text.matchAll(/\{([^{}]+)\}( ×(\d+))?/g)) {
    const value = inside.startsWith("some:")
      ? await some(inside.slice("some:".length), speak)
      : referred(inside, heard, Number(count ?? 1));
    if (value === undefined || value === "null") return undefined;
    whole = whole.replace(reference, value);
  }
  return whole.startsWith("http") ? pathOf(whole) : whole;
}

function pathOf(address: string): string {
  const url = new URL(address);
  return url.pathname + url.search;
}

function referred(reference: string, heard: readonly unknown[], count: number): string | undefined {
  const [index = "", path = ""] = reference.split(":");
  const answer = heard[Number(index)];
  if (!path.includes("*")) {
    return textAt(answer, path);
  }
  const values = Array.from({ length: count }, (_unused, place) =>
    textAt(answer, path.replace("*", String(place))),
  );
  return values.every((value) => value !== undefined) ? values.join(",") : undefined;
}

/** The text or number at a path; undefined where there is nothing, or null. */
function textAt(value: unknown, path: string): string | undefined {
  const found = at(value, path);
  return typeof found === "string" || typeof found === "number" ? String(found) : undefined;
}

function at(value: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null)?.[key], value);
}

/** The id of some record of a collection. */
async function some(collection: string, speak: Speak): Promise<string | undefined> {
  const path = collection === "sections" ? "help_center/sections" : collection;
  const { body } = await speak("GET", `/api/v2/${path}.json`, undefined);
  return textAt(body, `${collection}.0.id`);
}

/** What was sent, with what its references stand for, as many times as it says. */
async function filledIn(sent: unknown, heard: readonly unknown[], speak: Speak): Promise<unknown> {
  if (sent === undefined) return undefined;
  const repeated = JSON.stringify(expanded(sent));
  const whole = await filled(repeated.replaceAll(/"(\{\d+:[\w.]+\})"/g, "«$1»"), heard, speak);
  const quoted = (whole ?? repeated).replaceAll(/«(\d+)»/g, "$1").replaceAll(/[«»]/g, '"');
  return JSON.parse(quoted) as unknown;
}

function expanded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(expanded);
  if (!isObject(value)) return value;
  const { repeat, of } = value;
  if (typeof repeat === "number" && of !== undefined) {
    return Array.from(
      { length: repeat },
      (_unused, index) => JSON.parse(JSON.stringify(of).replaceAll("*", String(index))) as unknown,
    );
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, expanded(inner)]));
}
