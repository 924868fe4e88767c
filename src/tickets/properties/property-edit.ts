import type { TicketProperties } from "../../zendesk/ticket-properties.ts";

/** What the controls of a ticket's properties need: what is changed, and the way to change more. */
export interface PropertyEdit {
  changes: TicketProperties;
  change: (part: TicketProperties) => void;
}
