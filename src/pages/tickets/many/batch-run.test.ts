import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { Job } from "../../../zendesk/jobs.ts";
import type { TicketBatchWish } from "../../../zendesk/ticket-batch.ts";
import {
  type BatchItem,
  readBatchRecord,
  type TicketChange,
} from "../../../zendesk/batch-record.ts";
import { type Ticket, ticketSchema } from "../../../zendesk/tickets.ts";
import { BatchRun, type RunMeans } from "./batch-run.ts";

function ticketOf(id: number, fields: Partial<Ticket> = {}): Ticket {
  return v.parse(ticketSchema, { id, status: "open", tags: [], ...fields });
}

/** A Zendesk of one table, whose jobs are over at the second look. */
class SmallZendesk implements RunMeans {
  readonly tickets = new Map<number, Ticket>();
  readonly sent: TicketBatchWish[] = [];
  readonly waited: number[] = [];
  readonly refuses = new Map<number, string>();
  readonly jobs = new Map<string, Job>();
  kept: string | null = null;
  looks = 0;
  failsOnce: Error | undefined;
  tellsNothing = false;

  constructor(count: number) {
    for (let id = 1; id <= count; id += 1) this.tickets.set(id, ticketOf(id));
  }

  send = async (wish: TicketBatchWish) => {
    if (this.failsOnce !== undefined) {
      const error = this.failsOnce;
      this.failsOnce = undefined;
      throw error;
    }
    this.sent.push(wish);
    const results = wish.items.map(({ id, change }) => {
      const details = this.refuses.get(id) ?? null;
      const ticket = this.tickets.get(id);
      if (details === null && ticket) this.tickets.set(id, changed(ticket, change));
      const isDone = details === null;
      return { id, success: isDone, error: isDone ? null : "RecordInvalid", details };
    });
    const jobId = `V3-${this.sent.length}`;
    const job = { id: jobId, status: "completed", progress: results.length, message: null };
    this.jobs.set(jobId, { ...job, results });
    return { jobId };
  };

  readJob: RunMeans["readJob"] = async (jobId): Promise<Job> => {
    this.looks += 1;
    if (this.tellsNothing) throw Object.assign(new Error("gone"), { code: "refused" });
    const job = this.jobs.get(jobId);
    if (!job) throw new Error("no such job");
    return this.looks % 2 === 1 ? { ...job, status: "working", progress: 1, results: [] } : job;
  };

  readTickets: RunMeans["readTickets"] = async (ids) =>
    new Map([...this.tickets].filter(([id]) => ids.includes(id)));

  show = () => {};
  pause = async (ms: number) => void this.waited.push(ms);
  keep: RunMeans["keep"] = (run) => void (this.kept = run ? JSON.stringify(run) : null);
}

function changed(ticket: Ticket, { status, additional_tags = [] }: TicketChange): Ticket {
  return { ...ticket, status: status ?? ticket.status, tags: [...ticket.tags, ...additional_tags] };
}

function itemsOf(count: number, change: TicketChange = { status: "solved" }): BatchItem[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    subject: `Ticket ${index + 1}`,
    change,
    undo: { status: "open" },
  }));
}

describe("changing many tickets", () => {
  test("a thousand tickets take ten jobs, one after the other", async () => {
    const zendesk = new SmallZendesk(1000);
    const run = new BatchRun(zendesk);
    await run.start("Solve", itemsOf(1000));
    expect(zendesk.sent).toHaveLength(10);
    expect(run.state?.status).toBe("over");
    expect(new Set(run.state?.outcomes)).toEqual(new Set(["changed"]));
    expect(Math.min(...zendesk.waited)).toBe(1000);
  });

  test("what Zendesk refuses keeps its reason, and only that is sent again", async () => {
    const zendesk = new SmallZendesk(3);
    zendesk.refuses.set(2, "Status: closed prevents ticket update");
    const run = new BatchRun(zendesk);
    await run.start("Solve", itemsOf(3));
    expect(run.state?.outcomes[1]).toEqual({ refused: "Status: closed prevents ticket update" });
    zendesk.refuses.clear();
    await run.retry();
    expect(zendesk.sent.at(-1)?.items.map(({ id }) => id)).toEqual([2]);
    expect(run.state?.outcomes).toEqual(["changed", "changed", "changed"]);
  });

  test("a job that could not be sent leaves its tickets waiting, to be sent again", async () => {
    const zendesk = new SmallZendesk(2);
    zendesk.failsOnce = new Error("offline");
    const run = new BatchRun(zendesk);
    await run.start("Solve", itemsOf(2));
    expect(run.state).toMatchObject({ status: "failed", outcomes: ["waiting", "waiting"] });
    await run.goOn();
    expect(run.state).toMatchObject({ status: "over", outcomes: ["changed", "changed"] });
  });

  test("a ticket that a rule of the account changed back is not called changed", async () => {
    const zendesk = new SmallZendesk(2);
    zendesk.readTickets = async () =>
      new Map([
        [1, ticketOf(1)],
        [2, ticketOf(2, { status: "solved" })],
      ]);
    const run = new BatchRun(zendesk);
    await run.start("Solve", itemsOf(2));
    expect(run.state?.outcomes).toEqual(["differs", "changed"]);
  });

  test("where no job tells, the tickets do; a comment stays in doubt", async () => {
    const zendesk = new SmallZendesk(1);
    zendesk.tellsNothing = true;
    const run = new BatchRun(zendesk);
    await run.start("Solve", itemsOf(1));
    expect(run.state?.outcomes).toEqual(["changed"]);
    await run.start("Say", itemsOf(1, { comment: { body: "Hello", public: false } }));
    expect(run.state?.outcomes).toEqual(["unclear"]);
  });

  test("after a reload the job under way is waited for, and nothing else is sent unasked", async () => {
    const zendesk = new SmallZendesk(150);
    const { readJob } = zendesk;
    zendesk.readJob = () => new Promise(() => {});
    void new BatchRun(zendesk).start("Solve", itemsOf(150));
    const record = () => readBatchRecord(zendesk.kept);
    await expect.poll(() => record()?.jobId).toBe("V3-1");
    zendesk.readJob = readJob;
    const second = new BatchRun(zendesk);
    const kept = record();
    if (!kept) throw new Error("Nothing was kept");
    await second.takeUp(kept);
    expect(zendesk.sent).toHaveLength(1);
    expect(second.state?.status).toBe("stopped");
    expect(second.state?.outcomes.filter((one) => one === "changed")).toHaveLength(100);
    await second.goOn();
    expect(zendesk.sent).toHaveLength(2);
    expect(second.state?.status).toBe("over");
  });

  test("undoing puts back only what was changed", async () => {
    const zendesk = new SmallZendesk(2);
    zendesk.refuses.set(1, "no");
    const run = new BatchRun(zendesk);
    await run.start("Solve", itemsOf(2));
    expect(run.undo()).toEqual([
      { id: 2, subject: "Ticket 2", change: { status: "open" }, undo: { status: "solved" } },
    ]);
  });
});
