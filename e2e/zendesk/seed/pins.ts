import type { Ticket, TicketStatus } from "../records.ts";
import type { Channel } from "./channels.ts";
import type { Topic } from "./topics/topic.ts";

/** What is decided beforehand about one particular ticket. */
export interface Pin {
  topic: Topic;
  /** Closed only when it is old enough, else solved. */
  status?: TicketStatus;
  /** How many of the topic's turns have been said. */
  turns?: number;
  channel?: Channel;
  requesterId?: number;
  /** Fields as they shall be. */
  fields?: Partial<Ticket>;
}

/** Tickets that are there for a reason, by id. */
export const pins: ReadonlyMap<number, Pin> = new Map<number, Pin>();
