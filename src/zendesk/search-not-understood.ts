import type { SearchComplaint } from "./check-search.ts";

/** A search that was not sent, because Zendesk would have refused it. */
export class SearchNotUnderstood extends Error {
  override readonly name = "SearchNotUnderstood";
  readonly complaints: readonly SearchComplaint[];

  constructor(complaints: readonly SearchComplaint[]) {
    super(complaints.map(({ code }) => code).join());
    this.complaints = complaints;
  }
}
