import { useQuery } from "@tanstack/react-query";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { type TicketField, ticketFieldsQuery } from "../../zendesk/ticket-fields.ts";
import { ticketFormsQuery } from "../../zendesk/ticket-forms.ts";
import type { Ticket } from "../../zendesk/tickets.ts";

/** The fields a ticket has. */
export interface TicketFields {
  /** All of the account's, by id; empty where the token may not read them. */
  known: ReadonlyMap<number, TicketField>;
  /** The custom ones of the ticket's form in its order, then those that hold something without being in it. */
  custom: readonly TicketField[];
}

const nothing: ReadonlyMap<number, TicketField> = new Map();

export function useTicketFields(ticket: Ticket): TicketFields {
  const { grantedScopes } = useSignedIn();
  const { data: known = nothing } = useQuery({
    ...ticketFieldsQuery,
    enabled: allows(grantedScopes, "GET /ticket_fields"),
  });
  const { data: forms } = useQuery({
    ...ticketFormsQuery,
    enabled: ticket.ticket_form_id !== null && allows(grantedScopes, "GET /ticket_forms"),
  });
  const form = forms?.get(ticket.ticket_form_id ?? 0);
  const holding = ticket.custom_fields.flatMap(({ id, value }) =>
    id === null || value === null || value === "" || value === false ? [] : [id],
  );
  // Without a form every field belongs to every ticket.
  const ids = new Set([...(form?.ticket_field_ids ?? known.keys()), ...holding]);
  const custom = [...ids].flatMap((id) => {
    const field = known.get(id);
    return field?.removable && field.active ? [field] : [];
  });
  return { known, custom };
}
