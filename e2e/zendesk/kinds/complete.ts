/** Fills in what Zendesk would have; `position` is the record's place among its kind. */
export type Complete<T> = (entry: Partial<T>, id: number, position: number) => T;

/** When a record without dates was made. */
export const longAgo = "2023-09-09T23:51:58Z";
