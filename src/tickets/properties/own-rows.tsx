import { priorityWords, typeWords } from "../../reference/words.ts";
import type { Ticket } from "../../zendesk/tickets.ts";
import { useStatusChoice } from "./use-status-choice.ts";
import type { PropertyEdit } from "./property-edit.ts";
import { type Option, SelectRow } from "./property-row.tsx";

interface OwnRowsProps {
  ticket: Ticket;
  edit: PropertyEdit;
}

const none: Option = { value: "", label: "–" };

/** Status, priority and type: the fields every ticket has. */
export function OwnRows({ ticket, edit }: OwnRowsProps) {
  const { changes, change } = edit;
  const { choose, ...status } = useStatusChoice(ticket, edit);
  return (
    <>
      <SelectRow label="Status" {...status} onChange={choose} command="status" />
      <SelectRow
        label="Priority"
        saved={ticket.priority ?? ""}
        value={(changes.priority === undefined ? ticket.priority : changes.priority) ?? ""}
        // A ticket that has a priority keeps one.
        options={[...(ticket.priority === null ? [none] : []), ...optionsOf(priorityWords)]}
        onChange={(priority) => change({ priority: priority || null })}
      />
      <SelectRow
        label="Type"
        saved={ticket.type ?? ""}
        value={(changes.type === undefined ? ticket.type : changes.type) ?? ""}
        options={[none, ...optionsOf(typeWords)]}
        onChange={(type) => change({ type: type || null })}
      />
    </>
  );
}

function optionsOf(words: Readonly<Record<string, string>>): Option[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}
