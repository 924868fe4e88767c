import type { Draft } from "./draft.ts";

/** One request of this session, without what it brought. */
export interface Sent {
  readonly draft: Draft;
  /** The session it was sent in: another person's history is nobody's business. */
  readonly session: string;
  /** ms since 1970. */
  readonly at: number;
  /** HTTP status, or the code of the failure where the browser hid it. */
  readonly result: number | string;
  readonly ms: number | undefined;
}

const most = 50;
const listeners = new Set<() => void>();
let entries: readonly Sent[] = [];

/** Everything sent since this tab was opened, newest first. In memory only. */
export function readHistory(): readonly Sent[] {
  return entries;
}

export function subscribeToHistory(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes a request. What an earlier session sent is forgotten with it. */
export function noteSent(sent: Sent): void {
  entries = [sent, ...entries.filter(({ session }) => session === sent.session)].slice(0, most);
  for (const listener of listeners) listener();
}
