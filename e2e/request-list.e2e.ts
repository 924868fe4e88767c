import type { DataFile } from "local-zendesk/types";
import { phone } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/desk.ts";
import type { Page } from "@playwright/test";

const customer = { preset: "My requests" } as const;
const eve = 1004;
const kim = 9001;

const request = (id: number, more: object) => ({
  id,
  requester_id: eve,
  assignee_id: 1002,
  comments: [{ author_id: eve, html_body: "<p>Please help.</p>" }],
  ...more,
});

/** Eve and her colleague Kim, whose company shares its requests. */
const company: DataFile = {
  organizations: [{ id: 800, name: "Lid & Sons", shared_tickets: true }],
  users: [
    {
      id: eve,
      name: "Eve Enduser",
      email: "enduser@example.com",
      role: "end-user",
      organization_id: 800,
    },
    {
      id: kim,
      name: "Kim Kraus",
      email: "kim@example.com",
      role: "end-user",
      organization_id: 800,
    },
  ],
  tickets: [
    request(901, { subject: "Solved last", status: "solved", updated_at: "2026-11-04T00:00:00Z" }),
    request(902, {
      subject: "Being worked on",
      status: "hold",
      updated_at: "2026-11-03T00:00:00Z",
    }),
    request(903, {
      subject: "A question for you",
      status: "pending",
      updated_at: "2026-11-01T00:00:00Z",
    }),
    request(904, {
      subject: "Kim asks for a ring",
      status: "open",
      requester_id: kim,
      email_cc_ids: [eve],
      organization_id: 800,
    }),
    request(905, {
      subject: "Kim asks alone",
      status: "open",
      requester_id: kim,
      organization_id: 800,
    }),
  ],
};

const subjects = (page: Page) => page.getByRole("table", { name: "Requests" }).getByRole("link");
const shows = (page: Page, name: string) => page.getByRole("combobox", { name });

test("what awaits a customer's word stands first, then what is open, then what is past", async ({
  page,
  openDesk,
}) => {
  await openDesk(company, "Eve Enduser", customer);
  const own = subjects(page).filter({ hasText: /Solved last|worked on|for you/ });
  await expect(own).toHaveText(["A question for you", "Being worked on", "Solved last"]);
  await expect(page.getByText(/^As of now/)).toBeVisible();
});

test("a customer narrows her list, and the address keeps what she chose", async ({
  page,
  openDesk,
}) => {
  await openDesk(company, "Eve Enduser", customer);
  await shows(page, "Status").selectOption("Awaiting your reply");
  await expect(page).toHaveURL(/status=waiting/);
  await expect(page.getByRole("link", { name: "Solved last" })).toHaveCount(0);
  await page.reload();
  await expect(shows(page, "Status")).toHaveValue("waiting");
  await expect(page.getByRole("link", { name: "A question for you" })).toBeVisible();
});

test("a customer finds a request by its words, with one question to Zendesk", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  await expect(subjects(page).first()).toBeVisible();
  zendesk.forgetRequests();
  const box = page.getByRole("searchbox", { name: "Search your requests" });
  await box.fill("gift card");
  await box.press("Enter");
  await expect(subjects(page)).toHaveText(["Gift card code does not work"]);
  expect(zendesk.requests().filter(({ method }) => method === "GET")).toHaveLength(1);
  await box.fill("xylophone");
  await box.press("Enter");
  await expect(page.getByRole("heading", { name: "Nothing was found" })).toBeVisible();
  await page.getByRole("link", { name: "Show all your requests" }).click();
  await expect(subjects(page).first()).toBeVisible();
  await expect(box).toHaveValue("");
});

test("a customer sees what others asked where she is copied, and her organization's", async ({
  page,
  openDesk,
}) => {
  await openDesk(company, "Eve Enduser", customer);
  await expect(page.getByRole("link", { name: "Kim asks for a ring" })).toHaveCount(0);
  await shows(page, "Whose").selectOption("You are copied on");
  await expect(subjects(page)).toHaveText(["Kim asks for a ring"]);
  await expect(page.getByRole("row").nth(1)).toContainText("Kim Kraus");
  await shows(page, "Whose").selectOption("Your organization’s");
  await expect(page.getByRole("link", { name: "Kim asks alone" })).toBeVisible();
});

test("who belongs to no organization is not offered one", async ({ page, openDesk }) => {
  const alone: DataFile = {
    users: [
      {
        id: eve,
        name: "Eve Enduser",
        email: "enduser@example.com",
        role: "end-user",
        organization_id: null,
      },
    ],
  };
  await openDesk(alone, "Eve Enduser", customer);
  await expect(shows(page, "Whose").getByRole("option")).toHaveText([
    "Your own",
    "You are copied on",
  ]);
});

test("a list that cannot be read again stays, and says so", async ({ page, signIn, zendesk }) => {
  await signIn("Eve Enduser", customer);
  await expect(subjects(page).first()).toBeVisible();
  // The session tries such a read once more by itself.
  zendesk.fail({ kind: "status", status: 503, path: "/api/v2/requests", times: 2 });
  await page.getByRole("button", { name: "Refresh" }).click();
  await expect(page.getByText(/^The newest requests: /)).toBeVisible();
  await expect(subjects(page).first()).toBeVisible();
});

test.describe("on a phone", () => {
  test.use(phone);

  test("every request is a card as wide as the list, and everything is large enough for a finger", async ({
    page,
    openDesk,
  }) => {
    await openDesk(company, "Eve Enduser", customer);
    const main = page.getByRole("main");
    const targets = main.getByRole("row").nth(1).or(main.locator(":is(.button, select, input)"));
    await expect(targets.first()).toBeVisible();
    for (const target of await targets.all()) {
      expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    }
    const card = await main.getByRole("row").nth(1).boundingBox();
    expect(card?.width).toBeGreaterThan(360);
  });
});
