import { useRef, useState } from "react";
import type { ListAddress } from "../../../tickets/list-url.ts";
import { Button } from "../../../ui/button.tsx";
import { Dialog } from "../../../ui/dialog.tsx";
import { TextField } from "../../../ui/text-field.tsx";
import { type SavedFilter, useSavedFilters } from "../../../tickets/saved-filters.ts";

/** Keeps the search under a name of one's own, renames it, or forgets it, with a way back. */
export function SaveFilter({ list }: { list: ListAddress }) {
  const { filters, save, forget } = useSavedFilters();
  const [isNaming, setNaming] = useState(false);
  const [forgotten, setForgotten] = useState<SavedFilter>();
  const first = useRef<HTMLButtonElement>(null);
  const known = filters.find(({ query }) => query === list.query);
  return (
    <>
      <Button ref={first} size="small" variant="quiet" onClick={() => setNaming(true)}>
        {known ? "Rename filter" : "Save filter"}
      </Button>
      {known && (
        <Button
          size="small"
          variant="quiet"
          onClick={() => {
            forget(known.query);
            setForgotten(known);
            first.current?.focus();
          }}
        >
          Forget filter
        </Button>
      )}
      <output>
        {!known && forgotten && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              save(forgotten);
              first.current?.focus();
            }}
          >
            Undo forgetting
          </Button>
        )}
      </output>
      {isNaming && (
        <NameDialog
          name={known?.name ?? ""}
          onClose={() => setNaming(false)}
          onName={(name) => {
            save({ name, query: list.query, sort: list.sort });
            setNaming(false);
          }}
        />
      )}
    </>
  );
}

interface NameDialogProps {
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}

function NameDialog({ name, onName, onClose }: NameDialogProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  return (
    <Dialog title="Save filter" onClose={onClose} initialFocus={field}>
      <form
        className="filter-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== "") onName(typed.trim());
        }}
      >
        <TextField
          label="Name"
          description="It stands beside the views, in this browser only."
          ref={field}
          value={typed}
          maxLength={200}
          required
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" variant="primary">
          Save
        </Button>
      </form>
    </Dialog>
  );
}
