import { expect, test } from "./fixtures.ts";
import { rowOf } from "./row-of.ts";

test("the middle button opens a row in a tab of its own", async ({ tab, signIn, browserOf }) => {
  await signIn("Amir Agent");
  const row = await rowOf(tab, 2);
  await tab.pressAt(row.middle, "middle");
  await expect.poll(async () => (await browserOf.tabs()).length).toBe(2);
  expect((await tab.url()).pathname).toBe("/tickets");
});
