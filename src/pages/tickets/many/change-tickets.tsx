import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { lightAgent } from "../../../reference/roles.ts";
import { priorityWords, statusWords, typeWords } from "../../../reference/words.ts";
import { tagsIn } from "../../../tickets/tags-in.ts";
import { tooLong } from "../../../tickets/too-long.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { RadioGroup } from "../../../ui/radio-group.tsx";
import { Select } from "../../../ui/select.tsx";
import { TextArea, TextField } from "../../../ui/text-field.tsx";
import { groupsQuery } from "../../../zendesk/groups.ts";
import type { BatchItem, TicketChange } from "../../../zendesk/batch-record.ts";
import { bears } from "../../../zendesk/ticket-batch.ts";
import { meQuery } from "../../../zendesk/users.ts";
import type { TicketRow } from "../use-ticket-rows.ts";
import { changeWords, type Names } from "./change-words.ts";
import { undoChange } from "./undo-change.ts";

interface ChangeTicketsProps {
  ids: ReadonlySet<number>;
  /** The rows of the list: what is known of the tickets. */
  rows: readonly TicketRow[];
  onStart: (title: string, items: readonly BatchItem[]) => void;
  onClose: () => void;
}

/** What a select calls "leave it as it is", and "none". */
const same = "";
const none = "-";

const kinds = [
  { value: "note", label: "Internal note" },
  { value: "public", label: "Public reply" },
] as const;

/** Asks what to change of the picked tickets, and says before anything is sent what will come of it. */
export function ChangeTickets({ ids, rows, onStart, onClose }: ChangeTicketsProps) {
  const { data: me } = useQuery(meQuery);
  const { data: groups = [] } = useQuery(groupsQuery);
  const [wish, setWish] = useState(nothing);
  const set = (part: Partial<Wish>) => setWish((before) => ({ ...before, ...part }));
  const mayReply = me?.role_type !== lightAgent;
  const change = changeOf(wish, mayReply);
  const { items, closed, already } = lookOver(ids, rows, change);
  const people = peopleIn(rows, me);
  const names = { people, groups: new Map(groups.map(({ id, name }) => [id ?? 0, name ?? ""])) };
  const refusal = tooLong(wish.body);
  const isEmpty = Object.keys(change).length === 0;

  return (
    <Dialog title={`Change ${ticketsIn(ids.size)}`} onClose={onClose}>
      <form
        className="change-tickets"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isEmpty && items.length > 0 && refusal === undefined) {
            onStart(changeWords(change, names), items);
          }
        }}
      >
        <div className="change-tickets-fields">
          <Select
            label="Status"
            value={wish.status}
            options={[unchanged, ...settable(statusWords)]}
            onChange={(status) => set({ status })}
          />
          <Select
            label="Priority"
            value={wish.priority}
            options={[unchanged, ...optionsOf(priorityWords)]}
            onChange={(priority) => set({ priority })}
          />
          <Select
            label="Type"
            value={wish.type}
            options={[unchanged, ...optionsOf(typeWords)]}
            onChange={(type) => set({ type })}
          />
          <Select
            label="Group"
            value={wish.group}
            options={[unchanged, ...idOptions(names.groups)]}
            onChange={(group) => set({ group })}
          />
          <Select
            label="Assignee"
            value={wish.assignee}
            options={[unchanged, { value: none, label: "Nobody" }, ...idOptions(people)]}
            onChange={(assignee) => set({ assignee })}
          />
        </div>
        <TextField
          label="Add tags"
          value={wish.addTags}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => set({ addTags: target.value })}
        />
        <TextField
          label="Remove tags"
          value={wish.removeTags}
          autoCapitalize="none"
          spellCheck={false}
          onChange={({ target }) => set({ removeTags: target.value })}
        />
        {mayReply && (
          <RadioGroup
            label="Kind of comment"
            isLabelHidden
            look="segments"
            options={kinds}
            value={wish.isPublic ? "public" : "note"}
            onChange={(kind) => set({ isPublic: kind === "public" })}
          />
        )}
        <TextArea
          label={
            wish.isPublic && mayReply
              ? `Reply, sent to the requester of each of ${ticketsIn(items.length)}`
              : "Comment, for your team only"
          }
          rows={3}
          value={wish.body}
          error={refusal}
          onChange={({ target }) => set({ body: target.value })}
        />
        <output className="muted">
          {isEmpty ? "Nothing is changed yet." : outlook(items.length, closed, already)}
        </output>
        <div className="change-tickets-foot">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" disabled={isEmpty || items.length === 0}>
            Change {ticketsIn(isEmpty ? ids.size : items.length)}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface Wish {
  status: string;
  priority: string;
  type: string;
  group: string;
  assignee: string;
  addTags: string;
  removeTags: string;
  isPublic: boolean;
  body: string;
}

