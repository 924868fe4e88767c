/**
 * What this browser keeps under a key; null where it keeps nothing, or nothing for this site. Only
 * this file touches `localStorage`, and never anything secret is given to it.
 */
export function readLocalText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text, or forgets it with null. Where storage is blocked or full, nothing is kept. */
export function keepLocalText(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {
    // Every caller works without: what it keeps is a comfort, not the work.
  }
}
