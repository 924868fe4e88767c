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
    // The second of two keys is no key of its own: "g r" leads somewhere and answers nobody.
    if (isSecond && !key.includes(" ")) return;
    // WCAG 2.1.4: who speaks to their computer must be able to turn single keys off.
    if (!readSingleKeys() && !isChord && !alwaysOn.includes(key)) return;
    event.preventDefault();
    actions[key]?.();
  });
  const keys = Object.keys(actions).join("\n");
  // With what they belong to: a key pressed the moment it is seen counts.
  useLayoutEffect(() => {
    listenForFirstKeys();
    const bindings = keys
      .split("\n")
      .filter((key) => key !== "")
      .map((key) => [key, (event: KeyboardEvent) => run(key, event)] as const);
    return tinykeys(window, Object.fromEntries(bindings));
  }, [keys]);
}

/** The key that begins every pair of keys. */
const firstKey = "g";
/** How long the second may take, in ms: as long as tinykeys waits for it. */
const patience = 1000;

let firstAt = Number.NEGATIVE_INFINITY;
let isSecond = false;
let isListening = false;

function listenForFirstKeys(): void {
  if (isListening) return;
  isListening = true;
  // Before any key's own listener is asked.
  addEventListener(
    "keydown",
    (event) => {
      isSecond = event.timeStamp - firstAt < patience;
      const isFirst = event.key === firstKey && !isSecond && !event.ctrlKey && !event.metaKey;
      firstAt = isFirst && !isTyping(event) ? event.timeStamp : Number.NEGATIVE_INFINITY;
    },
    { capture: true },
  );
}

function isTyping(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches("input:not([type=radio], [type=checkbox]), textarea, select")
  );
}
