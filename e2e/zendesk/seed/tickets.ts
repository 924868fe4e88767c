import { supportAddress, viaCustomer, viaStaff } from "./channels.ts";
import { DAY, timestamp } from "./dates.ts";
import {
  brandId,
  customStatusIds,
  productTag,
  ticketFieldIds,
  ticketFormIds,
  warrantyTag,
} from "./fields.ts";
import { pins } from "./pins.ts";
import { mixSeeds, Random } from "./random.ts";
import { rateTicket } from "./ratings.ts";
import { fillTemplate } from "./template.ts";
import { writeDescription, writeThread } from "./thread.ts";
import { systemAuthor } from "../records/kinds/audit.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { TicketMilestones, TicketStep, TicketStory } from "../records/kinds/ticket-story.ts";
import { type Ending, milestonesOf, type Moment, planHistory } from "./history.ts";
import { places } from "./places.ts";
import { automationVia, offerEvent } from "./rules.ts";
import { isCustomer } from "./users.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import type { Ticket, TicketEntry, TicketPriority } from "../records/kinds/ticket.ts";

/** So that a ticket's fields and its thread do not use the same numbers. */
const FIELDS = 100_001;
const BUSINESS = 400_001;

const priorities: readonly (readonly [weight: number, priority: TicketPriority | null])[] = [
  [38, null],
  [34, "normal"],
  [12, "low"],
  [12, "high"],
  [4, "urgent"],
];

/**
 * Makes the tickets with ids from 1 to `count`, oldest first, as they are at the end of their
 * history. The history itself waits in `story` until somebody reads it.
 */
export function seedTickets(count: number, planTicket: (id: number) => TicketPlan): TicketEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const plan = planTicket(index + 1);
    const ending = ticketFields(plan);
    const moments = planHistory(plan, ending);
    const story = new SeededStory(plan.id, planTicket, milestonesOf(moments, isCustomer));
    const updated_at = timestamp(moments.at(-1)?.at ?? 0);
    return Object.defineProperty({ ...ending, updated_at }, "story", { value: story });
  });
}

/** The life of one ticket, planned anew each time it is read: nothing of it is kept. */
class SeededStory implements TicketStory {
  readonly milestones: TicketMilestones;
  readonly #id: number;
  readonly #planTicket: (id: number) => TicketPlan;

  constructor(id: number, planTicket: (id: number) => TicketPlan, milestones: TicketMilestones) {
    this.#id = id;
    this.#planTicket = planTicket;
    this.milestones = milestones;
  }

