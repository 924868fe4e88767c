import { systemAuthor, type Audit } from "../records/kinds/audit.ts";
import type { Comment } from "../records/kinds/comment.ts";
import type { TicketStory } from "../records/kinds/ticket-story.ts";
import { completeTicket, type Ticket } from "../records/kinds/ticket.ts";
import type { Tables } from "../records/tables.ts";
import { changeTicket } from "../rules/change-ticket.ts";
import { ticketSettings } from "./ticket-settings.ts";

/** Comments have the first half of a seeded ticket's ten thousand ids, audits and events the rest. */
const firstEvent = 5000;

/** A history as it went: what the ticket came to, and every audit. */
interface Played {
  ticket: Ticket;
  audits: Audit[];
}

/**
 * Plays a seeded ticket's history through the rules that hold for any change of a ticket, triggers
 * and all, from a new ticket on. Gives the same each time.
 */
export function playHistory(
  tables: Tables,
  listed: Ticket,
  story: TicketStory,
  comments: readonly Comment[],
): Played {
  let lastId = (comments[0]?.id ?? 0) + firstEvent;
  const nextId = () => (lastId += 1);
  const settings = ticketSettings(tables, nextId);
  const audits: Audit[] = [];
  let ticket = beginning(listed);
  let said = 0;
  for (const [index, step] of story.steps().entries()) {
    const comment = step.comment ? comments[said] : undefined;
    if (comment) said += 1;
    const outcome = changeTicket(
      {
        before: ticket,
        isNew: index === 0,
        wish: step.wish,
        comment,
        by: step.by === systemAuthor ? undefined : tables.users.get(step.by),
        authorId: step.by,
        at: step.at,
        via: step.via,
        ruleVia: step.ruleVia,
        metadata: step.metadata,
        auditId: comment?.audit_id ?? nextId(),
        events: (step.events ?? []).map((event) => ({
          ...event,
          type: String(event["type"]),
          id: nextId(),
        })),
      },
      settings,
    );
    ticket = outcome.ticket;
    if (outcome.happened) audits.push(outcome.audit);
  }
  return { ticket, audits };
}

/** What a ticket was before its first update: all that never changes, and nothing of the rest. */
function beginning(listed: Ticket): Ticket {
  const { custom_fields, satisfaction_rating } = listed;
  const unset = custom_fields.map(({ id, value }) => ({
    id,
    value: typeof value === "boolean" ? false : null,
  }));
  return completeTicket(
    {
      ...listed,
      updated_at: listed.created_at,
      description: "",
      type: null,
      priority: null,
      status: "new",
      custom_status_id: null,
      assignee_id: null,
      group_id: null,
      follower_ids: [],
      collaborator_ids: [],
      problem_id: null,
      due_at: null,
      tags: [],
      custom_fields: unset,
      satisfaction_rating: satisfaction_rating?.score === "unoffered" ? satisfaction_rating : null,
    },
    listed.id,
  );
}
