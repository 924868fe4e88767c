import { Link } from "react-router";
import { Icon } from "../../ui/icon.tsx";
import { fieldOf, type TicketList, type TicketSort } from "../../zendesk/ticket-list.ts";
import { urlOf } from "../list-url.ts";

interface SortHeaderProps {
  list: TicketList;
  field: ReturnType<typeof fieldOf>;
  label: string;
  /** The order the first press gives. */
  first: TicketSort;
}

/** A column Zendesk can sort by. The others have no order, because Zendesk knows none for them. */
export function SortHeader({ list, field, label, first }: SortHeaderProps) {
  const isSorted = fieldOf(list.sort) === field;
  const isDescending = list.sort.startsWith("-");
  const sort = isSorted ? opposite(list.sort) : first;
  return (
    <th
      scope="col"
      className={`ticket-${field}`}
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
