import { useState } from "react";
import { lazily } from "../../../ui/lazily.tsx";
import { useCommands } from "../../../ui/use-commands.ts";

const CommandDialog = lazily(async () => (await import("./command-dialog.tsx")).CommandDialog);

/** The key under which everything is found by typing. */
export function Commands() {
  const [isOpen, setOpen] = useState(false);
  useCommands({ palette: () => setOpen(true) });
  return isOpen ? <CommandDialog onClose={() => setOpen(false)} /> : null;
}
