import { tokenPath } from "../../../reference/paths.ts";
import type { TranscriptEvent } from "./events.ts";
import {
  noHeaders,
  pathOf,
  type Exchange,
  type PastedAnswer,
  type PastedRequest,
} from "./exchange.ts";

interface Draft {
  request: PastedRequest | undefined;
  answer: PastedAnswer | undefined;
  /** The body was made of a sentence, and gives way to one that is read whole. */
  isQuoted?: boolean;
}

/**
 * Makes exchanges of what was found. An answer belongs to the request before it or, where there is
 * none, to the one after it; what repeats what is known already is not counted twice.
 */
export function fold(events: readonly TranscriptEvent[]): Exchange[] {
  const drafts: Draft[] = [];
  for (const event of events) {
    const current = drafts.at(-1);
    if (event.kind === "request") addRequest(drafts, current, event.request);
    else if (event.kind === "status") addStatus(drafts, current, event.answer);
    else if (event.kind === "fields") addFields(drafts, current, event);
    else if (event.kind === "record") addRecord(current, event.body);
    else addBody(drafts, current, event);
  }
  return joinStrays(drafts);
}

function addRequest(drafts: Draft[], current: Draft | undefined, request: PastedRequest): void {
  if (current?.request !== undefined && isSame(current.request, request)) {
    if (current.answer === undefined) {
      current.request = richer(current.request, request);
      return;
    }
    // The answer names the request it answers: `401 Client Error for url: …`.
    if (request.method === undefined) return;
  }
  if (current !== undefined && current.request === undefined && request.method === undefined) {
    current.request = request;
    return;
  }
  if (
    request.method === undefined &&
    current?.answer === undefined &&
    current?.request !== undefined
  )
    return;
  drafts.push({ request, answer: undefined });
}

function isSame(one: PastedRequest, other: PastedRequest): boolean {
  const isMethod =
    one.method === undefined || other.method === undefined || one.method === other.method;
  return isMethod && pathOf(one) === pathOf(other);
}

function richer(one: PastedRequest, other: PastedRequest): PastedRequest {
  return {
    ...one,
    method: one.method ?? other.method,
    target: one.target.startsWith("/") ? other.target : one.target,
    headers: new Map([...other.headers, ...one.headers]),
    body: one.body || other.body,
    fields: one.fields ?? other.fields,
  };
}

function addStatus(drafts: Draft[], current: Draft | undefined, answer: PastedAnswer): void {
  if (current === undefined) drafts.push({ request: undefined, answer });
  else if (current.answer === undefined) current.answer = answer;
  else if (current.answer.status === undefined) {
    current.answer = { ...answer, body: current.answer.body || answer.body };
  } else if (current.answer.status !== answer.status || answer.headers.size > 0) {
    drafts.push({ request: current.request, answer });
  }
}

function addFields(
  drafts: Draft[],
  current: Draft | undefined,
  { start, end, fields }: TranscriptEvent & { kind: "fields" },
): void {
  if (
    current?.request !== undefined &&
    current.request.fields === undefined &&
    current.answer === undefined
  ) {
    current.request = { ...current.request, fields };
    return;
  }
  const request = {
    start,
    end,
    method: undefined,
    target: tokenPath,
    headers: noHeaders,
    body: "",
    fields,
  };
  drafts.push({ request, answer: undefined });
}

function addBody(
  drafts: Draft[],
  current: Draft | undefined,
  event: TranscriptEvent & { kind: "body" },
): void {
  const { body, start, end, isQuoted } = event;
  const answer = current?.answer;
  const read = { start, end, status: undefined, headers: noHeaders, body };
  if (current === undefined) drafts.push({ request: undefined, answer: read, isQuoted });
  else if (answer === undefined || answer.body === "") {
    current.answer = { ...(answer ?? read), body };
    current.isQuoted = isQuoted;
  } else if (isQuoted) return;
  else if (current.isQuoted === true || !isError(answer.body)) {
    current.answer = { ...answer, body };
    current.isQuoted = false;
  } else if (!saysTheSame(answer.body, body))
    drafts.push({ request: current.request, answer: read });
}

/** What is no error is the body of the answer, or of the request, it stands behind. */
function addRecord(draft: Draft | undefined, body: string): void {
  if (draft?.answer?.body === "") draft.answer = { ...draft.answer, body };
  else if (draft?.answer === undefined && draft?.request?.body === "")
    draft.request = { ...draft.request, body };
}

/** Plain text and records give way to an error that is read whole. */
function isError(body: string): boolean {
  return body.startsWith("<") || /^\{.*"(?:errors?(?:_description)?|details)":/s.test(body);
}

/** Programs print one error more than once. */
function saysTheSame(one: string, other: string): boolean {
  const code = /"error": ?"([^"]{1,100})"/;
  const known = code.exec(one)?.[1];
  return one === other || (known !== undefined && known === code.exec(other)?.[1]);
}

/** A program says the status first, and prints the whole of it afterwards. */
function announces({ request, answer }: Draft, { answer: whole }: Draft): boolean {
  return (
    request === undefined &&
    answer?.body === "" &&
    answer.headers.size === 0 &&
    answer.status === whole?.status
  );
}

/** An answer that stands above its request. */
function joinStrays(drafts: readonly Draft[]): Exchange[] {
  const joined: Draft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const isAbove = last !== undefined && last.request === undefined && draft.answer === undefined;
    if (isAbove) last.request = draft.request;
    else if (last !== undefined && announces(last, draft)) joined[joined.length - 1] = { ...draft };
    else joined.push({ ...draft });
  }
  return joined.map(({ request, answer }) => ({ request, answer }));
}
