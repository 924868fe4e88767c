import { ownPlace } from "../../zendesk/own-place.ts";

/** Something that was sent off and can still be called back, is on its way, or did not get through. */
export interface OutboxEntry {
  /** The same as its draft's. */
  readonly place: string;
  readonly ticketId: number;
  /** "Reply to Rosa Quill". */
  readonly title: string;
  readonly state: "held" | "sending" | "failed";
}

type Sending = () => Promise<boolean>;

interface Held {
  entry: OutboxEntry;
  send: Sending;
  timer: ReturnType<typeof setTimeout>;
}

/** Long enough to see what one has done, in ms. */
const holdFor = 5000;

/**
 * What waits a moment before it is sent, wherever one goes meanwhile. The words stay in their draft until Zendesk has
 * them: what is called back, fails or is left with the tab is still there.
 */
class Outbox {
  #held = new Map<string, Held>();
  #shown: readonly OutboxEntry[] = [];
  #listeners = new Set<() => void>();

  read = (): readonly OutboxEntry[] => this.#shown;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends in a moment; `send` tells whether it is known to have happened. */
  hold(entry: Omit<OutboxEntry, "state">, send: Sending): void {
    const key = ownPlace(entry.place);
    const timer = setTimeout(() => void this.#send(key), holdFor);
    this.#held.set(key, { entry: { ...entry, state: "held" }, send, timer });
    this.#tell();
  }

  sendNow(place: string): void {
    void this.#send(ownPlace(place));
  }

  /** Calls back what has not left yet, and forgets what failed. */
  drop(place: string): void {
    const key = ownPlace(place);
    const held = this.#held.get(key);
    if (!held || held.entry.state === "sending") return;
    clearTimeout(held.timer);
    this.#held.delete(key);
    this.#tell();
  }

  async #send(key: string): Promise<void> {
    const held = this.#held.get(key);
    if (held?.entry.state !== "held") return;
    clearTimeout(held.timer);
    // In the name of whoever wrote it, and of nobody else.
    const isStillMine = ownPlace(held.entry.place) === key;
    this.#set(key, held, isStillMine ? "sending" : "failed");
    if (!isStillMine) return;
    if (await held.send()) this.#held.delete(key);
    else this.#set(key, held, "failed");
    this.#tell();
  }

  #set(key: string, held: Held, state: OutboxEntry["state"]): void {
    this.#held.set(key, { ...held, entry: { ...held.entry, state } });
    this.#tell();
  }

  #tell(): void {
    this.#shown = [...this.#held.values()].map(({ entry }) => entry);
    for (const listener of this.#listeners) listener();
  }
}

export const outbox = new Outbox();
