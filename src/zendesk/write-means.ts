/** A write that was sent and is not known to have happened, nor not to have. */
export interface Unsettled {
  /** What was wanted, and what tells it from any other write of the same content: plain data. */
  readonly wish: unknown;
  readonly begun: unknown;
  /** When it was last known to leave: ms since 1970, by this device. */
  readonly sentAt: number;
  /** It has arrived, and was told of where something else was being sent: whoever waits for it is still to hear. */
  readonly isTold?: boolean;
}

/** Remembers what is unsettled, by place. */
export interface UnsettledStore {
  read: (place: string) => Promise<readonly Unsettled[]>;
  write: (place: string, all: readonly Unsettled[]) => Promise<void>;
}

/** What a write may use of the world; the browser's in the app, a test's own elsewhere. */
export interface WriteMeans {
  /** ms since 1970, never set back while the page lives. */
  now: () => number;
  pause: (ms: number) => Promise<void>;
  /** Does one piece of work of a name at a time, over all tabs. */
  inTurn: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  /** `browser` outlives a reload and is one for all tabs, for what people typed; `page` is for what must not be stored. */
  unsettled: Readonly<Record<"browser" | "page", UnsettledStore>>;
}
