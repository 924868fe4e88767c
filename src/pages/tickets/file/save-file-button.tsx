import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { ListAddress } from "../../../tickets/list-url.ts";
import { Button } from "../../../ui/button.tsx";
import { lazily } from "../../../ui/lazily.tsx";
import { useCommands } from "../../../ui/use-commands.ts";
import type { TicketPage } from "../../../zendesk/ticket-list.ts";

const SaveFileDialog = lazily(async () => (await import("./save-file-dialog.tsx")).SaveFileDialog);

interface SaveFileProps {
  list: ListAddress;
  title: string;
  tickets: UseInfiniteQueryResult<{ pages: TicketPage[] }>;
}

/** Leads to saving a list as a file for a spreadsheet. */
export function SaveFileButton(props: SaveFileProps) {
  const [isOpen, setOpen] = useState(false);
  useCommands({ saveFile: () => setOpen(true) });
  return (
    <>
      <Button size="small" variant="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Save as CSV
      </Button>
      {isOpen && <SaveFileDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
