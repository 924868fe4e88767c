import { keepLocalText, readLocalText } from "./local-text.ts";

/** Texts this browser keeps for its person under one heading, by name. Never anything secret. */
export interface KeptText {
  /** null where nothing is kept. */
  read: (name: string) => string | null;
  /** null forgets it. */
  keep: (name: string, text: string | null) => void;
  /** Calls the listener when one changes, in this tab or another; returns the unsubscription. */
  subscribe: (listener: () => void) => () => void;
}

/** Works, forgetfully, where storage is blocked. */
export function keptText(heading: string): KeptText {
  const here = new Map<string, string | null>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== null && !key.startsWith(`${heading} `)) return;
    here.clear();
    tell();
  };
  return {
    read(name) {
      const known = here.get(name);
      if (known !== undefined) return known;
      const text = readLocalText(`${heading} ${name}`);
      here.set(name, text);
      return text;
    },
    keep(name, text) {
      here.set(name, text);
      keepLocalText(`${heading} ${name}`, text);
      tell();
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
