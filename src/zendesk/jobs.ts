import * as v from "valibot";
import { count, flag, id, list, text } from "./fields.ts";
import { getJson } from "./request.ts";

/** What became of one record of a job: changed, or why not. */
const jobResultSchema = v.object({
  id,
  success: flag,
  /** A code such as `RecordInvalid`; null where the record was changed. */
  error: text,
  details: text,
});

export type JobResult = v.InferOutput<typeof jobResultSchema>;

/**
 * A background job of Zendesk's, which it tells of for 24 hours.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/
 */
export const jobSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  /** queued, working, completed, failed or killed; kept as it is when it is none of them. */
  status: text,
  /** Records the job is done with; null before it begins. */
  progress: count,
  message: text,
  /** Empty until the job is over. One that is completed may still hold records that were refused. */
  results: list(jobResultSchema),
});

export type Job = v.InferOutput<typeof jobSchema>;

const oneJobSchema = v.object({ job_status: jobSchema });

/**
 * Reads how a job stands, never from a cache. Throws ZendeskError, status 404, when Zendesk does not know it any more.
 * https://developer.zendesk.com/api-reference/ticketing/ticket-management/job_statuses/#show-job-status
 */
export async function readJob(jobId: string): Promise<Job> {
  return (await getJson("GET /job_statuses/{id}", { id: jobId }, oneJobSchema)).job_status;
}

/** Whether nothing more will come of a job. A status nobody knows counts as under way: the caller has its own end. */
export function isOver({ status }: Job): boolean {
  return status === "completed" || status === "failed" || status === "killed";
}
