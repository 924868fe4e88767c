import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { PeopleField } from "../../tickets/people/people-field.tsx";
import { nameOf } from "../../tickets/ticket-text.ts";
import { Button } from "../../ui/button.tsx";
import { Plain } from "../../ui/plain.tsx";
import type { ChosenPerson } from "../../zendesk/new-ticket.ts";
import type { CopyChange } from "../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { peopleOf, peopleQuery, type User } from "../../zendesk/users.ts";
import type { TicketEdit } from "./use-ticket-edit.ts";

interface CopiesProps {
  requester: string;
  ticket: Ticket;
  users: readonly User[];
  edit: TicketEdit;
}

/** Who gets a public reply, always in sight, and who else is to. */
export function Copies({ requester, ticket, users, edit }: CopiesProps) {
  const [isOpen, setOpen] = useState(false);
  const chosen = useCopied(ticket, users, edit);
  return (
    <>
      <p className="composer-to">
        To <Plain>{requester}</Plain>
        {chosen.length > 0 && (
          <>
            {" · CC "}
            <Plain>{chosen.map(({ label }) => label).join(", ")}</Plain>
          </>
        )}{" "}
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Close CC" : chosen.length > 0 ? "Change CC" : "Add CC"}
        </Button>
      </p>
      {isOpen && (
        <PeopleField
          label="CC"
          description="They get every public reply by mail."
          people={chosen}
          onChange={(people) => edit.change({ email_ccs: copyChanges(ticket, people) })}
        />
      )}
    </>
  );
}

/** Those who are copied, as they would be after saving. */
function useCopied(ticket: Ticket, users: readonly User[], edit: TicketEdit): ChosenPerson[] {
  const { grantedScopes } = useSignedIn();
  const changes = edit.changes.email_ccs ?? [];
  const added = changes.flatMap((one) =>
    "user_id" in one && one.action === "put" ? [one.user_id] : [],
  );
  const ids = [...ticket.email_cc_ids, ...added];
  const known = peopleOf([{ users }]);
  const missing = ids.filter((id) => !known.has(id));
  const { data } = useQuery({
    ...peopleQuery(missing),
    enabled: missing.length > 0 && allows(grantedScopes, "GET /users/show_many"),
  });
  const people = peopleOf([{ users }, data ?? { users: [] }]);
  const gone = new Set(
    changes.flatMap((one) => ("user_id" in one && one.action === "delete" ? [one.user_id] : [])),
  );
  const emails = changes.flatMap((one) => ("user_email" in one ? [one.user_email] : []));
  return [
    ...ids
      .filter((id) => !gone.has(id))
      .map((id) => ({ label: nameOf(people, id) ?? "", person: { id } })),
    ...emails.map((email) => ({ label: email, person: { email } })),
  ];
}

/** What has to change for these to be the ones who are copied. */
function copyChanges(ticket: Ticket, people: readonly ChosenPerson[]): CopyChange[] {
  const wanted = people.map(({ person }) => person);
  const ids = new Set(wanted.flatMap((one) => ("id" in one ? [one.id] : [])));
  return [
    ...[...ids].map((user_id) => ({ user_id, action: "put" as const })),
    ...ticket.email_cc_ids
      .filter((id) => !ids.has(id))
      .map((user_id) => ({ user_id, action: "delete" as const })),
    ...wanted.flatMap((one) =>
      "email" in one ? [{ user_email: one.email, action: "put" as const }] : [],
    ),
  ];
}
