import { expect, test } from "./fixtures.ts";
import { valueOf } from "./in-page.ts";
import { rowOf } from "./row-of.ts";

test("a second tab is signed in, and signing out in one ends both", async ({
  tab,
  app,
  signIn,
  browserOf,
}) => {
  await signIn("Amir Agent");
  const second = await browserOf.newTab();
  await second.open(`${app.url}/tickets`);
  await rowOf(second, 1);
  await second.press("button", "Sign out");
  for (const each of [second, tab])
    await expect.poll(() => each.has("button", "Sign in with Zendesk")).toBe(true);
});

test("a reload keeps the session while a second tab is open", async ({
  tab,
  app,
  signIn,
  browserOf,
}) => {
  await signIn("Amir Agent");
  const second = await browserOf.newTab();
  await second.open(`${app.url}/tickets`);
  await rowOf(second, 1);
  await tab.reload();
  await rowOf(tab, 1);
});

test("an agent reads what a reload does, and after it goes on where she was", async ({
  tab,
  signIn,
}) => {
  await signIn("Amir Agent");
  await expect
    .poll(() => tab.text())
    .toContain("In this browser, reloading the page signs you out");
  await tab.press("button", "Got it");
  // The rows move up when the warning goes.
  await expect.poll(() => tab.text()).not.toContain("reloading the page signs you out");
  const { path, middle } = await rowOf(tab, 1);
  await tab.pressAt(middle);
  await tab.fill("textbox", /^Reply/, "Half a sentence");
  await expect.poll(() => tab.text()).toContain("Draft kept");
  await tab.reload();
  await expect.poll(() => tab.text()).toContain(wentWithTheReload);
  await tab.press("button", "Sign in again");
  await tab.press("button", "Allow");
  await expect.poll(async () => (await tab.url()).pathname).toBe(path);
  await expect.poll(() => tab.evaluate(valueOf, "textarea")).toBe("Half a sentence");
  expect(await tab.text()).not.toContain("reloading the page signs you out");
});

test("a customer reads after a reload that she was signed out and her words are there", async ({
  tab,
  signIn,
}) => {
  await signIn("Eve Enduser", "My requests");
  await tab.press("link", "New request");
  await tab.fill("textbox", "Subject", "The lid does not close");
  await expect
    .poll(() => tab.text())
    .toContain("In this browser, reloading the page signs you out");
  await tab.reload();
  await expect.poll(() => tab.text()).toContain(wentWithTheReload);
  await tab.press("button", "Sign in again");
  await tab.press("button", "Allow");
  await expect.poll(async () => (await tab.url()).pathname).toBe("/requests/new");
  await expect.poll(() => tab.evaluate(valueOf, "main input")).toBe("The lid does not close");
});

const wentWithTheReload = "You were signed out because the page was reloaded or left";
