import { withApiToken } from "./fixtures/api-token.ts";
import type { Page } from "@playwright/test";
import { ask } from "local-zendesk/ask";
import type { DataFile } from "local-zendesk/types";
import { phone, photo, said } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/desk.ts";

const customer = { preset: "My requests" } as const;
const option = (name: string) => ({ name, value: name.toLowerCase() });
const portal = {
  visible_in_portal: true,
  editable_in_portal: true,
} as const;

/** A form with every kind of field, and one that only a broken grinder brings up. */
const workshop: DataFile = {
  ticket_fields: [
    {
      id: 301,
      type: "tagger",
      title: "Machine",
      ...portal,
      required_in_portal: true,
      custom_field_options: ["Kettle", "Grinder"].map(option),
    },
    { id: 302, type: "text", title: "Number on the dial", ...portal },
    {
      id: 303,
      type: "multiselect",
      title: "Noises",
      ...portal,
      custom_field_options: ["Hum", "Rattle"].map(option),
    },
    { id: 304, type: "checkbox", title: "I have the receipt", ...portal },
    { id: 305, type: "date", title: "Bought on", ...portal },
    { id: 306, type: "integer", title: "Cups a day", ...portal },
    { id: 307, type: "decimal", title: "Price", ...portal },
    {
      id: 308,
      type: "regexp",
      title: "Serial number",
      ...portal,
      regexp_for_validation: "\\A[A-Z]{2}\\d+\\z",
    },
    { id: 309, type: "textarea", title: "Where it stands", ...portal },
    { id: 310, type: "text", title: "For agents only" },
  ],
  ticket_forms: [
    {
      id: 400,
      name: "Broken machine",
      ticket_field_ids: [301, 302, 303, 304, 305, 306, 307, 308, 309, 310],
      end_user_conditions: [
        { parent_field_id: 301, value: "grinder", child_fields: [{ id: 302, is_required: true }] },
      ],
    },
    { id: 401, name: "Something else", default: true, ticket_field_ids: [] },
    { id: 402, name: "Complaint of an agent", end_user_visible: false, ticket_field_ids: [] },
  ],
};

async function openForm(page: Page): Promise<void> {
  await page.getByRole("link", { name: "New request" }).click();
  await page.getByRole("textbox", { name: "Subject" }).fill("It rattles");
  await page.getByRole("textbox", { name: "How can we help?" }).fill("Since yesterday.");
}

/** The request on screen as Zendesk has it. */
async function filedRequest(page: Page): Promise<unknown> {
  const help = await page.getByRole("link", { name: "Help" }).getAttribute("href");
  const path = `/api/v2${new URL(page.url()).pathname}`;
  const headers = withApiToken("enduser@example.com");
  const answer = await ask(new URL(path, help ?? "").href, { headers });
  return Reflect.get(Object(answer.json()), "request");
}

const send = (page: Page) => page.getByRole("button", { name: "Send request" }).click();

