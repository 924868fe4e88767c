import type { ErrorBody } from "../error-body.ts";

/** The facts every explanation of an answer starts from: its status, and Zendesk's own words as a quotation. */
export function statusEvidence(status: number, body: ErrorBody): string[] {
  const evidence = [`Zendesk answered with status ${status}`];
  if (body.code !== undefined) evidence.push(`Zendesk calls it: ${body.code}`);
  if (body.message !== undefined) evidence.push(`Zendesk's own words: “${body.message}”`);
  if (body.envelope === "html") evidence.push("The answer was a web page where data was expected");
  return evidence;
}
