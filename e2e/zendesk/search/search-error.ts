/** A query that the search does not understand; answered as 422 with its sentence. */
export class SearchError extends Error {
  readonly code = "invalid-search";

  /** @param sentence What is wrong, without the leading "Invalid search: ". */
  constructor(sentence: string) {
    super(`Invalid search: ${sentence}`);
    this.name = "SearchError";
  }
}