test("a customer fills in the account's form, and Zendesk gets every field of it", async ({
  page,
  openDesk,
}) => {
  await openDesk(workshop, "Eve Enduser", customer);
  await openForm(page);
  const kind = page.getByRole("combobox", { name: "What is it about?" });
  await expect(kind.getByRole("option", { name: "Complaint" })).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Machine" })).toHaveCount(0);
  await kind.selectOption("Broken machine");
  await expect(page.getByRole("textbox", { name: "Number on the dial" })).toHaveCount(0);
  await page.getByRole("combobox", { name: "Machine" }).selectOption("Grinder");
  await page.getByRole("textbox", { name: "Number on the dial" }).fill("7");
  await page
    .getByRole("group", { name: /Noises/ })
    .getByRole("checkbox", { name: "Rattle" })
    .check();
  await page.getByRole("checkbox", { name: /receipt/ }).check();
  await page.getByLabel(/Bought on/).fill("2026-05-01");
  await page.getByRole("textbox", { name: /Cups a day/ }).fill("3");
  await page.getByRole("textbox", { name: /Price/ }).fill("12.5");
  await page.getByRole("textbox", { name: /Serial number/ }).fill("AB12");
  await page.getByRole("textbox", { name: /Where it stands/ }).fill("In the kitchen");
  await send(page);
  await expect(page.getByText(/^We have your request. Its number is #\d+\.$/)).toBeVisible();
  await expect(said(page, "Since yesterday.")).toHaveCount(1);
  const filed = Object(await filedRequest(page));
  expect(filed).toMatchObject({ ticket_form_id: 400 });
  const filled = filed.custom_fields.filter(({ value }: { value: unknown }) => value !== null);
  const values = filled.map(({ id, value }: { id: number; value: unknown }) => [id, value]);
  expect(Object.fromEntries(values)).toEqual({
    301: "grinder",
    302: "7",
    303: ["rattle"],
    304: true,
    305: "2026-05-01",
    306: "3",
    307: "12.5",
    308: "AB12",
    309: "In the kitchen",
  });
});

test("what is missing is said at its place before anything is sent, and the first one has the focus", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  await page.getByRole("link", { name: "New request" }).click();
  await send(page);
  await expect(page.getByText("Say in a few words what it is about.")).toBeVisible();
  await expect(page.getByText("Choose one.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Subject" })).toBeFocused();
  await page.getByRole("textbox", { name: "Subject" }).fill("Weak steam");
  await page.getByRole("textbox", { name: "How can we help?" }).fill("It does not froth.");
  await page.getByRole("textbox", { name: /Cups a day/ }).fill("many");
  await send(page);
  await expect(page.getByText("Enter a whole number.")).toBeVisible();
  expect(
    zendesk.requests().filter(({ method, path }) => method === "POST" && path.startsWith("/api")),
  ).toEqual([]);
});

test("articles that may help are offered while somebody writes, for one question to Zendesk", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", customer);
  await page.getByRole("link", { name: "New request" }).click();
  await page.getByRole("textbox", { name: "Subject" }).pressSequentially("gasket");
  const help = page.getByRole("region", { name: "This may help already" });
  await expect(help.getByRole("link").first()).toBeVisible();
  await expect(help.getByRole("link").first()).toHaveAttribute("target", "_blank");
  const asked = zendesk
    .requests()
    .filter(({ method, path }) => method === "GET" && path.includes("/articles/search"));
  expect(asked).toHaveLength(1);
});

test("an account without forms is asked with its fields, and without the fields with words alone", async ({
  page,
  signIn,
  zendesk,
}) => {
  zendesk.fail({ kind: "status", status: 403, path: "/api/v2/ticket_forms", times: 9 });
  zendesk.fail({ kind: "status", status: 503, path: "/api/v2/ticket_fields", times: 9 });
  await signIn("Eve Enduser", customer);
  await openForm(page);
  await send(page);
  await expect(said(page, "Since yesterday.")).toHaveCount(1);
  await page.getByRole("link", { name: "Your requests" }).click();
  zendesk.clearFaults();
  zendesk.fail({ kind: "status", status: 403, path: "/api/v2/ticket_forms", times: 9 });
  await page.getByRole("link", { name: "New request" }).click();
  await expect(page.getByRole("combobox", { name: "Product" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use(phone);

  test("a draft of a new request comes back with its fields and its photo", async ({
    page,
    signIn,
  }) => {
    await signIn("Eve Enduser", customer);
    await openForm(page);
    await page.getByRole("combobox", { name: "Product" }).selectOption({ index: 1 });
    await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
    await expect(page.getByText("attached", { exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Your requests" }).tap();
    await page.reload();
    await page.getByRole("link", { name: "New request" }).tap();
    await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue("It rattles");
    await expect(page.getByRole("combobox", { name: "Product" })).not.toHaveValue("");
    await expect(page.getByText("attached", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Send request" }).tap();
    await expect(said(page, "Since yesterday.")).toContainText("broken lid.png");
    await page.getByRole("link", { name: "Your requests" }).tap();
    await page.getByRole("link", { name: "New request" }).tap();
    await expect(page.getByRole("textbox", { name: "Subject" })).toHaveValue("");
    await expect(page.getByRole("combobox", { name: "Product" })).toHaveValue("");
    await expect(page.getByText("attached", { exact: true })).toHaveCount(0);
  });
});
