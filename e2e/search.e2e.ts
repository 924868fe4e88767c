import type { Page } from "@playwright/test";
import { deskIsRead } from "./fixtures/desk-is-read.ts";
import { expect, test } from "./fixtures/fixtures.ts";

const box = (page: Page) => page.getByRole("searchbox", { name: "Search tickets" });
const rows = (page: Page) => page.getByRole("table", { name: "Tickets" }).getByRole("row");

async function ask(page: Page, typed: string) {
  await box(page).fill(typed);
  await box(page).press("Enter");
}

const misunderstood = [
  ["my test with colon: title 1", "“colon” is none", "my test with colon title 1"],
  [`"unclosed`, "is not closed", "unclosed"],
  ["kettle:", "“kettle” is none", "kettle"],
  ["status:foo", "“status” is one of new, open, pending, hold, solved, closed", "status foo"],
  ["state:open", "Did you mean status?", "state open"],
] as const;

for (const [typed, reason, words] of misunderstood) {
  test(`“${typed}” is explained beside the box before anything is sent, and its words are one key away`, async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent");
    await expect(rows(page)).toHaveCount(101);
    zendesk.forgetRequests();
    await ask(page, typed);
    await expect(box(page)).toHaveAccessibleDescription(new RegExp(reason));
    await expect(box(page)).toBeFocused();
    await expect(rows(page)).toHaveCount(101);
    expect(zendesk.requests().filter(({ path }) => path.includes("/search"))).toEqual([]);
    await expect(page.getByRole("button", { name: "Search for these words" })).toBeVisible();
    await box(page).press("Enter");
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === words);
    await expect(box(page)).toHaveValue(words);
  });
}

for (const typed of ["#499", "499", "ticket 499"]) {
  test(`“${typed}” offers the ticket itself first`, async ({ page, signIn }) => {
    await signIn("Amir Agent");
    await expect(rows(page)).toHaveCount(101);
    await box(page).fill(typed);
    const offer = page.getByRole("link", { name: "Open ticket #499" });
    await expect(offer).toBeVisible();
    await box(page).press("ArrowDown");
    await expect(offer).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/tickets\/499$/);
    await expect(page.getByRole("region", { name: "Ticket" })).toBeVisible();
  });
}

test("the address of a ticket opens it, but not of another account’s", async ({
  page,
  signIn,
  zendesk,
  account,
}) => {
  await signIn("Amir Agent");
  await deskIsRead(page);
  zendesk.forgetRequests();
  await ask(page, "https://somebody-else.zendesk.com/agent/tickets/7");
  await expect(page.getByText("That is a ticket of the account somebody-else")).toBeVisible();
  await expect(page.getByRole("link", { name: "Open ticket #7" })).toBeHidden();
  expect(zendesk.requests()).toEqual([]);
  await ask(page, `https://${account}.zendesk.com/agent/tickets/7`);
  await expect(page).toHaveURL(/\/tickets\/7$/);
});

test("a link to a search Zendesk would refuse keeps the box and a list, and asks for nothing", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Amir Agent");
  await expect(rows(page)).toHaveCount(101);
  zendesk.forgetRequests();
  await page.goto(`/tickets?q=${encodeURIComponent('"unclosed')}`);
  await expect(page.getByRole("alert")).toContainText("Zendesk would not understand this search");
  await expect(box(page)).toHaveValue(`"unclosed`);
  await expect(page.getByText("Still shown: Tickets")).toBeVisible();
  await expect(rows(page)).toHaveCount(101);
  expect(zendesk.requests().filter(({ path }) => path.includes("/search"))).toEqual([]);
  await page.getByRole("link", { name: "Search for these words: unclosed" }).click();
  await expect(page).toHaveURL(/q=unclosed$/);
});

for (const status of [422, 400]) {
  test(`a search Zendesk refuses with ${status} is explained, the list and the box stay`, async ({
    page,
    signIn,
    zendesk,
  }) => {
    await signIn("Amir Agent");
    await expect(rows(page)).toHaveCount(101);
    zendesk.fail({ kind: "status", status, path: "/api/v2/search", times: 50 });
    await ask(page, "kettle status:open");
    await expect(page.getByText(/^The search: /)).toBeVisible();
    await expect(box(page)).toHaveValue("kettle status:open");
    await expect(rows(page)).toHaveCount(101);
    zendesk.clearFaults();
    await page.getByRole("link", { name: "Search for these words: kettle status open" }).click();
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === "kettle status open");
  });
}

for (const typed of ["(kettle", "C++"]) {
  test(`“${typed}” is searched for as it is, and box and list stay`, async ({ page, signIn }) => {
    await signIn("Amir Agent");
    await expect(rows(page)).toHaveCount(101);
    await ask(page, typed);
    await expect(page).toHaveURL((url) => url.searchParams.get("q") === typed);
    await expect(box(page)).toHaveValue(typed);
    await expect(page.getByText(/found$|^Nothing matches/).first()).toBeVisible();
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}
