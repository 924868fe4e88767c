import { expect } from "@playwright/test";
import { tableRow } from "./in-page.ts";
import type { TableRow } from "./in-page.ts";
import type { Tab } from "./tab.ts";

/** The nth row of the table on the page, once it is there. */
export async function rowOf(tab: Tab, nth: number): Promise<TableRow> {
  let row: TableRow | null = null;
  await expect.poll(async () => (row = await tab.evaluate(tableRow, nth))).not.toBeNull();
  return row as unknown as TableRow;
}
