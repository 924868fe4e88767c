import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { allows } from "../../../scopes/allows.ts";
import { useSignedIn } from "../../../session/page/use-session.ts";
import { type ListAddress, urlOf } from "../../../tickets/list-url.ts";
import { Button, IconButton } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { plainText } from "../../../lib/plain-text.ts";
import { Plain, plainNode } from "../../../ui/plain.tsx";
import { ticketFieldsQuery } from "../../../zendesk/ticket-fields.ts";
import {
  type ChosenColumn,
  type ColumnWidth,
  columnWidths,
  writeColumns,
} from "./chosen-columns.ts";
import { fieldColumn, ticketColumns } from "./columns.tsx";
import { columnsPlace, keptColumns, useColumns } from "./use-columns.ts";
import "./columns-dialog.css";

interface ColumnsDialogProps {
  list: ListAddress;
  onClose: () => void;
}

/** Which columns a list shows, in which order and how wide. Every change is seen at once behind the sheet. */
export function ColumnsDialog({ list, onClose }: ColumnsDialogProps) {
  const { subdomain, grantedScopes } = useSignedIn();
  const navigate = useNavigate();
  const { chosen, isChosen } = useColumns(list);
  const fieldsAllowed = allows(grantedScopes, "GET /ticket_fields");
  const { data: fields } = useQuery({ ...ticketFieldsQuery, enabled: fieldsAllowed });
  const [said, setSaid] = useState("");
  const listElement = useRef<HTMLUListElement>(null);

  const own = [...(fields?.values() ?? [])].filter(({ active, removable }) => active && removable);
  const all = [...ticketColumns, ...own.map(fieldColumn)];
  const labels = new Map(all.map(({ id, label }) => [id, label]));
  const shown = chosen.filter(({ id }) => labels.has(id));
  const others = all.filter(({ id }) => !shown.some((one) => one.id === id));

  function choose(next: readonly ChosenColumn[] | null) {
    const text = next === null ? null : writeColumns(next);
    keptColumns.keep(columnsPlace(subdomain, list), text);
    const { columns: _, ...rest } = list;
    void navigate(urlOf(text === null ? rest : { ...rest, columns: text }), { replace: true });
  }

  function move(index: number, by: 1 | -1) {
    const column = shown[index];
    if (column === undefined || shown[index + by] === undefined) return;
    choose(shown.toSpliced(index, 1).toSpliced(index + by, 0, column));
    setSaid(`${labels.get(column.id)}: column ${index + by + 1} of ${shown.length}`);
  }

  /** What was pressed is gone with its column: the focus stays in the list. */
  function remove(id: string) {
    choose(shown.filter((one) => one.id !== id));
    setSaid(`${labels.get(id)} is no longer shown`);
    listElement.current?.focus();
  }

  return (
    <Dialog title="Columns" onClose={onClose}>
      <div className="columns-dialog">
        <output className="visually-hidden">{plainNode(said)}</output>
        <h3 id="columns-shown">Shown, from left to right</h3>
        <ul ref={listElement} aria-labelledby="columns-shown" tabIndex={-1}>
          {shown.map(({ id, width }, index) => {
            const label = labels.get(id) ?? id;
            return (
              <li key={id} className="columns-entry">
                <span className="columns-name">
                  <Plain>{label}</Plain>
                </span>
                <select
                  className="columns-width"
                  aria-label={`Width of ${plainText(label)}`}
                  value={width}
                  onChange={({ target }) =>
                    choose(shown.with(index, { id, width: widthIn(target.value) }))
                  }
                >
                  {columnWidths.map((each) => (
                    <option key={each}>{each}</option>
                  ))}
                </select>
                <IconButton
                  label={`Move ${label} to the left`}
                  size="small"
                  aria-disabled={index === 0}
                  onClick={() => move(index, -1)}
                >
                  <Icon name="chevronUp" />
                </IconButton>
                <IconButton
                  label={`Move ${label} to the right`}
                  size="small"
                  aria-disabled={index === shown.length - 1}
                  onClick={() => move(index, 1)}
                >
                  <Icon name="chevronDown" />
                </IconButton>
                {id === "subject" ? (
                  // Without it nobody could open a row.
                  <span className="columns-fixed muted">always</span>
                ) : (
                  <IconButton label={`Hide ${label}`} size="small" onClick={() => remove(id)}>
                    <Icon name="close" />
                  </IconButton>
                )}
              </li>
            );
          })}
        </ul>
        <h3>Not shown</h3>
        <ul className="columns-others">
          {others.map(({ id, label }) => (
            <li key={id}>
              <Button
                size="small"
                onClick={() => {
                  choose([...shown, { id, width: "usual" }]);
                  setSaid(`${label} is shown last`);
                  listElement.current?.focus();
                }}
              >
                <span className="visually-hidden">Show </span>
                <Plain>{label}</Plain>
              </Button>
            </li>
          ))}
        </ul>
        {!fieldsAllowed && (
          <p className="muted">The account’s own fields need the permission read.</p>
        )}
        <p className="muted">
          SLA times are not here: Zendesk tells them of one ticket, not of a list. Times of waiting,
          assigning and solving are not told of what a search finds.
        </p>
        <Button aria-disabled={!isChosen} onClick={() => isChosen && choose(null)}>
          {list.view === null ? "Usual columns" : "The view’s own columns"}
        </Button>
      </div>
    </Dialog>
  );
}

function widthIn(value: string): ColumnWidth {
  return columnWidths.find((known) => known === value) ?? "usual";
}
