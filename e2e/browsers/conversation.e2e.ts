import { expect, test } from "./fixtures.ts";
import { rowOf } from "./row-of.ts";

test("an agent reads a ticket and answers it once", async ({ tab, signIn, zendesk }) => {
  await signIn("Amir Agent");
  await tab.pressAt((await rowOf(tab, 1)).middle);
  await expect.poll(() => tab.text("[role=feed]")).not.toBe("");
  await tab.fill("textbox", /^Reply/, "We looked at it, and it is the valve.");
  await tab.press("button", /^Send to /);
  await expect.poll(() => tab.text("[role=feed]")).toContain("it is the valve.");
  const writes = zendesk.requests().filter(({ method }) => method === "PUT");
  expect(writes.map(({ status }) => status)).toEqual([200]);
});

test("a customer reads her request and answers it", async ({ tab, signIn, zendesk }) => {
  await signIn("Eve Enduser", "My requests");
  await tab.pressAt((await rowOf(tab, 1)).middle);
  await expect.poll(() => tab.text("[role=feed]")).not.toBe("");
  await tab.fill("textbox", /^Your answer/, "It still leaks.");
  await tab.press("button", /^Send/);
  await expect.poll(() => tab.text("[role=feed]")).toContain("It still leaks.");
  const writes = zendesk.requests().filter(({ method }) => method === "PUT");
  expect(writes.map(({ status }) => status)).toEqual([200]);
});
