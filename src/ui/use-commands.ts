import { commands, type CommandId } from "./commands.ts";
import { useKeys } from "./use-keys.ts";

/** Lets the keys of these commands do what the commands do, while the component is there and nobody is typing. */
export function useCommands(actions: Partial<Record<CommandId, () => void>>): void {
  const bound: Record<string, () => void> = {};
  for (const [id, { keys }] of Object.entries(commands)) {
    const act = isCommand(id) ? actions[id] : undefined;
    if (act) for (const key of keys) bound[key] = act;
  }
  useKeys(bound, commands.help.keys);
}

function isCommand(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}
