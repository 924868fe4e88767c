import { browserMeans } from "../../../failures/screen/browser-means.ts";
import { allows } from "../../../scopes/allows.ts";
import { readSignedIn } from "../../../session/page/session.ts";
import { type BatchRecord, readBatchRecord } from "../../../zendesk/batch-record.ts";
import { readJob } from "../../../zendesk/jobs.ts";
import { ownPlace } from "../../../zendesk/own-place.ts";
import { readTickets, ticketBatch } from "../../../zendesk/ticket-batch.ts";
import { showInLists } from "../../../zendesk/ticket-list.ts";
import { writeOnce } from "../../../zendesk/write-once.ts";
import { ZendeskError } from "../../../zendesk/zendesk-error.ts";
import { BatchRun } from "./batch-run.ts";

/** The one run of this tab: it outlives the list it was begun from. */
export const theRun = new BatchRun({
  send: async (wish) => (await writeOnce(ticketBatch, wish, browserMeans)).done,
  readJob(jobId) {
    const line = "GET /job_statuses/{id}";
    if (allows(readSignedIn().grantedScopes, line)) return readJob(jobId);
    // The refusal would come without CORS headers, unreadable: it is not asked for.
    const asked = { method: "GET", path: "", line } as const;
    return Promise.reject(new ZendeskError("refused", asked, { status: 403 }));
  },
  readTickets,
  show: showInLists,
  pause: browserMeans.pause,
  keep,
});

const place = () => ownPlace("scopedesk-ticket-batch");

/** For a reload of this tab only: other tabs have runs of their own. */
function keep(run: BatchRecord | undefined): void {
  try {
    if (run === undefined) sessionStorage.removeItem(place());
    else sessionStorage.setItem(place(), JSON.stringify(run));
  } catch {
    // Blocked or full: the run goes on, and ends with the page.
  }
}

/** Takes up what a reload cut off. What another version of the app kept is left alone. */
export function takeUpRun(): void {
  if (theRun.state !== undefined) return;
  let kept: string | null;
  try {
    kept = sessionStorage.getItem(place());
  } catch {
    return;
  }
  const record = readBatchRecord(kept);
  if (record) void theRun.takeUp(record);
}
