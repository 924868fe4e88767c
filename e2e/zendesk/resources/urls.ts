import type { Row } from "../records/table.ts";

/** A record with the `url` it has on this account, first, as Zendesk writes it. */
export function withUrl<T extends Row>(origin: string, collection: string, row: T) {
  return { url: `${origin}/api/v2/${collection}/${row.id}.json`, ...row };
}
