import { useEffectEvent, useLayoutEffect } from "react";
import { commands, type CommandId } from "./commands.ts";
import { useKeys } from "./use-keys.ts";

type Act = () => void;

/** What can be done where one is, by command; where two would, the one that came last does. */
const active = new Map<CommandId, Act[]>();

/** The commands that do something now. */
export function readActiveCommands(): ReadonlyMap<CommandId, Act> {
  return new Map(
    [...active].flatMap(([id, acts]) => {
      const last = acts.at(-1);
      return last === undefined ? [] : [[id, last]];
    }),
  );
}

/** Lets these commands be done, by key and by name, while the component is there; keys only while nobody is typing. */
export function useCommands(actions: Partial<Record<CommandId, Act>>): void {
  const bound: Record<string, Act> = {};
  for (const [id, { keys }] of Object.entries(commands)) {
    const act = isCommand(id) ? actions[id] : undefined;
    if (act) for (const key of keys) bound[key] = act;
  }
  useKeys(bound, commands.help.keys);
  const run = useEffectEvent((id: CommandId) => actions[id]?.());
  const ids = Object.keys(actions).join(" ");
  useLayoutEffect(() => {
    const acts = ids
      .split(" ")
      .filter(isCommand)
      .map((id) => [id, () => run(id)] as const);
    for (const [id, act] of acts) active.set(id, [...(active.get(id) ?? []), act]);
    return () => {
      for (const [id, act] of acts) {
        active.set(
          id,
          (active.get(id) ?? []).filter((one) => one !== act),
        );
      }
    };
  }, [ids]);
}

function isCommand(id: string): id is CommandId {
  return Object.hasOwn(commands, id);
}
