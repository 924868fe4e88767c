import { useEffect, useEffectEvent } from "react";
import { tinykeys } from "tinykeys";
import { commands, type CommandId } from "./commands.ts";
import { readSingleKeys } from "./single-keys.ts";

/** Lets keys do what these commands do, while the component is there and nobody is typing. */
export function useCommands(actions: Partial<Record<CommandId, () => void>>): void {
  const run = useEffectEvent((id: CommandId, event: KeyboardEvent) => {
    if (isTyping(event) || document.querySelector("dialog[open]")) return;
    // WCAG 2.1.4: who speaks to their computer must be able to turn single keys off.
    if (!readSingleKeys() && id !== "help") return;
    event.preventDefault();
    actions[id]?.();
  });
  const ids = Object.keys(actions).join(" ");
  useEffect(() => {
    const bindings = ids
      .split(" ")
      .filter(isCommand)
      .flatMap((id) =>
        commands[id].keys.map((key) => [key, (event: KeyboardEvent) => run(id, event)] as const),
      );
    return tinykeys(window, Object.fromEntries(bindings));
  }, [ids]);
}

function isCommand(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches("input:not([type=radio], [type=checkbox]), textarea, select")
  );
}
