import type { Attachment, Comment } from "../records.ts";
import { attachFile } from "./attachments.ts";
import { isConversation, viaCustomer, viaStaff } from "./channels.ts";
import { timestamp, writtenDay } from "./dates.ts";
import { manners } from "./languages.ts";
import { type Mailer, mailToHtml, mailToText, type QuotedMail } from "./mail.ts";
import { commentElement, markdownToHtml, markdownToPlain } from "./markup.ts";
import { companies } from "./organizations.ts";
import { signInIds } from "./people.ts";
import { createRandom, mixSeeds, type Random } from "./random.ts";
import { fillTemplate } from "./template.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import type { Speaker, Turn } from "./topics/topic.ts";

/** Comment and audit ids keep clear of every other id: nothing else of the seed is above this. */
const FIRST_COMMENT = 10_000_000_000;
const COMMENTS_PER_TICKET = 10_000;

/** Writes every comment of a ticket, oldest first. */
export function writeThread(plan: TicketPlan): Comment[] {
  return plan.times.map((time, index) => writeComment(plan, index, time));
}

/** The words of the ticket's first comment, which are its description too. */
export function writeDescription(plan: TicketPlan): string {
  const [opening] = plan.topic.turns;
  return opening ? writeBody(plan, opening, 0, startTurn(plan, 0)).body : "";
}

function startTurn(plan: TicketPlan, index: number): Random {
  return createRandom(mixSeeds(plan.seed, index));
}

function writeComment(plan: TicketPlan, index: number, time: number): Comment {
  const turn = plan.topic.turns[index];
  if (!turn) throw new RangeError(`Ticket ${plan.id} has no turn ${index}`);
  const random = startTurn(plan, index);
  const { body, html } = writeBody(plan, turn, index, random);
  const id = FIRST_COMMENT + plan.id * COMMENTS_PER_TICKET + index * 2;
  const byCustomer = turn.by === "customer" || turn.by === "copied";
  const writer = turn.by === "copied" ? (plan.copied ?? plan.requester) : plan.requester;
  const replyChannel =
    index > 0 && (plan.channel === "web" || plan.channel === "voice") ? "email" : plan.channel;
  const inline = plan.channel === "email" && random.chance(0.6);
  const attachments = turn.files.map((kind, place) =>
    attachFile(
      kind,
      id * 10 + place,
      inline && (kind === "photo" || kind === "screenshot"),
      plan.facts,
      random,
    ),
  );
  return {
    id,
    type: plan.channel === "voice" && index === 0 ? "VoiceComment" : "Comment",
    author_id: authorOf(plan, turn),
    body,
    html_body:
      html +
      attachments
        .filter((file) => file.inline)
        .map(inlineImage)
        .join(""),
    plain_body: markdownToPlain(body),
    public: byCustomer || turn.by === "agent",
    attachments,
    audit_id: id + 1,
    via: byCustomer ? viaCustomer(replyChannel, writer) : viaStaff(),
    created_at: timestamp(time),
    metadata: {
      system: { client: "Mozilla/5.0", ip_address: `203.0.113.${random.integer(1, 254)}` },
      custom: {},
    },
  };
}

function inlineImage(file: Attachment): string {
  return `<p dir="auto"><img src="${file.content_url.replaceAll("&", "&amp;")}" alt="${file.file_name}" width="${Math.min(file.width ?? 600, 600)}"></p>`;
}

function authorOf(plan: TicketPlan, turn: Turn): number {
  const authors: Record<Speaker, number> = {
    customer: plan.requester.id,
    copied: plan.copied?.id ?? plan.requester.id,
    agent: plan.agent.id,
    note: plan.agent.id,
    colleague: plan.colleague.id,
    light: signInIds.lena,
  };
  return authors[turn.by];
}

/** What a turn says, as text and as the comment's whole HTML. */
function writeBody(
  plan: TicketPlan,
  turn: Turn,
  index: number,
  random: Random,
): { body: string; html: string } {
  const words = writeWords(plan, turn, index, random);
  if (turn.html !== undefined) {
    return { body: words, html: commentElement(fillTemplate(turn.html, plan.facts, random), true) };
  }
  const byMail = turn.by === "customer" && plan.channel === "email";
  if (!byMail || random.chance(0.3))
    return { body: words, html: commentElement(markdownToHtml(words)) };
  const mailer = random.pick<Mailer>(["gmail", "gmail", "outlook", "apple"]);
  const signature = companySignature(plan, random);
  const quoted = index > 0 && random.chance(0.6) ? quotePrevious(plan, index) : null;
  return {
    body: mailToText(words, signature, quoted),
    html: commentElement(mailToHtml(words, mailer, signature, quoted), true),
  };
}

function writeWords(plan: TicketPlan, turn: Turn, index: number, random: Random): string {
  const text = fillTemplate(turn.text, plan.facts, random);
  if (plan.channel === "voice" && index === 0)
    return `Voicemail, ${random.integer(21, 140)} seconds\n\n“${text}”`;
  const style = manners[plan.topic.language];
  const letter = !isConversation(plan.channel) && turn.html === undefined;
  if (turn.by === "agent") {
    const greeting = random.chance(index < 3 ? 0.95 : 0.6)
      ? `${fillTemplate(random.pick(style.agentGreetings), plan.facts, random)}\n\n`
      : "";
    return `${greeting}${text}${letter ? `\n\n${fillTemplate(random.pick(style.agentClosings), plan.facts, random)}` : ""}`;
  }
  if (turn.by !== "customer" || !letter) return text;
  const greeting = random.chance(index === 0 ? 0.75 : 0.4)
    ? `${fillTemplate(random.pick(style.customerGreetings), plan.facts, random)}\n\n`
    : "";
  const closing = random.chance(0.7)
    ? `\n\n${fillTemplate(random.pick(style.customerClosings), plan.facts, random)}`
    : "";
  return `${greeting}${text}${closing}`;
}

function companySignature({ requester }: TicketPlan, random: Random): string | null {
  const company = requester.company === null ? undefined : companies[requester.company];
  if (!company || random.chance(0.4)) return null;
  return `${requester.name}\n${company.name}\nhttps://www.${company.domain}`;
}

/** What the reply quotes: the last public comment before it. */
function quotePrevious(plan: TicketPlan, index: number): QuotedMail | null {
  for (let before = index - 1; before >= 0; before--) {
    const turn = plan.topic.turns[before];
    if (turn?.by === "agent") {
      const { quoteLine, locale } = manners[plan.topic.language];
      const when = writtenDay(plan.times[before] ?? 0, locale);
      const line = quoteLine.replace("{when}", when).replace("{agent}", plan.facts.agent);
      return {
        line,
        text: markdownToPlain(writeWords(plan, turn, before, startTurn(plan, before))),
      };
    }
  }
  return null;
}
