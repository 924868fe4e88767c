import { people } from "./people.ts";
import type { DataFile, TicketStatus } from "./records.ts";

const statuses: TicketStatus[] = ["new", "open", "pending", "hold", "solved", "closed"];

/** A few plain tickets, until there are better ones. */
export function standInSeed(count: number): DataFile {
  const start = Date.UTC(2026, 7, 1);
  return {
    groups: [{ id: 2001, name: "Support", default: true }],
    organizations: [{ id: 3001, name: "Example Ltd" }],
    users: [{ email: people.eve.email, organization_id: 3001 }],
    tickets: Array.from({ length: count }, (_, index) => ({
      id: index + 1,
      subject: `The printer on floor ${index + 1} is on fire`,
      description: "Please come quickly.",
      status: statuses[index % statuses.length] ?? "open",
      requester_id: people.eve.id,
      assignee_id: index % 3 === 0 ? null : people.amir.id,
      group_id: 2001,
      organization_id: 3001,
      created_at: new Date(start + index * 3_600_000).toISOString().replace(".000", ""),
      comments: [
        { body: "Please come quickly.", author_id: people.eve.id },
        { body: "It burns quite nicely.", author_id: people.amir.id, public: false },
        { body: "We are on our way.", author_id: people.amir.id },
      ],
    })),
  };
}
