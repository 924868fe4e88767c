import { people } from "../records/people.ts";
import type { Channel } from "./channels.ts";
import { type Customer, customerAt, eve } from "./customers.ts";
import { hostileTopics } from "./hostile.ts";
import { notableTickets as ids } from "./notable.ts";
import { longChat } from "./topics/long-chat.ts";
import * as odd from "./topics/oddities.ts";
import { outageIncidents, outageProblem } from "./topics/outage.ts";
import { rollout } from "./topics/rollout.ts";
import type { Topic } from "./topics/topic.ts";
import { topicNamed } from "./topics/topics.ts";
import type { Ticket, TicketStatus } from "../records/kinds/ticket.ts";

/** What is decided beforehand about one particular ticket. */
export interface Pin {
  topic: Topic;
  /** A closed one that is not old enough is solved. */
  status?: TicketStatus;
  /** How many of the topic's turns have been said; all of them when a status is given and this is not. */
  turns?: number;
  channel?: Channel;
  requester?: Customer;
  /** Fields as they shall be. */
  fields?: Partial<Ticket>;
}

const sites = [
  "Harbour Street",
  "Old Mill",
  "Station Yard",
  "Castle Row",
  "North Quay",
  "Bell Lane",
  "Fountain Court",
  "The Arches",
  "Weavers' Hall",
  "Canal Side",
  "King's Wharf",
  "Orchard House",
  "Rope Walk",
  "Tannery Square",
  "Lighthouse Road",
];

/** What the staff write among themselves. */
const byAda: Partial<Ticket> = {
  is_public: false,
  requester_id: people.ada.id,
  submitter_id: people.ada.id,
  organization_id: null,
};

const ofEve: readonly Pin[] = [
  { topic: topicNamed("where-is-my-parcel"), status: "closed" },
  { topic: topicNamed("sour-espresso"), status: "closed" },
  { topic: topicNamed("charged-twice"), status: "closed" },
  { topic: topicNamed("scale-does-not-pair"), status: "closed" },
  { topic: topicNamed("invoice-with-vat-number"), status: "solved" },
  { topic: topicNamed("error-e4"), status: "hold", turns: 7, channel: "email" },
  { topic: topicNamed("rust-spots"), status: "pending", turns: 2, channel: "email" },
  { topic: topicNamed("pause-subscription"), status: "solved", channel: "web" },
  { topic: topicNamed("weak-steam"), status: "open", turns: 3, channel: "email" },
  { topic: topicNamed("gift-card"), status: "new", turns: 1, channel: "web" },
];

/** Tickets that are there for a reason, by id (see `notableTickets`). */
export const pins: ReadonlyMap<number, Pin> = new Map<number, Pin>([
  [ids.sample, { topic: odd.sampleTicket, status: "closed", channel: "sample_ticket" }],
  [
    ids.longestThread,
    {
      topic: rollout("rollout-greenlane", sites),
      status: "open",
      channel: "email",
      requester: customerAt("Greenlane Coworking"),
    },
  ],
  ...pinEach(ids.longThreads, [
    {
      topic: rollout("rollout-library", sites.slice(0, 4)),
      status: "closed",
      channel: "email",
      requester: customerAt("Northbank Library Trust"),
    },
    {
      topic: rollout("rollout-clinics", sites.slice(6, 12)),
      status: "pending",
      channel: "email",
      requester: customerAt("Copperfield Veterinary Group"),
    },
    { topic: longChat, status: "solved", channel: "chat" },
  ]),
  ...pinEach(
    ids.hostile,
    hostileTopics.map((topic, place): Pin => ({
      topic,
      status: "open",
      turns: 1 + (place % 3),
      channel: "email",
    })),
  ),
  ...pinEach(
    ids.rightToLeft,
    odd.rightToLeft.map((topic): Pin => ({ topic, status: "open" })),
  ),
  [
    ids.nullSubject,
    { topic: odd.noSubject, status: "open", fields: { subject: null, raw_subject: null } },
  ],
  [ids.emptySubject, { topic: odd.noSubject, status: "open", channel: "chat" }],
  [ids.emptyBody, { topic: odd.emptyBody, status: "open", channel: "whatsapp" }],
  [ids.longSubject, { topic: odd.longSubject, status: "open", channel: "web" }],
  [ids.longWord, { topic: odd.longWords, status: "open", channel: "web" }],
  [ids.strangeCharacters, { topic: odd.strangeCharacters, status: "open", channel: "web" }],
  [ids.hugeBody, { topic: odd.hugeBody, status: "open", channel: "api" }],
  [ids.deepQuotes, { topic: odd.deepQuotes, status: "open", channel: "email" }],
  [ids.manyAttachments, { topic: odd.manyAttachments, status: "pending", channel: "email" }],
  [ids.htmlTable, { topic: odd.htmlTable, status: "new", channel: "email" }],
  [ids.internalOnly, { topic: odd.internalOnly, status: "open", channel: "web", fields: byAda }],
  [
    ids.problem,
    {
      topic: outageProblem,
      status: "hold",
      channel: "web",
      fields: { ...byAda, type: "problem", has_incidents: true },
    },
  ],
  ...pinEach(
    ids.incidents,
    ids.incidents.map((_, place): Pin => ({
      topic: outageIncidents[place % outageIncidents.length] ?? outageProblem,
      ...(place % 3 === 2 ? { status: "pending", turns: 3 } : { status: "solved" }),
      fields: { type: "incident", problem_id: ids.problem },
    })),
  ),
  [ids.merged, { topic: odd.merged, status: "closed" }],
  [
    ids.followedUp,
    {
      topic: topicNamed("leaking-group-head"),
      status: "closed",
      requester: customerAt("Tidal Road Bakery"),
      fields: { followup_ids: [ids.followUp] },
    },
  ],
  [
    ids.followUp,
    {
      topic: odd.followUp,
      status: "open",
      requester: customerAt("Tidal Road Bakery"),
      fields: { via: viaFollowUp(ids.followedUp) },
    },
  ],
  ...pinEach(
    ids.eve,
    ofEve.map((pin) => ({ ...pin, requester: eve })),
  ),
]);

function pinEach(tickets: readonly number[], wishes: readonly Pin[]): [number, Pin][] {
  return wishes.flatMap((pin, place) => {
    const id = tickets[place];
    return id === undefined ? [] : [[id, pin]];
  });
}

function viaFollowUp(ticketId: number): Ticket["via"] {
  return {
    channel: "web",
    source: { from: { ticket_id: ticketId, channel: "email" }, to: {}, rel: "follow_up" },
  };
}
