import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** Somebody in a side conversation; only people of the account have a number. */
export interface Participant {
  user_id: number | null;
  name: string;
  email: string;
}

/** One mail of a side conversation. */
export interface SideMessage {
  id: string;
  from: Participant;
  to: Participant[];
  body: string;
  created_at: string;
}

/** What the staff write to others about a ticket: https://developer.zendesk.com/api-reference/ticketing/side_conversation/side_conversation/ */
export interface SideConversation extends Row {
  uuid: string;
  ticket_id: number;
  subject: string;
  state: string;
  messages: SideMessage[];
  created_at: string;
}

export const completeSideConversation: Complete<SideConversation> = (entry, id) => ({
  id,
  uuid: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
  ticket_id: 0,
  subject: "",
  state: "open",
  messages: [],
  created_at: entry.messages?.[0]?.created_at ?? longAgo,
  ...entry,
});

export const sideConversations = kind(completeSideConversation, {
  choices: { state: ["open", "closed"] },
});
