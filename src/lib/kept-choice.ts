import { keepLocalText, readLocalText } from "./local-text.ts";

/** One of a few words this browser remembers for its person: a theme, a density. Never anything secret. */
export interface KeptChoice<Value extends string> {
  read: () => Value;
  choose: (value: Value) => void;
  /** Calls the listener when the choice changes, in this tab or another; returns the unsubscription. */
  subscribe: (listener: () => void) => () => void;
}

/** The first of `values` counts until another is chosen. Works, forgetfully, where storage is blocked. */
export function keptChoice<const Value extends string>(
  key: string,
  values: readonly [Value, ...Value[]],
): KeptChoice<Value> {
  const listeners = new Set<() => void>();
  let chosen: Value | undefined;
  const read = () => chosen ?? values.find((value) => value === readLocalText(key)) ?? values[0];
  const onStorage = (event: StorageEvent) => {
    if (event.key !== key) return;
    chosen = undefined;
    for (const listener of listeners) listener();
  };
  return {
    read,
    choose(value) {
      chosen = value;
      keepLocalText(key, value);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      if (listeners.size === 0) addEventListener("storage", onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener("storage", onStorage);
      };
    },
  };
}
