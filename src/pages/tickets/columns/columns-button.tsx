import { useState } from "react";
import type { ListAddress } from "../../../tickets/list-url.ts";
import { Button } from "../../../ui/button.tsx";
import { lazily } from "../../../ui/lazily.tsx";

const ColumnsDialog = lazily(async () => (await import("./columns-dialog.tsx")).ColumnsDialog);

export function ColumnsButton({ list }: { list: ListAddress }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <span className="tickets-columns">
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          Columns
        </Button>
      </span>
      {isOpen && <ColumnsDialog list={list} onClose={() => setOpen(false)} />}
    </>
  );
}
