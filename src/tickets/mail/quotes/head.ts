import type { MailLine } from "./line.ts";
import {
  headLabels,
  introduces,
  mayIntroduce,
  saysForwarded,
  saysOriginal,
  saysReplyAbove,
} from "./words.ts";

/** What stands above a quoted mail: who wrote it, and when. */
export interface Head {
  from: number;
  /** The first line behind it: quoted words. */
  to: number;
  /** How often its own lines are quoted. */
  depth: number;
  /** Nothing tells where the quote ends: it goes on to the end of the mail. */
  isOpenEnded: boolean;
}

/** No head is longer. */
const mostLines = 14;

/** The first quote's head, if there is a quote. */
export function findHead(lines: readonly MailLine[]): Head | undefined {
  for (let index = 0; index < lines.length; index += 1) {
    const head = headAt(lines, index) ?? bareQuoteAt(lines, index);
    if (head) return head;
  }
  return undefined;
}

/** The head of a quoted mail that begins at this line. */
export function headAt(lines: readonly MailLine[], index: number): Head | undefined {
  const line = lines[index];
  if (!line || line.text.trim() === "") return undefined;
  return (
    originalAt(lines, index) ??
    labelsAt(lines, index) ??
    introductionAt(lines, index) ??
    markedAt(lines, index)
  );
}

/** "-----Original Message-----", with or without a block of labels under it. */
function originalAt(lines: readonly MailLine[], index: number): Head | undefined {
  const { text, depth } = lines[index] ?? { text: "", depth: 0 };
  if (!saysOriginal(text) && !saysReplyAbove(text) && !isForwardMark(text)) return undefined;
  const next = nextWords(lines, index + 1);
  const labels = labelsAt(lines, next);
  return { from: index, to: labels?.to ?? index + 1, depth, isOpenEnded: true };
}

function isForwardMark(text: string): boolean {
  return saysForwarded(text) && /^[-–—_=*\s]{2,}|[:：]\s*$/.test(text);
}

/** "From: … Sent: … To: … Subject: …", in any order, three of them at least. */
function labelsAt(lines: readonly MailLine[], index: number): Head | undefined {
  const first = lines[index];
  if (!first || headLabels(first.text).size === 0) return undefined;
  const kinds = new Set<string>();
  let to = index;
  for (let at = index; at < lines.length && at < index + mostLines; at += 1) {
    const line = lines[at];
    if (!line) break;
    const found = headLabels(line.text);
    if (found.size > 0) {
      for (const kind of found) kinds.add(kind);
      to = at + 1;
    } else if (line.text.trim() !== "" && at > to) break;
  }
  const known = ["from", "sent", "to", "subject"].filter((kind) => kinds.has(kind));
  const isHead = kinds.has("from") && known.length >= 3 && to - index >= 3;
  if (!isHead) return undefined;
  return { from: ruleBefore(lines, index), to, depth: first.depth, isOpenEnded: true };
}

/** "On Friday, Ana wrote:", perhaps over two or three lines, and quoted lines under it. */
function introductionAt(lines: readonly MailLine[], index: number): Head | undefined {
  const first = lines[index];
  if (!first) return undefined;
  const isLong = mayIntroduce(first.text);
  for (let to = index + 1; to <= index + (isLong ? 4 : 1) && to <= lines.length; to += 1) {
    const said = lines.slice(index, to);
    if (said.some(({ text }) => text.trim() === "")) return undefined;
    const sure = introduces(said.map(({ text }) => text).join(" "));
    if (sure === undefined) continue;
    const next = lines[nextWords(lines, to)];
    if (next && next.depth > first.depth) {
      return { from: index, to, depth: first.depth, isOpenEnded: false };
    }
    const isMarked = said.some(({ starts }) => starts === "quote") || next?.starts === "quote";
    // Inside of a quote, or where a program says so, the lines under it need no mark of their own.
    if (isMarked || first.depth > 0) {
      return {
        from: index,
        to,
        depth: Math.max(first.depth - 1, 0),
        isOpenEnded: first.depth === 0,
      };
    }
    if (sure === "surely" && next) return { from: index, to, depth: 0, isOpenEnded: true };
  }
  return undefined;
}

/** A quote that only the mail program's own marks tell. */
function markedAt(lines: readonly MailLine[], index: number): Head | undefined {
  const line = lines[index];
  if (line?.starts !== "quote" && line?.starts !== "forward") return undefined;
  const next = nextWords(lines, index);
  const inner = labelsAt(lines, next) ?? introductionAt(lines, next);
  if (inner && next > index) return { ...inner, from: index };
  return { from: index, to: index, depth: 0, isOpenEnded: line.depth === 0 };
}

/** Quoted lines that nobody introduces. */
function bareQuoteAt(lines: readonly MailLine[], index: number): Head | undefined {
  const line = lines[index];
  if (!line || line.depth === 0 || line.text.trim() === "") return undefined;
  return { from: index, to: index, depth: 0, isOpenEnded: false };
}

function nextWords(lines: readonly MailLine[], from: number): number {
  let at = from;
  while (at < lines.length && lines[at]?.text.trim() === "" && !lines[at]?.starts) at += 1;
  return at;
}

/** A line drawn above the labels belongs to them. */
function ruleBefore(lines: readonly MailLine[], index: number): number {
  for (let at = index - 1; at >= 0 && at >= index - 3; at -= 1) {
    const line = lines[at];
    if (line?.isRule) return at;
    if (line && line.text.trim() !== "") return index;
  }
  return index;
}
