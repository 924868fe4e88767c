import { apiSentences, oauthCodes } from "../said/zendesk.ts";
import { findCommands } from "./commands.ts";
import type { Fields, PastedAnswer, PastedRequest } from "./exchange.ts";
import { findForms } from "./forms.ts";
import { findObjects } from "./loose-value.ts";
import { findRequestMentions, findStatusMentions } from "./mentions.ts";
import { findMessages } from "./messages.ts";
import { readRecords } from "./records.ts";

/** What was found at one place of a text. */
export type TranscriptEvent =
  | { readonly kind: "request"; readonly start: number; readonly request: PastedRequest }
  | { readonly kind: "status"; readonly start: number; readonly answer: PastedAnswer }
  | {
      readonly kind: "body";
      readonly start: number;
      readonly end: number;
      readonly body: string;
      readonly isQuoted: boolean;
    }
  | { readonly kind: "record"; readonly start: number; readonly end: number; readonly body: string }
  | {
      readonly kind: "fields";
      readonly start: number;
      readonly end: number;
      readonly fields: Fields;
    };

const mostEvents = 2000;

/** Finds what a text holds of requests and answers, in the order of the text. */
export function findEvents(text: string): TranscriptEvent[] {
  const commands = findCommands(text);
  const messages = findMessages(text);
  const heads = [...messages.requests, ...messages.answers];
  const records = readRecords(findObjects(text));
  const isFree = free([...commands, ...heads]);
  const events: TranscriptEvent[] = [
    ...[...commands, ...messages.requests].map(requestEvent),
    ...messages.answers.map(statusEvent),
    ...findRequestMentions(text).filter(isFree).map(requestEvent),
    ...findStatusMentions(text).filter(isFree).map(statusEvent),
    ...records.flatMap((record): TranscriptEvent[] => {
      const { start, end } = record;
      if (record.kind === "error")
        return [{ kind: "body", start, end, body: record.json, isQuoted: false }];
      if (record.kind === "fields") return [{ kind: "fields", start, end, fields: record.fields }];
      if (record.kind === "request") return [requestEvent(record.request)];
      return [{ kind: "record", start, end, body: JSON.stringify(record.value) }];
    }),
    ...findForms(text)
      .filter((form) => free([...commands, ...records])(form))
      .map((form): TranscriptEvent => ({ kind: "fields", ...form })),
    ...findPages(text),
  ];
  const isUnread = free(records.filter(({ kind }) => kind === "error" || kind === "fields"));
  const quoted = findQuoted(text).filter((event) => isUnread(event) && free(commands)(event));
  return [...events, ...quoted].sort((a, b) => a.start - b.start).slice(0, mostEvents);
}

/** Tells whether a place is in none of these. */
function free(
  taken: readonly { start: number; end: number }[],
): (place: { start: number }) => boolean {
  const sorted = taken.toSorted((a, b) => a.start - b.start);
  return ({ start }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return !sorted.slice(Math.max(0, low - 4), low).some(({ end }) => start < end);
  };
}

function requestEvent(request: PastedRequest): TranscriptEvent {
  return { kind: "request", start: request.start, request };
}

function statusEvent(answer: PastedAnswer): TranscriptEvent {
  return { kind: "status", start: answer.start, answer };
}

const longestPage = 40_000;

/** Web pages, as far as they were pasted. */
function findPages(text: string): TranscriptEvent[] {
  const start = text.search(/<!doctype html|<html[\s>]|<head[\s>]|<title>/i);
  if (start === -1) return [];
  const close = text.indexOf("</html>", start);
  const end = close === -1 ? Math.min(text.length, start + longestPage) : close + 7;
  return [
    {
      kind: "body",
      start,
      end,
      body: text.slice(start, Math.min(end, start + longestPage)),
      isQuoted: false,
    },
  ];
}

/** Zendesk's own sentences and OAuth's codes, where they stand without their JSON. */
function findQuoted(text: string): (TranscriptEvent & { kind: "body"; end: number })[] {
  const found = [];
  for (const [pattern, body] of apiSentences) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const said = { ...body, ...(body["description"] === undefined && { description: match[0] }) };
    found.push(
      quoted(
        match,
        "error_description" in body || body["error"] === "invalid_token" ? { ...body } : said,
      ),
    );
  }
  const code = oauthCodes.exec(text);
  if (code !== null)
    found.push(quoted(code, { error: (code[1] ?? "").toLowerCase().replace(" ", "_") }));
  return found;
}

function quoted(
  { index, 0: whole }: RegExpExecArray,
  body: object,
): TranscriptEvent & { kind: "body" } {
  return {
    kind: "body",
    start: index,
    end: index + whole.length,
    body: JSON.stringify(body),
    isQuoted: true,
  };
}
