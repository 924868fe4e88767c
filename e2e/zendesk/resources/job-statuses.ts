import { answerJson } from "../http/answer.ts";
import type { Answer } from "../http/answer.ts";
import type { Call } from "../calls/call.ts";
import { errorString, recordNotFound } from "../http/errors.ts";
import { jobsOf, startJob, type Job, type JobKind, type JobStep } from "../account/jobs.ts";

/** https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/ */
export const jobStatusHandlers = {
  "GET /api/v2/job_statuses": listJobs,
  "GET /api/v2/job_statuses/show_many": showManyJobs,
  "GET /api/v2/job_statuses/:id": showJob,
};

const maxPerBulk = 100;

/** Answers a bulk request: the job is queued, its results come later. */
export function answerJob(
  call: Call,
  kind: JobKind,
  total: number,
  step: JobStep,
  ids?: readonly number[],
): Answer {
  return answerJson({ job_status: jobJson(call, startJob(call.account, kind, total, step, ids)) });
}

/** The array of a bulk body; more than 100 are refused. */
export function bulkItems(call: Call, plural: string, tooMany = tooManyValues()): unknown[] {
  const items = call.json()[plural];
  if (!Array.isArray(items)) {
    throw errorString(400, "BadRequest", `Required parameter missing: ${plural}`);
  }
  if (items.length > maxPerBulk) throw tooMany;
  return items;
}

/** The sentence has two spaces where the parameter's name should be, as recorded. */
function tooManyValues() {
  return errorString(
    400,
    "TooManyValues",
    `Parameter  cannot specify more than ${maxPerBulk} values`,
    { max_count: maxPerBulk },
  );
}

function listJobs(call: Call): Answer {
  const jobs = [...jobsOf(call.account).values()].toReversed().slice(0, 100);
  return answerJson({
    job_statuses: jobs.map((job) => jobJson(call, job)),
    next_page: null,
    previous_page: null,
    count: jobs.length,
  });
}

function showManyJobs(call: Call): Answer {
  const ids = (call.query.get("ids") ?? "").split(",").slice(0, maxPerBulk);
  const jobs = ids.map((id) => jobsOf(call.account).get(id)).filter((job) => job !== undefined);
  return answerJson({
    job_statuses: jobs.map((job) => jobJson(call, job)),
    next_page: null,
    previous_page: null,
    count: jobs.length,
  });
}

function showJob(call: Call): Answer {
  const job = jobsOf(call.account).get(call.params["id"] ?? "");
  if (!job) throw recordNotFound();
  return answerJson({ job_status: jobJson(call, job) });
}

/** A job as the API tells of it. */
export function jobJson(call: Call, job: Job) {
  const { id, ...rest } = job;
  return { id, url: `${call.origin}/api/v2/job_statuses/${id}.json`, ...rest };
}
