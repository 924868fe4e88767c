import { isConversation } from "./channels.ts";
import { writtenDay } from "./dates.ts";
import { manners } from "./languages.ts";
import { type Mailer, mailToHtml, mailToText, type QuotedMail } from "./mail.ts";
import { commentElement, markdownToHtml, markdownToPlain } from "./markup.ts";
import { mixSeeds, Random } from "./random.ts";
import { fillTemplate } from "./template.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import type { Turn } from "./topics/topic.ts";

/** What one turn of a ticket says, before it is text or HTML. */
export interface Letter {
  /** Greeting, words and closing, in Markdown. */
  words: string;
  /** HTML of the customer's own making, which stands instead of the words. */
  html: string | null;
  /** The program it was written with, or null when it did not come as HTML mail. */
  mailer: Mailer | null;
  signature: string | null;
  quoted: QuotedMail | null;
}

/** What an empty choice leaves behind. */
const spacesAtLineEnd = / +$/gm;

const mailers: readonly Mailer[] = ["gmail", "gmail", "outlook", "apple"];

/** Writes a turn of a ticket; the same turn always says the same. */
export function writeLetter(plan: TicketPlan, turn: Turn, index: number): Letter {
  const random = new Random(mixSeeds(plan.seed, index));
  const words = writeWords(plan, turn, index, random);
  const plain: Letter = { words, html: null, mailer: null, signature: null, quoted: null };
  if (turn.html !== undefined) {
    return { ...plain, html: fillTemplate(turn.html, plan.facts, random) };
  }
  const byMail = turn.by === "customer" && plan.channel === "email";
  if (!byMail || random.chance(0.3)) return plain;
  return {
    ...plain,
    mailer: random.pick(mailers),
    signature: companySignature(plan, random),
    quoted: index > 0 && random.chance(0.6) ? quotePrevious(plan, index) : null,
  };
}

/** The letter as a comment's `body`. */
export function letterToText({ words, signature, quoted }: Letter): string {
  return mailToText(words, signature, quoted);
}

/** The letter as a comment's `html_body`, with what comes below it inside. */
export function letterToHtml(
  { words, html, mailer, signature, quoted }: Letter,
  below: string,
): string {
  if (html !== null) return commentElement(html + below, true);
  if (mailer) return commentElement(mailToHtml(words, mailer, signature, quoted) + below, true);
  return commentElement(markdownToHtml(words) + below);
}

function writeWords(plan: TicketPlan, turn: Turn, index: number, random: Random): string {
  const { channel, facts, topic } = plan;
  const fill = (template: string) => fillTemplate(template, facts, random);
  const text = fill(turn.text).replace(spacesAtLineEnd, "");
  if (channel === "voice" && index === 0) {
    return `Voicemail, ${random.integer(21, 140)} seconds\n\n“${text}”`;
  }
  const style = manners[topic.language];
  const chatting = isConversation(channel);
  if (turn.by === "agent") {
    const first = topic.turns.findIndex(({ by }) => by === "agent") === index;
    const greeting = greet(first ? 0.95 : chatting ? 0 : 0.5, first, style.agentGreetings, random);
    return enclose(text, fill(greeting), chatting ? "" : fill(random.pick(style.agentClosings)));
  }
  if (turn.by !== "customer" || turn.html !== undefined || chatting) return text;
  const greeting = greet(index === 0 ? 0.8 : 0.3, index === 0, style.customerGreetings, random);
  const closing = random.chance(0.7) ? fill(random.pick(style.customerClosings)) : "";
  return enclose(text, fill(greeting), closing);
}

/** The first greeting is elaborate, later ones are the plainest. */
function greet(
  probability: number,
  elaborate: boolean,
  greetings: readonly string[],
  random: Random,
): string {
  if (!random.chance(probability)) return "";
  return elaborate ? random.pick(greetings) : (greetings[0] ?? "");
}

/** German goes on in lower case after a greeting, so a text without one begins anew. */
function enclose(text: string, greeting: string, closing: string): string {
  const words = greeting === "" ? text.charAt(0).toUpperCase() + text.slice(1) : text;
  return [greeting, words, closing].filter((part) => part !== "").join("\n\n");
}

function companySignature({ requester }: TicketPlan, random: Random): string | null {
  const { company } = requester;
  if (!company || random.chance(0.4)) return null;
  return `${requester.name}\n${company.name}\nhttps://www.${company.domain}`;
}

/** What a reply quotes: the last answer before it. */
function quotePrevious(plan: TicketPlan, index: number): QuotedMail | null {
  const answer = plan.topic.turns.slice(0, index).findLastIndex(({ by }) => by === "agent");
  const turn = plan.topic.turns[answer];
  if (!turn) return null;
  const { quoteLine, locale } = manners[plan.topic.language];
  const when = writtenDay(plan.times[answer] ?? 0, locale);
  return {
    line: quoteLine.replace("{when}", when).replace("{agent}", plan.facts.agent),
    text: markdownToPlain(writeLetter(plan, turn, answer).words),
  };
}
