import type { Ref } from "react";
import type { ListAddress } from "../../tickets/list-url.ts";
import { PlainWords } from "../../ui/plain.tsx";
import type { TicketColumn } from "./columns/columns.tsx";
import type { Line } from "./lines.ts";
import { SafeTicketRow } from "./safe-ticket-row.tsx";

/** What every line of one table is shown with. */
export interface TicketLinesProps {
  lines: readonly Line[];
  columns: readonly TicketColumn[];
  list: ListAddress;
  /** The ticket that is open beside the list. */
  openId: number | null;
}

interface TicketLineProps extends TicketLinesProps {
  line: Line;
  /** Counted from 0, over all lines. */
  index: number;
  measure?: Ref<HTMLTableRowElement>;
}

/** What tells a line apart from the others of its table. */
export function keyOf(line: Line | undefined): string | number | undefined {
  return line?.kind === "group" ? line.key : (line?.row.ticket.id ?? undefined);
}

/** One line of the table: a ticket, or the heading of a group. */
export function TicketLine({ line, index, columns, list, openId, measure }: TicketLineProps) {
  const shared = { columns, ...(measure && { measure }) };
  if (line.kind === "group") return <GroupRow {...shared} index={index} words={line.words} />;
  const { row } = line;
  return (
    <SafeTicketRow
      {...row}
      {...shared}
      index={index}
      list={list}
      isOpen={openId !== null && row.ticket.id === openId}
    />
  );
}

interface GroupRowProps {
  columns: readonly TicketColumn[];
  index: number;
  words: string;
  measure?: Ref<HTMLTableRowElement>;
}

function GroupRow({ columns, index, words, measure }: GroupRowProps) {
  return (
    <tr className="ticket-group" ref={measure} aria-rowindex={index + 2} data-index={index}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the words are its label; the rule does not see into PlainWords */}
      <th colSpan={columns.length + 2} scope="rowgroup">
        <span className="ticket-group-name">
          <PlainWords>{words || "None"}</PlainWords>
        </span>
      </th>
    </tr>
  );
}
