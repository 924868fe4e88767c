import { useEffectEvent, useLayoutEffect } from "react";
import { tinykeys } from "tinykeys";
import { readSingleKeys } from "./single-keys.ts";

/**
 * Lets keys do something while the component is there and nobody is typing.
 *
 * @param alwaysOn the keys that work even for who turned single letters off
 */
export function useKeys(
  actions: Readonly<Record<string, () => void>>,
  alwaysOn: readonly string[] = [],
): void {
  const run = useEffectEvent((key: string, event: KeyboardEvent) => {
    if (document.querySelector("dialog[open]")) return;
    // With Control or Command a key is no letter: it types nothing.
    const isChord = key.startsWith("$mod+");
    if (isTyping(event) && !isChord) return;
    // WCAG 2.1.4: who speaks to their computer must be able to turn single keys off.
    if (!readSingleKeys() && !isChord && !alwaysOn.includes(key)) return;
    event.preventDefault();
    actions[key]?.();
  });
  const keys = Object.keys(actions).join("\n");
  // With what they belong to: a key pressed the moment it is seen counts.
  useLayoutEffect(() => {
    const bindings = keys
      .split("\n")
      .filter((key) => key !== "")
      .map((key) => [key, (event: KeyboardEvent) => run(key, event)] as const);
    return tinykeys(window, Object.fromEntries(bindings));
  }, [keys]);
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches("input:not([type=radio], [type=checkbox]), textarea, select")
  );
}
