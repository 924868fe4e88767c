import { Failure } from "../../failures/screen/failure.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { typeWords, wordFor } from "../../reference/words.ts";
import { Priority } from "../../tickets/priority.tsx";
import { StatusBadge } from "../../tickets/status-badge.tsx";
import { hasChanges } from "../../tickets/ticket-changes.ts";
import { nameOf } from "../../tickets/ticket-text.ts";
import { Button } from "../../ui/button.tsx";
import type { Group } from "../../zendesk/groups.ts";
import { customValueOf } from "../../zendesk/ticket-properties.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { peopleOf, type User } from "../../zendesk/users.ts";
import { Conflicts } from "./conflicts.tsx";
import { missingToSolve } from "./solving.ts";
import { Facts } from "./facts.tsx";
import type { TicketEdit } from "./use-ticket-edit.ts";
import { AssignmentRows } from "../../tickets/properties/assignment-rows.tsx";
import { customValue } from "../../tickets/properties/field-words.ts";
import { FieldRow } from "../../tickets/properties/field-row.tsx";
import { fieldProblem } from "../../tickets/properties/field-value.ts";
import { OwnRows } from "../../tickets/properties/own-rows.tsx";
import { Property } from "../../tickets/properties/property-row.tsx";
import { TagsRow } from "../../tickets/properties/tags-row.tsx";
import { Plain } from "../../ui/plain.tsx";
import "../../tickets/properties/properties.css";

interface PropertiesProps {
  ticket: Ticket;
  users: readonly User[];
  groups: readonly Group[];
  edit: TicketEdit;
}

/** What Zendesk knows about the ticket beside what was said, to be changed by whoever may. */
export function Properties(props: PropertiesProps) {
  const { ticket, edit } = props;
  const refused = useMissingPermission("PUT /tickets/{id}");
  // A light agent's word is a note, and nothing else.
  const mayChange =
    !refused && edit.mayReply && edit.authorId !== null && ticket.status !== "closed";
  return (
    <section className="properties" aria-label="Properties">
      {mayChange ? <Controls {...props} /> : <Shown {...props} />}
    </section>
  );
}

function Controls({ ticket, users, groups, edit }: PropertiesProps) {
  const { changes, fields, change } = edit;
  const failure = edit.failure("properties");
  const missing = missingToSolve(ticket, edit);
  const isWrong = fields.custom.some((field) => {
    const changed = changes.custom_fields?.find(({ id }) => id === field.id);
    return changed && fieldProblem(field, changed.value);
  });
  return (
    <form
      className="properties-list"
      aria-label="Change properties"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) edit.saveProperties();
      }}
    >
      <OwnRows ticket={ticket} edit={edit} />
      <AssignmentRows
        ticket={ticket}
        users={users}
        groups={groups}
        edit={edit}
        take={{
          to: (assignee_id) => edit.saveProperties({ assignee_id }),
          isPending: edit.isPending("properties"),
        }}
      />
      {fields.custom.map((field) => {
        const { id } = field;
        if (id === null) return null;
        const saved = customValueOf(ticket, id);
        const changed = changes.custom_fields?.find((one) => one.id === id);
        return (
          <FieldRow
            key={id}
            field={field}
            saved={saved}
            value={changed ? changed.value : saved}
            onChange={(value) => change({ custom_fields: [{ id, value }] })}
          />
        );
      })}
      <TagsRow ticket={ticket} edit={edit} />
      <dl className="properties-facts">
        <Facts ticket={ticket} users={users} />
      </dl>
      {missing.length > 0 && (
        <p className="properties-problem">
          Zendesk asks for this before a ticket is solved: <Plain>{missing.join(", ")}</Plain>.
        </p>
      )}
      <Conflicts users={users} groups={groups} edit={edit} />
      {hasChanges(changes) && (
        <div className="properties-foot">
          <Button
            type="submit"
            variant="primary"
            size="small"
            isPending={edit.isPending("properties")}
            disabled={isWrong || edit.conflicts.length > 0}
          >
            Save
          </Button>
          <Button size="small" onClick={edit.discardChanges}>
            Discard
          </Button>
          <span className="muted">
            {edit.isRestored ? "As you left it." : edit.isKept && "Kept in this browser."}
          </span>
        </div>
      )}
      {failure && <Failure {...failure} />}
      <output className="muted properties-said">{edit.said("properties")}</output>
    </form>
  );
}

function Shown({ ticket, users, groups, edit: { fields } }: PropertiesProps) {
  const people = peopleOf([{ users }]);
  return (
    <dl className="properties-list">
      <Property name="Status">
        <StatusBadge status={ticket.status} />
      </Property>
      <Property name="Priority">
        <Priority priority={ticket.priority} />
      </Property>
      {ticket.type && (
        <Property name="Type">{wordFor(typeWords, ticket.type) ?? ticket.type}</Property>
      )}
      <Property name="Assignee">{nameOf(people, ticket.assignee_id)}</Property>
      <Property name="Group">{groups.find(({ id }) => id === ticket.group_id)?.name}</Property>
      {fields.custom.map((field) => {
        const words = customValue(field, customValueOf(ticket, field.id ?? 0));
        return (
          words && (
            <Property key={field.id} name={field.title ?? `Field ${field.id}`}>
              {words}
            </Property>
          )
        );
      })}
      {ticket.tags.length > 0 && (
        <Property name="Tags">
          <span className="properties-tags">
            {ticket.tags.map((tag) => (
              <span key={tag} className="properties-tag">
                <Plain>{tag}</Plain>
              </span>
            ))}
          </span>
        </Property>
      )}
      <Facts ticket={ticket} users={users} />
    </dl>
  );
}
