import { expect, test } from "./fixtures.ts";
import { middleOf } from "./in-page.ts";
import { rowOf } from "./row-of.ts";
import type { Tab } from "./tab.ts";

async function pressMiddleOf(tab: Tab, selector: string): Promise<void> {
  const middle = await tab.evaluate(middleOf, selector);
  if (!middle) throw new Error(`nothing is ${selector}`);
  await tab.pressAt(middle);
}

test("an agent opens the ticket whose row she presses", async ({ tab, signIn }) => {
  await signIn("Amir Agent");
  for (const nth of [1, 5, 12]) {
    const row = await rowOf(tab, nth);
    await tab.pressAt(row.middle);
    await expect.poll(() => tab.text("h1")).toBe(row.subject);
    expect((await tab.url()).pathname).toBe(row.path);
    await tab.back();
    // Beside a ticket the rows stand elsewhere.
    await expect.poll(() => tab.text("h1")).toBe("Tickets");
  }
});

test("a customer opens the request whose row she presses", async ({ tab, signIn }) => {
  await signIn("Eve Enduser");
  for (const nth of [1, 3]) {
    const row = await rowOf(tab, nth);
    await tab.pressAt(row.middle);
    await expect.poll(() => tab.text("h1")).toBe(row.subject);
    expect((await tab.url()).pathname).toBe(row.path);
    await tab.back();
  }
});

test("an agent searches and sorts by pressing where the controls are", async ({ tab, signIn }) => {
  await signIn("Amir Agent");
  await rowOf(tab, 1);
  await pressMiddleOf(tab, "input[type=search]");
  await tab.type("status:pending\n");
  await expect.poll(async () => (await tab.url()).search).toBe("?q=status%3Apending");
  await expect.poll(() => tab.text("tbody tr")).toContain("Pending");
  await tab.back();
  await expect.poll(async () => (await tab.url()).search).toBe("");
  await expect.poll(() => tab.text("h1")).toBe("Tickets");
  await rowOf(tab, 1);
  await pressMiddleOf(tab, "th[data-column=status] a");
  await expect.poll(async () => (await tab.url()).search).toContain("sort=status");
});
