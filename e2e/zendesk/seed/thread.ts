import { attachFile } from "./attachments.ts";
import { type Channel, viaCustomer, viaStaff } from "./channels.ts";
import { timestamp } from "./dates.ts";
import { letterToHtml, letterToText, writeLetter } from "./letter.ts";
import { escapeHtml, markdownToPlain } from "./markup.ts";
import { mixSeeds, Random } from "./random.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import { notableTickets } from "./notable.ts";
import { places } from "./places.ts";
import { authorOf } from "./speakers.ts";
import { speaksForCustomers, type Turn } from "./topics/topic.ts";
import type { Attachment } from "../records/kinds/attachment.ts";
import type { Comment } from "../records/kinds/comment.ts";

/** Comment ids are this, ten thousand for each ticket and two for each comment; audits come between. */
const FIRST_COMMENT = 10_000_000_000;
const PER_TICKET = 10_000;

/** So that a comment's words and its other fields do not use the same numbers. */
const FIELDS = 200_001;

/** Writes every comment of a ticket, oldest first. */
export function writeThread(plan: TicketPlan): Comment[] {
  return plan.times.map((time, index) => writeComment(plan, index, time));
}

/** The text of the ticket's first comment, which is its description too. */
export function writeDescription(plan: TicketPlan): string {
  const [opening] = plan.topic.turns;
  return opening ? letterToText(writeLetter(plan, opening, 0)) : "";
}

function writeComment(plan: TicketPlan, index: number, time: number): Comment {
  const turn = plan.topic.turns[index];
  if (!turn) throw new RangeError(`Ticket ${plan.id} has no turn ${index}`);
  const random = new Random(mixSeeds(plan.seed, FIELDS + index));
  const letter = writeLetter(plan, turn, index);
  const body = letterToText(letter);
  const id = FIRST_COMMENT + plan.id * PER_TICKET + index * 2;
  const attachments = attachFiles(plan, turn, id, random);
  const inline = attachments.filter((file) => file.inline);
  return {
    id,
    type: plan.channel === "voice" && index === 0 ? "VoiceComment" : "Comment",
    author_id: authorOf(plan, turn),
    body,
    // The half of the work, which a search of the words never needs.
    get html_body() {
      return letterToHtml(letter, inline.map(inlineImage).join(""));
    },
    plain_body: markdownToPlain(body),
    public: speaksForCustomers(turn.by) || turn.by === "agent",
    attachments,
    audit_id: id + 1,
    via: viaOf(plan, turn, index),
    created_at: timestamp(time),
    metadata: {
      system: {
        client: "Mozilla/5.0",
        ip_address: `203.0.113.${random.integer(1, 254)}`,
        ...places[speaksForCustomers(turn.by) ? plan.topic.language : "office"],
      },
      custom: {},
    },
  };
}

/** Customers who came by form or telephone go on by mail. */
function viaOf(
  { channel, requester, copied }: TicketPlan,
  turn: Turn,
  index: number,
): Comment["via"] {
  if (!speaksForCustomers(turn.by)) return viaStaff();
  const later: Channel = channel === "web" || channel === "voice" ? "email" : channel;
  const writer = turn.by === "copied" ? (copied ?? requester) : requester;
  return viaCustomer(index === 0 ? channel : later, writer);
}

/** What became of some of the many files, by their place. */
const fates: ReadonlyMap<number, Partial<Attachment>> = new Map([
  [3, { malware_scan_result: "malware_found", ...nowhere("HELD-FOR-MALWARE") }],
  [
    5,
    {
      file_name: "redacted.txt",
      content_type: "text/plain",
      size: 1,
      deleted: true,
      ...nowhere("REDACTED-FILE"),
    },
  ],
]);

/** An address behind which there is nothing. */
function nowhere(token: string): Pick<Attachment, "content_url" | "mapped_content_url"> {
  const url = `/attachments/token/${token}/?name=file`;
  return { content_url: url, mapped_content_url: url };
}

function attachFiles(plan: TicketPlan, turn: Turn, id: number, random: Random): Attachment[] {
  const shown = plan.channel === "email" && random.chance(0.6);
  return turn.files.map((kind, place) => {
    const picture = kind === "photo" || kind === "screenshot";
    const isInline = shown && picture && !isSpoilt(plan, place);
    const file = attachFile(kind, id * 10 + place, isInline, plan.facts, random);
    return isSpoilt(plan, place) ? { ...file, ...fates.get(place) } : file;
  });
}

function isSpoilt({ id }: TicketPlan, place: number): boolean {
  return id === notableTickets.manyAttachments && fates.has(place);
}

function inlineImage({ content_url, file_name, width }: Attachment): string {
  const pixels = Math.min(width ?? 600, 600);
  return `<p dir="auto"><img src="${escapeHtml(content_url)}" alt="${escapeHtml(file_name)}" width="${pixels}"></p>`;
}
