import type { Ticket, TicketEntry, TicketPriority } from "../records.ts";
import { supportAddress, viaCustomer } from "./channels.ts";
import { DAY, timestamp } from "./dates.ts";
import { brandId, customStatusIds, productTag, ticketFieldIds, ticketFormIds } from "./fields.ts";
import { pins } from "./pins.ts";
import { CLOSES_AFTER } from "./progress.ts";
import { mixSeeds, Random } from "./random.ts";
import { rateTicket } from "./ratings.ts";
import { fillTemplate } from "./template.ts";
import { writeDescription, writeThread } from "./thread.ts";
import type { TicketPlan } from "./ticket-plan.ts";

/** So that a ticket's fields and its thread do not use the same numbers. */
const FIELDS = 100_001;

const priorities: readonly (readonly [weight: number, priority: TicketPriority | null])[] = [
  [38, null],
  [34, "normal"],
  [12, "low"],
  [12, "high"],
  [4, "urgent"],
];

/**
 * Makes the tickets with ids from 1 to `count`, oldest first.
 *
 * The comments of each are written when somebody reads `comments`, the same every time; the property
 * is not enumerable, so that copying a ticket does not write its thread.
 */
export function seedTickets(count: number, planTicket: (id: number) => TicketPlan): TicketEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const ticket = ticketFields(planTicket(index + 1));
    return Object.defineProperty(ticket, "comments", {
      get: () => writeThread(planTicket(index + 1)),
    });
  });
}

/** What a plan makes of the ticket itself; fields that have their usual value are left out. */
function ticketFields(plan: TicketPlan): Partial<Ticket> {
  const { id, topic, facts, requester, copied, agent, assigned, status } = plan;
  const random = new Random(mixSeeds(plan.seed, FIELDS));
  const subject = writeSubject(plan, random);
  const done = status === "solved" || status === "closed";
  const [created = 0] = plan.times;
  const last = (plan.times.at(-1) ?? created) + (status === "closed" ? CLOSES_AFTER : 0);
  const followers = random.chance(0.05) ? [plan.colleague.id] : [];
  const copies = copied ? [copied.id] : [];
  return {
    id,
    external_id: plan.channel === "api" ? `shop-${facts.order}` : null,
    via: viaCustomer(plan.channel, requester),
    created_at: timestamp(created),
    updated_at: timestamp(last),
    type: random.chance(0.75) ? topic.type : null,
    subject,
    raw_subject: subject,
    description: writeDescription(plan),
    priority: topic.priority ?? random.weighted(priorities),
    status,
    custom_status_id: customStatus(plan, random),
    recipient: plan.channel === "email" ? supportAddress : null,
    requester_id: requester.id,
    submitter_id: plan.channel === "voice" ? agent.id : requester.id,
    assignee_id: assigned ? agent.id : null,
    organization_id: requester.company?.id ?? null,
    group_id: plan.groupId,
    collaborator_ids: [...copies, ...followers],
    follower_ids: followers,
    email_cc_ids: copies,
    due_at: topic.type === "task" ? timestamp(created + random.integer(2, 21) * DAY) : null,
    tags: [...topic.tags, productTag(facts.product), topic.language],
    custom_fields: customFields(plan, random),
    satisfaction_rating: done ? rateTicket(plan, random) : null,
    ticket_form_id:
      topic.group === "Repairs & Warranty" ? ticketFormIds.repair : ticketFormIds.question,
    brand_id: brandId,
    from_messaging_channel: plan.channel === "native_messaging" || plan.channel === "whatsapp",
    ...pins.get(id)?.fields,
  };
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
