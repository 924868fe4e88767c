import { people } from "../records/people.ts";
import type { Participant, SideConversation } from "../records/kinds/side-conversation.ts";
import { DAY, HOUR, timestamp } from "./dates.ts";
import { notableTickets } from "./notable.ts";

const supplier: Participant = {
  user_id: null,
  name: "Parts desk",
  email: "parts@valve-supply.example",
};
const ada: Participant = { user_id: people.ada.id, name: people.ada.name, email: people.ada.email };

/** What the staff wrote to others about two tickets. */
export function seedSideConversations(until: number): Partial<SideConversation>[] {
  return [
    {
      id: 7701,
      uuid: "8566255a-ece5-41e8-857d-493066fa7b17",
      ticket_id: notableTickets.longestThread,
      subject: "Fifteen group seals for Greenlane",
      messages: [
        message(1, ada, supplier, "How soon can fifteen group seals be here?", until - 3 * DAY),
        message(2, supplier, ada, "Twelve tomorrow, three next week.", until - 3 * DAY + 4 * HOUR),
        message(3, ada, supplier, "Then the twelve, please.", until - 2 * DAY),
      ],
    },
    {
      id: 7702,
      uuid: "1fa2b6f0-3c0d-4f7e-9d55-0c2f7d9f6a21",
      ticket_id: notableTickets.problem,
      subject: "Certificate of the sync server",
      state: "closed",
      messages: [message(4, ada, supplier, "Is yours renewed by itself?", until - 2 * DAY)],
    },
  ];
}

function message(number: number, from: Participant, to: Participant, body: string, at: number) {
  const id = `3e9f1c80-0000-4000-8000-${String(number).padStart(12, "0")}`;
  return { id, from, to: [to], body, created_at: timestamp(at) };
}
