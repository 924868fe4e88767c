import { findHead, type Head, headAt } from "./head.ts";
import type { LineRange, MailLine } from "./line.ts";
import { isClosing, isDeviceLine, isSignatureMark, saysForwarded } from "./words.ts";

/** What of a mail has been read before, and what is the same under each mail. */
export interface Folds {
  quote?: LineRange;
  signature?: LineRange;
}

/** Shorter ones are read faster than unfolded: in lines, or in characters. */
const worthFolding = { lines: 3, characters: 100 };
/** What is longer is more than a name and an address. */
const longestSignature = { lines: 16, characters: 1500 };

/**
 * Finds the old conversation under a mail, and its signature.
 *
 * Nothing folds that may be new: a mail that is handed on, answers between the lines of a quote or
 * in another colour, words behind a quote. A mail that is nothing but a quote says something by it.
 */
export function recognise(lines: readonly MailLine[], mayQuote = true): Folds {
  const head = mayQuote ? findHead(lines) : undefined;
  const words = head?.from ?? lines.length;
  const signature = findSignature(lines, words);
  const own = signature?.[0] ?? words;
  if (!lines.slice(0, own).some(isSomething)) {
    // All there is: a signature is a poor mail, but it is the mail.
    return {};
  }
  const isOthers = head !== undefined && isForwarded(lines, head);
  const quote = head && !isOthers ? quoteUnder(lines, head) : undefined;
  if (head && !quote && !signature && !isOthers) {
    // The quote stays open for the answers in it; what is under all of it is a signature still.
    const last = findSignature(lines, lines.length);
    return last === undefined ? {} : { signature: last };
  }
  return { ...(quote && { quote }), ...(signature && { signature }) };
}

function quoteUnder(lines: readonly MailLine[], head: Head): LineRange | undefined {
  const to = head.isOpenEnded ? lines.length : endOfQuote(lines, head);
  const rest = lines.slice(to);
  if (rest.some(isSomething) && !isSignature(rest)) return undefined;
  if (hasAnswers(lines.slice(head.to, to))) return undefined;
  const range: LineRange = [withBlankBefore(lines, head.from), to];
  return isWorthFolding(lines.slice(...range)) ? range : undefined;
}

/** Behind the last line that is quoted deeper than the words before. */
function endOfQuote(lines: readonly MailLine[], head: Head): number {
  let end = head.to;
  for (let index = head.to; index < lines.length; index += 1) {
    const line = lines[index];
    if (line && line.depth > head.depth && isSomething(line)) end = index + 1;
    else if (line && isSomething(line)) {
      const nested = headAt(lines, index);
      // A quote in a quote may introduce itself a level higher.
      if (nested && nested.to > index) index = nested.to - 1;
      else break;
    }
  }
  return end;
}

/** Whether somebody answered in the middle of what they quote, in a colour of their own. */
function hasAnswers(quoted: readonly MailLine[]): boolean {
  return mailsIn(quoted).some((mail) => {
    const words = withoutSignature(mail.filter(({ text }) => /\p{L}{2}/u.test(text)));
    const counts = new Map<string | null, number>();
    for (const { hue, text } of words) counts.set(hue, (counts.get(hue) ?? 0) + text.length);
    return counts.size > 1;
  });
}

/** The mails in a quote: each has its head, and often a colour of its own. */
function mailsIn(quoted: readonly MailLine[]): MailLine[][] {
  const mails: MailLine[][] = [[]];
  for (let index = 0; index < quoted.length; index += 1) {
    const head = headAt(quoted, index);
    const line = quoted[index];
    if (head && head.to > index) {
      mails.push([]);
      index = head.to - 1;
    } else if (line) mails.at(-1)?.push(line);
  }
  return mails;
}

/** Names and addresses under a mail are in a company's colours. */
function withoutSignature(mail: readonly MailLine[]): readonly MailLine[] {
  const end = mail.findIndex(
    ({ text, starts }) => starts === "signature" || isSignatureMark(text) || isClosing(text),
  );
  const tail = mail.slice(end + 1);
  // An answer after the good-bye is an answer.
  return end < 0 ||
    tail.length > longestSignature.lines ||
    tail.some(({ text }) => text.length > 120)
    ? mail
    : mail.slice(0, end);
}

function isForwarded(lines: readonly MailLine[], head: Head): boolean {
  return lines
    .slice(Math.max(0, head.from - 2), head.to + 2)
    .some(({ text, starts }) => starts === "forward" || saysForwarded(text));
}

function findSignature(lines: readonly MailLine[], end: number): LineRange | undefined {
  const own = lines.slice(0, end);
  let start = own.length;
  for (let words = 0; start > 0 && words <= longestSignature.lines; start -= 1) {
    if (isSomething(own[start - 1])) words += 1;
  }
  // A line of "--" may stand in the words too: the last one counts.
  const lastMark = own.findLastIndex(({ text, depth }) => depth === 0 && isSignatureMark(text));
  const from = own.findIndex(
    ({ text, starts, depth }, index) =>
      index >= start &&
      depth === 0 &&
      (starts === "signature" || index === lastMark || isDeviceLine(text)) &&
      isSignature(own.slice(index)),
  );
  if (from < 0) return undefined;
  return [withBlankBefore(lines, from), own.findLastIndex(isSomething) + 1];
}

/** Whether these lines are a signature and nothing else. */
function isSignature(lines: readonly MailLine[]): boolean {
  const first = lines.find(isSomething);
  if (!first) return false;
  const words = lines.filter(isSomething);
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const isShort = words.length <= longestSignature.lines && length <= longestSignature.characters;
  if (!isShort || words.some(({ depth }) => depth > 0)) return false;
  if (first.starts === "signature" || isSignatureMark(first.text)) return true;
  // A phone's line has nothing to say about what comes after it.
  return words.every(({ text }) => isDeviceLine(text));
}

function isWorthFolding(lines: readonly MailLine[]): boolean {
  const words = lines.filter(isSomething);
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  return words.length >= worthFolding.lines || length >= worthFolding.characters;
}

function withBlankBefore(lines: readonly MailLine[], from: number): number {
  let start = from;
  while (start > 0 && !isSomething(lines[start - 1])) start -= 1;
  return start;
}

function isSomething(line: MailLine | undefined): boolean {
  return line !== undefined && line.text.trim() !== "";
}
