import { Link } from "react-router";
import { type ListAddress, urlOf } from "../../tickets/list-url.ts";
import { allows } from "../../scopes/allows.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { Icon } from "../../ui/icon.tsx";
import { headOf } from "../../ui/table.tsx";
import { canSort, fieldOf, type TicketSort } from "../../zendesk/ticket-sort.ts";
import type { TicketColumn } from "./columns/columns.tsx";
import { plainText } from "../../lib/plain-text.ts";
import { plainNode } from "../../ui/plain.tsx";

interface SortHeaderProps {
  list: ListAddress;
  column: TicketColumn;
}

/** The head of a column, which sorts by it where Zendesk can, and says so where it cannot. */
export function SortHeader({ list, column }: SortHeaderProps) {
  const { label, sort: first } = column;
  const { grantedScopes } = useSignedIn();
  if (first === undefined || !canSort(list, fieldOf(first), allows(grantedScopes, "GET /search"))) {
    return (
      <th {...headOf(column)} title={`Zendesk cannot sort ${kindOf(list)} by ${plainText(label)}`}>
        {plainNode(label)}
      </th>
    );
  }
  const isSorted = list.sort !== null && fieldOf(list.sort) === fieldOf(first);
  const isDescending = list.sort?.startsWith("-") ?? false;
  const sort = isSorted && list.sort !== null ? opposite(list.sort) : first;
  return (
    <th
      {...headOf(column)}
      {...(isSorted && { "aria-sort": isDescending ? "descending" : "ascending" })}
    >
      <Link
        className="sort-header"
        to={urlOf({ ...list, sort })}
        title={`Sort by ${plainText(label)}`}
      >
        {plainNode(label)}
        {isSorted && <Icon name={isDescending ? "chevronDown" : "chevronUp"} />}
      </Link>
    </th>
  );
}

function kindOf({ view, query }: ListAddress): string {
  if (view !== null) return "a view";
  return query === "" ? "all tickets" : "what a search finds";
}

function opposite(sort: TicketSort): TicketSort {
  const field = fieldOf(sort);
  return sort.startsWith("-") ? field : `-${field}`;
}
