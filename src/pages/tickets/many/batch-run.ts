import type {
  BatchItem,
  BatchRecord,
  Outcome,
  TicketChange,
} from "../../../zendesk/batch-record.ts";
import { isOver, type Job, type JobResult } from "../../../zendesk/jobs.ts";
import {
  bears,
  mostPerJob,
  type StartedBatch,
  type TicketBatchWish,
} from "../../../zendesk/ticket-batch.ts";
import type { Ticket } from "../../../zendesk/tickets.ts";

/** How a run stands, and why it failed. */
export interface RunState extends BatchRecord {
  readonly error?: unknown;
}

/** What a run needs of the world. */
export interface RunMeans {
  send: (wish: TicketBatchWish) => Promise<StartedBatch>;
  readJob: (jobId: string) => Promise<Job>;
  readTickets: (ids: readonly number[]) => Promise<ReadonlyMap<number, Ticket>>;
  /** Shows a ticket as it is now. */
  show: (ticket: Ticket) => void;
  pause: (ms: number) => Promise<void>;
  /** Keeps a run for after a reload; undefined forgets it. */
  keep: (run: BatchRecord | undefined) => void;
}

/** Between two looks at a job (ms): longer the longer it takes. */
const waits = [1000, 1000, 2000, 3000, 5000];
const longestWait = 10_000;
/** After so many looks, some ten minutes, the tickets are asked instead of their job. */
const mostLooks = 64;

/** Changes many tickets, a job at a time, and goes on doing so whatever is on screen. */
export class BatchRun {
  readonly #means: RunMeans;
  readonly #listeners = new Set<() => void>();
  #state: RunState | undefined;
  #isStopping = false;

  constructor(means: RunMeans) {
    this.#means = means;
  }

  get state(): RunState | undefined {
    return this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins another run. The one before must not be running. */
  start(title: string, items: readonly BatchItem[]): Promise<void> {
    const outcomes = items.map((): Outcome => "waiting");
    this.#set({ title, items, outcomes, jobId: null, progress: 0, status: "stopped" });
    return this.goOn();
  }

  /** Takes up a run that a reload cut off: sees what came of the job under way, and sends nothing. */
  async takeUp(kept: BatchRecord): Promise<void> {
    this.#set({ ...kept, status: "running" });
    this.#isStopping = true;
    await this.#work();
  }

  /** Goes on after a stop or a failure. */
  goOn(): Promise<void> {
    this.#isStopping = false;
    this.#change({ status: "running", error: undefined });
    return this.#work();
  }

  /** Sends no more jobs; the one under way goes on at Zendesk and is waited for. */
  stop(): void {
    this.#isStopping = true;
  }

  /** Sends again what was refused. */
  retry(): Promise<void> {
    const { outcomes } = this.#known();
    this.#change({ outcomes: outcomes.map((one) => (isRefused(one) ? "waiting" : one)) });
    return this.goOn();
  }

  /** What puts the changed tickets back; empty when nothing can. */
  undo(): readonly BatchItem[] {
    const { items, outcomes } = this.#known();
    return items.flatMap(({ id, subject, change, undo }, index) => {
      const isChanged = outcomes[index] === "changed" || outcomes[index] === "differs";
      if (!isChanged || undo === undefined || Object.keys(undo).length === 0) return [];
      return [{ id, subject, change: undo, undo: withoutComment(change) }];
    });
  }

  /** Forgets a run that is over. */
  dismiss(): void {
    this.#state = undefined;
    this.#means.keep(undefined);
    this.#tell();
  }

  async #work(): Promise<void> {
    try {
      await this.#finishSent();
      while (!this.#isStopping && this.#indexes("waiting").length > 0) {
        // oxlint-disable-next-line no-await-in-loop -- one job after the other: thirty are all an account may have
        await this.#sendNext();
        // oxlint-disable-next-line no-await-in-loop -- as above
        await this.#finishSent();
      }
      this.#change({ status: this.#indexes("waiting").length > 0 ? "stopped" : "over" });
    } catch (error) {
      this.#change({ status: "failed", error });
    }
  }

  async #sendNext(): Promise<void> {
    const next = this.#indexes("waiting").slice(0, mostPerJob);
    const items = next.flatMap((index) => this.#known().items[index] ?? []);
    this.#settle(next, () => "sent");
    try {
      const wish = { items: items.map(({ id, change }) => ({ id, change })) };
      const { jobId } = await this.#means.send(wish);
      this.#change({ jobId, progress: 0 });
    } catch (error) {
      // Sent again, the same tickets are the same write: it is looked for before it leaves twice.
      this.#settle(next, () => "waiting");
      throw error;
    }
  }

