import { randomBytes } from "node:crypto";
import type { Account } from "./account.ts";
import { Refusal, errorString } from "../http/errors.ts";
import { perAccount } from "./per-account.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/ */
export interface Job {
  id: string;
  /** As in "Bulk Create Ticket". */
  job_type: string;
  total: number | null;
  progress: number | null;
  status: "queued" | "working" | "failed" | "completed";
  message: string | null;
  results: JobResult[] | JobResult | null;
}

/** What a job does to how many of what, and what it says of a piece that fails. */
export interface JobKind {
  does: "create" | "update" | "delete";
  /** As in `organization`. */
  what: string;
  /** What its `job_type` says, where that is not what it does. */
  type?: string;
}

/** What became of one record; failures have `error` and `details` instead of `success`. */
export type JobResult = Record<string, unknown>;

/** Does one piece of a job; what it throws becomes that piece's failure. */
export type JobStep = (index: number) => JobResult;

/** ms a job waits in the queue, and between two slices of its work. */
const pause = 25;
const sliceSize = 25;
/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/ */
const maxUnfinished = 30;
const keptJobs = 1000;

/** The background jobs of one account, oldest first. */
export const jobsOf = perAccount((_account): Map<string, Job> => new Map());

/**
 * Queues a job of `total` steps and returns at once; it works in slices, as a queue would, and ends
 * `completed` whatever became of its steps. More than 30 unfinished jobs are refused with 429. A
 * step that fails is named by its id when `ids` are given, by its index otherwise.
 */
export function startJob(
  account: Account,
  kind: JobKind,
  total: number,
  step: JobStep,
  ids?: readonly number[],
): Job {
  const jobs = jobsOf(account);
  const unfinished = [...jobs.values()].filter(
    ({ status }) => status === "queued" || status === "working",
  );
  if (unfinished.length >= maxUnfinished) {
    throw errorString(
      429,
      "TooManyJobs",
      `There are already ${maxUnfinished} jobs queued or running`,
    );
  }
  const job: Job = {
    id: `V3-${randomBytes(16).toString("hex")}`,
    job_type: kind.type ?? `Bulk ${capital(kind.does)} ${capital(kind.what)}`,
    total,
    progress: null,
    status: "queued",
    message: null,
    results: null,
  };
  jobs.set(job.id, job);
  forgetOldest(jobs);
  const run = (index: number) => {
    const id = ids?.[index];
    return attempt(kind, step, index, id === undefined ? { index } : { index, id });
  };
  setTimeout(() => work(account, job, { kind, total, run }, []), pause).unref();
  return job;
}

/** Queues the one thing a job does to one record; its result is no list. */
export function startSingleJob(account: Account, type: string, run: () => JobResult): Job {
  const job = startJob(account, { does: "delete", what: "", type }, 1, run);
  job.total = null;
  return job;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const gerunds = { create: "Creating", update: "Updating", delete: "Deleting" };

interface Work {
  kind: JobKind;
  total: number;
  run: JobStep;
}

function work(account: Account, job: Job, parts: Work, results: JobResult[]): void {
  const { kind, total, run } = parts;
  job.status = "working";
  for (let done = 0; done < sliceSize && results.length < total; done += 1) {
    results.push(run(results.length));
  }
  job.progress = job.total === null ? null : results.length;
  job.message = `${gerunds[kind.does]} ${kind.what} #${results.length}`;
  if (results.length < total) {
    setTimeout(() => work(account, job, parts, results), pause).unref();
    return;
  }
  job.status = "completed";
  job.message = `Completed at ${account.clock.timestamp().replace("T", " ").replace("Z", " +0000")}`;
  job.results = job.total === null ? (results[0] ?? {}) : results;
}

function attempt(kind: JobKind, step: JobStep, index: number, name: JobResult): JobResult {
  try {
    return step(index);
  } catch (error) {
    return { ...name, ...failure(kind, error) };
  }
}

/** What a job says of a step that a handler would have refused. */
function failure({ does, what }: JobKind, error: unknown): JobResult {
  if (!(error instanceof Refusal)) throw error;
  const body: unknown = JSON.parse(String(error.answer.body));
  const { error: code, description, details } = body as Record<string, unknown>;
  return {
    error: code === "RecordInvalid" ? failureName(does, what) : nameOf(code),
    details:
      firstSentence(details) ?? (typeof description === "string" ? description : "Forbidden"),
  };
}

/** Recorded for what a validation refused: `OrganizationUpdateFailed`. */
function failureName(does: JobKind["does"], what: string): string {
  return `${capital(what)}${capital(does)}Failed`;
}

function nameOf(code: unknown): string {
  return typeof code === "string" ? code : "Forbidden";
}

function firstSentence(details: unknown): string | undefined {
  if (typeof details !== "object" || details === null) return undefined;
  const sentences = Object.values(details).flat() as { description?: string }[];
  return sentences.map(({ description }) => description ?? "").join(", ");
}

function forgetOldest(jobs: Map<string, Job>): void {
  if (jobs.size <= keptJobs) return;
  const [oldest] = jobs.keys();
  if (oldest !== undefined) jobs.delete(oldest);
}
