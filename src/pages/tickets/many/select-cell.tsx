import { use } from "react";
import "./select-cell.css";
import { SelectionContext, useIsSelected, useSelectedIds } from "./selection.ts";

/** Picks one ticket; with Shift, all from the last one picked. */
export function SelectTicket({ id }: { id: number }) {
  const selection = use(SelectionContext);
  const isSelected = useIsSelected(id);
  return (
    <label className="select-cell">
      <input
        type="checkbox"
        aria-label={`Select ticket ${id}`}
        checked={isSelected}
        // The press tells of Shift, a change does not; the keyboard's Space is a press too.
        onClick={({ shiftKey }) => (shiftKey ? selection.reach(id) : selection.toggle(id))}
        onChange={() => {}}
      />
    </label>
  );
}

/** Picks all rows that are there, or lets them go. */
export function SelectAllShown({ rows }: { rows: readonly number[] }) {
  const selection = use(SelectionContext);
  const ids = useSelectedIds();
  const picked = rows.filter((id) => ids.has(id)).length;
  return (
    <label className="select-cell">
      <input
        type="checkbox"
        aria-label="Select all shown"
        checked={rows.length > 0 && picked === rows.length}
        ref={(element) => {
          // "Mixed" exists only as a property.
          if (element) element.indeterminate = picked > 0 && picked < rows.length;
        }}
        onChange={() => selection.toggleAll()}
      />
    </label>
  );
}
