import type { Page } from "@playwright/test";
import type { AccountHandle } from "local-zendesk/types";
import { openRequest, phone, photo, said } from "./fixtures/customer.ts";
import { expect, test } from "./fixtures/fixtures.ts";

const files = (page: Page) => page.getByRole("list", { name: "Attached files" });
const send = (page: Page) => page.getByRole("button", { name: "Send", exact: true }).click();
const uploaded = (zendesk: AccountHandle) =>
  zendesk
    .requests()
    .filter(({ method, path }) => method === "POST" && path.startsWith("/api/v2/uploads")).length;

test.describe("on a phone", () => {
  test.use(phone);

  test("a customer answers with a photo from her camera", async ({ page, signIn, zendesk }) => {
    await signIn("Eve Enduser", { preset: "My requests" });
    await openRequest(page);
    const camera = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Take a photo" }).tap();
    await (await camera).setFiles(photo);
    await expect(files(page).getByText("attached")).toBeVisible();
    await page.getByRole("textbox", { name: "Your answer" }).fill("This is how it came.");
    await send(page);
    await expect(said(page, "This is how it came.")).toContainText("broken lid.png");
    await expect(files(page)).toHaveCount(0);
    expect(uploaded(zendesk)).toBe(1);
  });
});

test("a photo alone is an answer, and its name stands for words", async ({ page, signIn }) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
  await send(page);
  const link = said(page, "broken lid.png").getByRole("list", { name: "Attachments" });
  await expect(link.getByRole("link", { name: "broken lid.png" })).toBeVisible();
});

test("files are pasted and dropped, and one dropped beside the form leaves the page alone", async ({
  page,
  signIn,
}) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  const answer = page.getByRole("textbox", { name: "Your answer" });
  await answer.evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(["pixels"], "pasted.png", { type: "image/png" }));
    box.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await answer.evaluate((box) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["words"], "dropped.txt", { type: "text/plain" }));
    box.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(files(page).getByText("attached")).toHaveCount(2);
  const isKept = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["beside"], "beside.txt"));
    const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    return !document.body.dispatchEvent(drop);
  });
  expect(isKept).toBe(true);
  await expect(files(page).getByRole("listitem")).toHaveText([/pasted\.png/, /dropped\.txt/]);
});

test("an empty file and one that is too large are refused before anything is sent", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  await expect(page.getByText("up to 50 MB each")).toBeVisible();
  await page
    .getByLabel("Files", { exact: true })
    .setInputFiles({ name: "nothing.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
  await expect(page.getByText("nothing.txt was not attached: it is empty.")).toBeVisible();
  await page.getByRole("textbox", { name: "Your answer" }).evaluate((box) => {
    const dataTransfer = new DataTransfer();
    const large = new File([new Uint8Array(50 * 1024 * 1024 + 1)], "film.mov");
    dataTransfer.items.add(large);
    box.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText("film.mov was not attached: it is larger than 50 MB.")).toBeVisible();
  expect(uploaded(zendesk)).toBe(0);
});

test("a file that did not go up says so, goes up again, and nothing is sent without it", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  zendesk.fail({ kind: "status", status: 503, method: "POST", path: "/api/v2/uploads" });
  await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
  await expect(files(page).getByText("not uploaded", { exact: true })).toBeVisible();
  await page.getByRole("textbox", { name: "Your answer" }).fill("See the photo.");
  await send(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(files(page).getByText("attached")).toBeVisible();
  expect(zendesk.requests().filter(({ method }) => method === "PUT")).toEqual([]);
  await send(page);
  await expect(said(page, "See the photo.")).toContainText("broken lid.png");
});

test("a file on its way is cancelled, and one that has arrived is taken back from Zendesk", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  zendesk.fail({ kind: "latency", ms: 60_000, method: "POST", path: "/api/v2/uploads" });
  const input = page.getByLabel("Files", { exact: true });
  await input.setInputFiles([photo]);
  await expect(files(page).getByText("uploading")).toBeVisible();
  await page.getByRole("button", { name: "Cancel broken lid.png" }).click();
  await expect(files(page)).toHaveCount(0);
  await input.setInputFiles([photo]);
  await expect(files(page).getByText("attached")).toBeVisible();
  await page.getByRole("button", { name: "Remove broken lid.png" }).click();
  await expect(files(page)).toHaveCount(0);
  await expect
    .poll(() => zendesk.requests().filter(({ method }) => method === "DELETE").length)
    .toBe(1);
});

test("files come back after a reload, and go up again when Zendesk has forgotten them", async ({
  page,
  signIn,
  zendesk,
}) => {
  zendesk.behaviour.accessTokenTtl = 24 * 3600;
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
  await expect(files(page).getByText("attached")).toBeVisible();
  await page.reload();
  await expect(files(page).getByText("attached")).toBeVisible();
  expect(uploaded(zendesk)).toBe(1);
  // A token of theirs lives for an hour.
  zendesk.advanceClock(61 * 60_000);
  await page.clock.setSystemTime(Date.now() + 61 * 60_000);
  await page.getByRole("textbox", { name: "Your answer" }).fill("At last.");
  await send(page);
  await expect(said(page, "At last.")).toContainText("broken lid.png");
});

test("an answer with a file whose own answer got lost is there once", async ({
  page,
  signIn,
  zendesk,
}) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
  await page.getByRole("textbox", { name: "Your answer" }).fill("Once, with a photo.");
  zendesk.fail({
    kind: "status",
    status: 502,
    when: "after",
    method: "PUT",
    path: "/api/v2/requests/*",
  });
  await send(page);
  await expect(said(page, "Once, with a photo.")).toContainText("broken lid.png");
  await expect(files(page)).toHaveCount(0);
  expect(zendesk.requests().filter(({ method }) => method === "PUT")).toHaveLength(1);
});

test("who did not allow files is asked for just that, with words and files kept", async ({
  page,
  signIn,
}) => {
  await signIn("Eve Enduser", { preset: "Customer portal" });
  await openRequest(page);
  await page.getByRole("textbox", { name: "Your answer" }).fill("Look at this.");
  await page.getByRole("button", { name: "Attach files" }).click();
  await page.getByRole("button", { name: "Ask Zendesk for ticket_attachments:write" }).click();
  await page.getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("textbox", { name: "Your answer" })).toHaveValue("Look at this.");
  await page.getByLabel("Files", { exact: true }).setInputFiles([photo]);
  await expect(files(page).getByText("attached")).toBeVisible();
});

test("a file with a hostile name is shown by it, and harms nobody", async ({ page, signIn }) => {
  await signIn("Eve Enduser", { preset: "My requests" });
  await openRequest(page);
  const name = "bill\u202Egnp.exe<img src=x onerror=alert(1)>.png";
  await page.getByLabel("Files", { exact: true }).setInputFiles({ ...photo, name });
  const shown = files(page).getByRole("listitem");
  await expect(shown).toContainText("U+202E");
  await expect(shown.getByText("attached")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Remove bill\[U\+202E\]gnp\.exe/ })).toBeVisible();
});
