import { useEffect, useEffectEvent, useState } from "react";
import { MissingPermission } from "../../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../../failures/screen/use-missing-permission.ts";
import { Button } from "../../../ui/button.tsx";
import { lazily } from "../../../ui/lazily.tsx";
import { useCommands } from "../../../ui/use-commands.ts";
import { type Macro, previewMacro } from "../../../zendesk/macros.ts";
import type { Ticket } from "../../../zendesk/tickets.ts";
import type { TicketEdit } from "../use-ticket-edit.ts";
import { type MacroDraft, macroEffect } from "./macro-effect.ts";
import { keepRecentMacro } from "./recent-macros.ts";
import { Plain, plainNode } from "../../../ui/plain.tsx";

const MacrosDialog = lazily(async () => (await import("./macros-dialog.tsx")).MacrosDialog);

interface MacrosProps {
  ticketId: number;
  ticket: Ticket;
  edit: TicketEdit;
  /** Where one goes on after a macro: into the words. */
  onApplied: () => void;
}

interface Applied {
  title: string;
  notes: readonly string[];
  /** The draft as it was, for whoever picked the wrong one. */
  before: MacroDraft;
}

/** Puts macros into the draft, one after the other: nothing is sent, and the last one can be taken back. */
export function Macros({ ticketId, ticket, edit, onApplied }: MacrosProps) {
  const refused = useMissingPermission("GET /tickets/{id}/macros/{macro_id}/apply");
  const [isOpen, setOpen] = useState(false);
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [applied, setApplied] = useState<Applied>();
  const open = () => {
    setError(undefined);
    setOpen(true);
  };
  useCommands({ macros: open });
  const goOn = useEffectEvent(onApplied);
  useEffect(() => {
    // Only now: the dialog that closes gives the focus back to where it was.
    if (applied) goOn();
  }, [applied]);

  async function pick(macro: Macro) {
    setPending(true);
    setError(undefined);
    try {
      const preview = await previewMacro(ticketId, macro.id ?? 0);
      const before = { body: edit.body, isPublic: edit.isPublic, changes: edit.changes };
      const { notes, ...effect } = macroEffect(macro, preview, ticket, before);
      edit.apply(effect);
      keepRecentMacro(macro.id ?? 0);
      setApplied({ title: macro.title ?? "", notes, before });
      setOpen(false);
    } catch (cause) {
      setError(cause);
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      <Button onClick={open}>Macros</Button>
      {isOpen && refused && <MissingPermission what="Applying macros" explanation={refused} />}
      {isOpen && !refused && (
        <MacrosDialog
          onPick={(macro) => void pick(macro)}
          isPending={isPending}
          error={error}
          onClose={() => setOpen(false)}
        />
      )}
      {applied && (
        <output className="macros-applied muted">
          Applied: <Plain>{applied.title}</Plain>. {plainNode(applied.notes.join(" "))}{" "}
          <Button
            size="small"
            onClick={() => {
              edit.restore(applied.before);
              setApplied(undefined);
            }}
          >
            Take it back
          </Button>
        </output>
      )}
    </>
  );
}