  /** Waits for the job of what was sent, and finds out what became of each ticket. */
  async #finishSent(): Promise<void> {
    const sent = this.#indexes("sent");
    if (sent.length === 0) return;
    const { jobId } = this.#known();
    const results = jobId === null ? undefined : await this.#resultsOf(jobId);
    const isAlone = results === undefined && jobId !== null;
    const tickets = await this.#read(sent, isAlone ? waits : []).catch((error: unknown) => {
      // The job has told enough; without one this is all there is.
      if (results === undefined) throw error;
      return undefined;
    });
    for (const ticket of tickets?.values() ?? []) this.#means.show(ticket);
    this.#settle(sent, (item) => {
      const result = results?.find(({ id }) => id === item.id);
      return outcomeOf(item, result, tickets?.get(item.id));
    });
    this.#change({ jobId: null, progress: 0 });
  }

  /** Reads tickets as they are; again after each wait while one is not as it is wanted, for a job that tells nothing. */
  async #read(
    indexes: readonly number[],
    patience: readonly number[],
  ): Promise<ReadonlyMap<number, Ticket>> {
    const items = indexes.flatMap((index) => this.#known().items[index] ?? []);
    const ids = items.map(({ id }) => id);
    let tickets = await this.#means.readTickets(ids);
    for (const wait of patience) {
      const found = tickets;
      const isThere = items.every(({ id, change }) => isAsWanted(found.get(id), change));
      if (isThere) break;
      // oxlint-disable-next-line no-await-in-loop -- each look waits for the one before
      await this.#means.pause(wait);
      // oxlint-disable-next-line no-await-in-loop -- as above
      tickets = await this.#means.readTickets(ids);
    }
    return tickets;
  }

  /** What a job tells of each ticket; undefined when it tells nothing. */
  async #resultsOf(jobId: string): Promise<readonly JobResult[] | undefined> {
    for (let look = 0; look < mostLooks; look += 1) {
      // oxlint-disable-next-line no-await-in-loop -- each look waits for the one before
      await this.#means.pause(waits[look] ?? longestWait);
      // oxlint-disable-next-line no-await-in-loop -- as above
      const job = await this.#means.readJob(jobId).catch((error: unknown) => {
        if (isRefusal(error)) return undefined;
        throw error;
      });
      if (job === undefined) return undefined;
      if (isOver(job)) return job.results.length > 0 ? job.results : undefined;
      this.#change({ progress: job.progress ?? 0 });
    }
    return undefined;
  }

  #indexes(wanted: "waiting" | "sent"): number[] {
    return this.#known().outcomes.flatMap((one, index) => (one === wanted ? [index] : []));
  }

  #settle(indexes: readonly number[], outcome: (item: BatchItem) => Outcome): void {
    const { items, outcomes } = this.#known();
    const after = [...outcomes];
    for (const index of indexes) {
      const item = items[index];
      if (item) after[index] = outcome(item);
    }
    this.#change({ outcomes: after });
  }

  #known(): RunState {
    if (this.#state === undefined) throw new Error("No tickets are being changed");
    return this.#state;
  }

  #change(change: Partial<RunState>): void {
    this.#set({ ...this.#known(), ...change });
  }

  #set(state: RunState): void {
    this.#state = state;
    this.#means.keep(recordOf(state));
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** An error is no plain data; after a reload the tickets are asked anew. */
function recordOf({ error: _error, ...record }: RunState): BatchRecord {
  return record;
}

function outcomeOf(
  { change }: BatchItem,
  result: JobResult | undefined,
  ticket: Ticket | undefined,
): Outcome {
  if (result && result.error !== null) return { refused: result.details ?? result.error };
  if (result?.success) {
    return ticket === undefined || isAsWanted(ticket, change) ? "changed" : "differs";
  }
  // Without a word of the job, the ticket alone tells; of a comment it does not.
  return isAsWanted(ticket, change) && change.comment === undefined ? "changed" : "unclear";
}

function isAsWanted(ticket: Ticket | undefined, change: TicketChange): boolean {
  return ticket !== undefined && bears(ticket, change);
}

export function isRefused(outcome: Outcome): outcome is { readonly refused: string } {
  return typeof outcome === "object";
}

/** Whether Zendesk will not tell of this job, now or later. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "refused";
}

function withoutComment(change: TicketChange): TicketChange {
  const { comment, ...rest } = change;
  return comment === undefined ? change : rest;
}
