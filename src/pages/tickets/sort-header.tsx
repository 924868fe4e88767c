import { Link } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import { headOf } from "../../ui/table.tsx";
import { fieldOf, type TicketList, type TicketSort } from "../../zendesk/ticket-list.ts";
import { urlOf } from "../../tickets/list-url.ts";
import type { TicketColumn } from "./columns.tsx";

interface SortHeaderProps {
  list: TicketList;
  column: TicketColumn;
}

/** The head of a column, which sorts by it where Zendesk can. */
export function SortHeader({ list, column }: SortHeaderProps) {
  const { label, sort: first } = column;
  if (first === undefined) return <th {...headOf(column)}>{label}</th>;
  const isSorted = list.sort !== null && fieldOf(list.sort) === fieldOf(first);
  const isDescending = list.sort?.startsWith("-") ?? false;
  const sort = isSorted && list.sort !== null ? opposite(list.sort) : first;
  return (
    <th
      {...headOf(column)}
      {...(isSorted && { "aria-sort": isDescending ? "descending" : "ascending" })}
    >
      <Link className="sort-header" to={urlOf({ ...list, sort })} title={`Sort by ${label}`}>
        {label}
        {isSorted && <Icon name={isDescending ? "chevronDown" : "chevronUp"} />}
      </Link>
    </th>
  );
}

function opposite(sort: TicketSort): TicketSort {
  const field = fieldOf(sort);
  return sort.startsWith("-") ? field : `-${field}`;
}