  comments(): Comment[] {
    return writeThread(this.#planTicket(this.#id));
  }

  steps(): TicketStep[] {
    const plan = this.#planTicket(this.#id);
    const comments = writeThread(plan);
    return planHistory(plan, ticketFields(plan)).map((moment) => stepOf(plan, moment, comments));
  }
}

function stepOf(plan: TicketPlan, moment: Moment, comments: readonly Comment[]): TicketStep {
  const { at, by, wish, automation } = moment;
  const comment = moment.comment === undefined ? undefined : comments[moment.comment];
  const rule = automation && automationVia(automation);
  const rating = by === systemAuthor ? undefined : wish.satisfaction_rating;
  const events = rating
    ? [ratingEvent(plan, rating)]
    : automation === "offer"
      ? [{ ...offerEvent, via: rule, recipients: [plan.requester.id] }]
      : undefined;
  return {
    at: timestamp(at),
    by,
    wish,
    comment,
    via: comment?.via ?? rule ?? (by === plan.requester.id ? viaStaff("email") : viaStaff()),
    ruleVia: rule,
    metadata: comment?.metadata ?? { system: by === systemAuthor ? {} : browser, custom: {} },
    ...(events && { events }),
  };
}

/** What Zendesk notes of a click rather than a comment. */
const browser = { client: "Mozilla/5.0", ip_address: "203.0.113.7", ...places.office };

function ratingEvent(
  { agent }: TicketPlan,
  { score, comment = "" }: NonNullable<Ticket["satisfaction_rating"]>,
) {
  return { type: "SatisfactionRating", score, assignee_id: agent.id, body: comment };
}

/** What a plan makes of the ticket itself; fields that have their usual value are left out. */
function ticketFields(plan: TicketPlan): Partial<Ticket> & Ending {
  const { id, topic, facts, requester, copied, agent, assigned, status } = plan;
  const random = new Random(mixSeeds(plan.seed, FIELDS));
  const subject = writeSubject(plan, random);
  const done = status === "solved" || status === "closed";
  const [created = 0] = plan.times;
  const followers = random.chance(0.05) ? [plan.colleague.id] : [];
  const copies = copied ? [copied.id] : [];
  const type = random.chance(0.75) ? topic.type : null;
  const priority = topic.priority ?? random.weighted(priorities);
  const custom_status_id = customStatus(plan, random);
  const due = topic.type === "task" ? timestamp(created + random.integer(2, 21) * DAY) : null;
  const custom_fields = [...customFields(plan, random), ...businessFields(plan)];
  const isUnderWarranty = custom_fields.some(({ value }) => value === true);
  return {
    id,
    external_id: plan.channel === "api" ? `shop-${facts.order}` : null,
    via: viaCustomer(plan.channel, requester),
    created_at: timestamp(created),
    type,
    subject,
    raw_subject: subject,
    description: writeDescription(plan),
    priority,
    status,
    custom_status_id,
    recipient: plan.channel === "email" ? supportAddress : null,
    requester_id: requester.id,
    submitter_id: plan.channel === "voice" ? agent.id : requester.id,
    assignee_id: assigned ? agent.id : null,
    organization_id: requester.company?.id ?? null,
    group_id: plan.groupId,
    collaborator_ids: [...copies, ...followers],
    follower_ids: followers,
    email_cc_ids: copies,
    due_at: type === "task" ? due : null,
    tags: [
      ...topic.tags,
      productTag(facts.product),
      topic.language,
      ...(isUnderWarranty ? [warrantyTag] : []),
      ...custom_fields.flatMap(({ value }) => (Array.isArray(value) ? value.map(String) : [])),
    ],
    custom_fields,
    satisfaction_rating: done ? rateTicket(plan, random) : null,
    ticket_form_id: formOf(plan),
    brand_id: brandId,
    from_messaging_channel: plan.channel === "native_messaging" || plan.channel === "whatsapp",
    ...pins.get(id)?.fields,
  };
}

function formOf({ topic }: TicketPlan): number {
  if (topic.group === "Business") return ticketFormIds.business;
  return topic.group === "Repairs & Warranty" ? ticketFormIds.repair : ticketFormIds.question;
}

/** Every ticket has these fields; only on the form of businesses they hold something. */
function businessFields({ seed, topic }: TicketPlan): Ticket["custom_fields"] {
  const random = new Random(mixSeeds(seed, BUSINESS));
  const isBusiness = topic.group === "Business";
  const some = (value: unknown) => (isBusiness && random.chance(0.5) ? value : null);
  return [
    {
      id: ticketFieldIds.faultReport,
      value: some("Seal replaced, 9 bar held.\nNext visit: spring."),
    },
    { id: ticketFieldIds.agreedDiscount, value: some(`${random.integer(2, 12)}.5`) },
    { id: ticketFieldIds.contractNumber, value: some(`C-${random.integer(10_000, 99_999)}`) },
    { id: ticketFieldIds.delivered, value: some(["with_grinder", "with_training_am"]) },
    { id: ticketFieldIds.installedBy, value: null },
  ];
}

/** Repairs have two statuses of their own. */
function customStatus({ topic, status }: TicketPlan, random: Random): number {
  const repair = topic.group === "Repairs & Warranty" && random.chance(0.5);
  if (repair && status === "open") return customStatusIds.inWorkshop;
  if (repair && status === "hold") return customStatusIds.waitingForParts;
  return customStatusIds[status];
}

function writeSubject({ topic, facts, channel }: TicketPlan, random: Random): string {
  const subject = fillTemplate(random.pick(topic.subjects), facts, random);
  if (channel !== "email") return subject;
  return random.weighted([
    [92, subject],
    [5, `Re: ${subject}`],
    [3, `Fwd: ${subject}`],
  ]);
}

function customFields({ topic, facts }: TicketPlan, random: Random): Ticket["custom_fields"] {
  const repair = topic.group === "Repairs & Warranty";
  return [
    { id: ticketFieldIds.product, value: productTag(facts.product) },
    { id: ticketFieldIds.orderNumber, value: random.chance(0.6) ? facts.order : null },
    { id: ticketFieldIds.underWarranty, value: repair && random.chance(0.7) },
    { id: ticketFieldIds.purchaseDate, value: null },
    { id: ticketFieldIds.cupsPerDay, value: random.chance(0.3) ? random.integer(1, 60) : null },
  ];
}