const nothing: Wish = {
  status: same,
  priority: same,
  type: same,
  group: same,
  assignee: same,
  addTags: "",
  removeTags: "",
  isPublic: false,
  body: "",
};

const unchanged = { value: same, label: "No change" };

function optionsOf(words: Readonly<Record<string, string>>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Nothing that was once touched becomes new again, and nobody closes a ticket: time does. */
function settable(words: Readonly<Record<string, string>>) {
  return optionsOf(words).filter(({ value }) => value !== "new" && value !== "closed");
}

function idOptions(names: ReadonlyMap<number, string>) {
  return [...names].map(([id, label]) => ({ value: String(id), label }));
}

function changeOf(wish: Wish, mayReply: boolean): TicketChange {
  const added = tagsIn(wish.addTags);
  const removed = tagsIn(wish.removeTags).filter((tag) => !added.includes(tag));
  return {
    ...(wish.status !== same && { status: wish.status }),
    ...(wish.priority !== same && { priority: wish.priority }),
    ...(wish.type !== same && { type: wish.type }),
    ...(wish.group !== same && { group_id: Number(wish.group) }),
    ...(wish.assignee !== same && {
      assignee_id: wish.assignee === none ? null : Number(wish.assignee),
    }),
    ...(added.length > 0 && { additional_tags: added }),
    ...(removed.length > 0 && { remove_tags: removed }),
    ...(wish.body.trim() !== "" && {
      comment: { body: wish.body, public: wish.isPublic && mayReply },
    }),
  };
}

/** What would be sent for which tickets: not for closed ones, nor for those that are so already. */
function lookOver(ids: ReadonlySet<number>, rows: readonly TicketRow[], change: TicketChange) {
  const known = new Map(rows.map((row) => [row.ticket.id, row]));
  const picked = [...ids].map((id) => ({ id, row: known.get(id) }));
  const open = picked.filter(({ row }) => row?.ticket.status !== "closed");
  const wanted = open.filter(
    ({ row }) => change.comment !== undefined || row === undefined || !bears(row.ticket, change),
  );
  return {
    items: wanted.map(({ id, row }): BatchItem => ({
      id,
      subject: row?.subject ?? "",
      change,
      ...(row && { undo: undoChange(row.ticket, change) }),
    })),
    closed: picked.length - open.length,
    already: open.length - wanted.length,
  };
}

function outlook(count: number, closed: number, already: number): ReactNode {
  const are = (one: number) => (one === 1 ? "is" : "are");
  return [
    `${ticketsIn(count)} will be changed.`,
    already > 0 && `${already} ${are(already)} so already.`,
    closed > 0 && `${closed} ${are(closed)} closed: Zendesk takes no more changes there.`,
  ]
    .filter(Boolean)
    .join(" ");
}

export function ticketsIn(count: number): string {
  return count === 1 ? "1 ticket" : `${count.toLocaleString("en")} tickets`;
}

/** The person, and whoever has a ticket of this list. */
function peopleIn(
  rows: readonly TicketRow[],
  me: { id: number | null; name: string | null } | undefined,
): Names["people"] {
  const people = new Map<number, string>();
  if (me && me.id !== null) people.set(me.id, `${me.name ?? "Me"} (me)`);
  const others = rows
    .flatMap(({ ticket, assignee }) =>
      ticket.assignee_id === null ? [] : [{ id: ticket.assignee_id, name: assignee ?? "" }],
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
  for (const { id, name } of others) if (!people.has(id)) people.set(id, name);
  return people;
}
