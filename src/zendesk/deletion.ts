import * as v from "valibot";
import type { Finding } from "./confirm-write.ts";
import { getJson } from "./request.ts";
import { ZendeskError } from "./zendesk-error.ts";

/** Whether this refusal says that there is no such record: not that the address or the plan is wrong. */
export function isGone(error: unknown): boolean {
  if (!(error instanceof ZendeskError) || error.status !== 404) return false;
  return (error.body ?? "").includes("RecordNotFound");
}

/** Looks whether a record is gone. A list would not do: what stands on its second page is not gone. */
export async function lookWhetherGone(
  line: "GET /oauth/clients/{id}" | "GET /oauth/tokens/{id}",
  id: number,
): Promise<Finding<true>> {
  try {
    await getJson(line, { id }, v.object({}));
    return { found: "not-there" };
  } catch (error) {
    if (isGone(error)) return { found: "done", done: true };
    throw error;
  }
}
