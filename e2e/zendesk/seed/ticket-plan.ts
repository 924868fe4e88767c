import type { Channel } from "./channels.ts";
import type { Customer } from "./customers.ts";
import type { Agent } from "./staff.ts";
import type { Facts } from "./template.ts";
import type { Topic } from "./topics/topic.ts";
import type { TicketStatus } from "../records/kinds/ticket.ts";

/** Everything that is decided about a ticket before a word of it is written. */
export interface TicketPlan {
  id: number;
  /** Where the ticket's own randomness starts. */
  seed: number;
  topic: Topic;
  facts: Facts;
  status: TicketStatus;
  channel: Channel;
  requester: Customer;
  /** Another customer who is in copy. */
  copied: Customer | null;
  /** Who answers, whether or not the ticket is assigned to them. */
  agent: Agent;
  /** Who writes the notes of a second agent. */
  colleague: Agent;
  assigned: boolean;
  groupId: number | null;
  /** When each comment was written, in ms; as many as the ticket has comments. */
  times: readonly number[];
  /** The newest activity of the help desk, in ms. */
  until: number;
}
