import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures/desk.ts";
import { comments, readMailFile } from "./fixtures/mail.ts";

/** Opens the only ticket of a file, signed in to a desk that holds it. */
const open = async (
  page: Page,
  openDesk: (data: Awaited<ReturnType<typeof readMailFile>>) => Promise<unknown>,
  name: string,
) => {
  const file = await readMailFile(name);
  await openDesk(file);
  const id = file.tickets?.[0]?.id;
  await page.goto(new URL(`/tickets/${id}`, page.url()).href);
  await expect(comments(page).first()).toBeVisible();
  return comments(page);
};

test.describe("every file of a mail", () => {
  test("is in the list, also when the mail calls it a part of its text and never shows it", async ({
    page,
    openDesk,
  }) => {
    const mail = await open(page, openDesk, "inline-files-never-shown");
    const files = mail.getByRole("list", { name: "Attachments" }).getByRole("link");
    await expect(files).toHaveText([/invoice-4411\.pdf\s*48 kB/, /invoice-4412\.pdf\s*48 kB/]);
  });

  test("is in the list where its picture’s place is empty, and the place says so", async ({
    page,
    openDesk,
  }) => {
    const mail = await open(page, openDesk, "cid-that-leads-nowhere");
    await expect(mail).toContainText(
      "Please look at the screen:Picture that did not come with the textIt stays like that.",
    );
    await expect(mail.getByRole("list", { name: "Attachments" })).toContainText("graycol.gif");
  });

  test("has its whole name, in its box, with nothing turned around", async ({ page, openDesk }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    const mail = await open(page, openDesk, "file-names");
    const files = mail.getByRole("list", { name: "Attachments" }).getByRole("listitem");
    await expect(files).toHaveCount(8);
    await expect(files.nth(0)).toContainText("photoU+202E (right-to-left override)gnp.exe");
    await expect(files.nth(1)).toContainText(/filename\.U\+2067.*U\+2068.*jpgU\+2069.*\.exe/);
    await expect(files.nth(2)).toContainText("報告.pdf");
    await expect(files.nth(3)).toContainText("Rechnung März.pdf");
    await expect(files.nth(4)).toContainText("final (2).final.pdf");
    await expect(files.nth(5)).toContainText("winmail.dat0 B");
    await expect(files.nth(6).getByRole("link", { name: /File without a name/ })).toBeVisible();
    await expect(files.nth(7)).toContainText("👩‍🔬🏳️‍🌈 报告 تقرير.docx");
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(320);
    const end = files.nth(4).getByText("final (2).final.pdf");
    const { x = 0, width = 0 } = (await end.boundingBox()) ?? {};
    expect(x + width).toBeLessThanOrEqual(320);
  });
});

test.describe("every word of a mail", () => {
  test("is there as plain text when nothing is left of the HTML", async ({ page, openDesk }) => {
    const mail = await open(page, openDesk, "nothing-left-of-the-html");
    await expect(mail.nth(0)).toContainText("The pump leaks, please call.");
    await expect(mail.nth(1)).toContainText("Only the plain text is filled.");
    await expect(mail.nth(2)).toContainText("The HTML part is blank, this is the text part.");
  });

  test("is there also when somebody put it in angle brackets", async ({ page, openDesk }) => {
    const mail = await open(page, openDesk, "words-in-brackets");
    await expect(mail).toContainText(
      "Send it to Milo Tern <milo.tern@example.org>, not to me. His form says <surname> <street>.",
    );
    await expect(mail.getByText("Where shall the parcel go?")).toBeHidden();
    await mail.getByText("Quoted text").click();
    await expect(mail.getByText("Where shall the parcel go?")).toBeVisible();
  });

  test("of a drawing, a film or a picture stays, with a note of what is not shown", async ({
    page,
    openDesk,
  }) => {
    const mail = await open(page, openDesk, "other-media");
    for (const words of [
      "Drawing not shown: 42 percent",
      "Picture from x.example.org not loaded: Plan of the kitchen",
      "Film not played here: x.example.org Film of the leak",
      "Picture inside of the text, not shown",
      "Text on a picture",
    ]) {
      await expect(mail).toContainText(words);
    }
    await expect(mail.locator("svg text, video, img")).toHaveCount(0);
  });

  test("in a link that leads nowhere is no link, and its address can be read", async ({
    page,
    openDesk,
  }) => {
    const mail = await open(page, openDesk, "links-that-lead-nowhere");
    const links = mail.locator(".mail").getByRole("link");
    await expect(links).toHaveText(["works"]);
    await expect(links).toHaveAttribute("href", "https://crm.example.org/ok");
    for (const words of [
      "Open the customer (/customers/1187)",
      "www.example.org/c/1187",
      "short link (//crm.example.org/1187)",
      String.raw`\\server\share\a.doc`,
      "Only for others than Outlook",
    ]) {
      await expect(mail).toContainText(words);
    }
    const line = (words: string) => mail.getByText(words).first();
    for (const words of ["Open the customer", "short link"]) {
      await expect(line(words)).toHaveCSS("text-decoration-line", "none");
    }
  });
});

test.describe("the old mail under a new one", () => {
  test("folds as Outlook for Windows, Yahoo and plain text write it", async ({
    page,
    openDesk,
  }) => {
    for (const [name, words, old] of [
      ["outlook-for-windows", "It works now, you can close this.", "Earlier paragraph 1:"],
      ["yahoo", "Thanks, solved.", "This is the older message"],
      ["plain-text-quote-marks", "Solved, thank you.", "line 1 of the old message"],
    ] as const) {
      await test.step(name, async () => {
        await page.context().clearCookies();
        const mail = await open(page, openDesk, name);
        await expect(mail.getByText(words)).toBeVisible();
        await expect(mail.getByText(old).first()).toBeHidden();
        await expect(mail.getByText(/wrote:|From:/).first()).toBeHidden();
        await mail.getByText("Quoted text").click();
        await expect(mail.getByText(old).first()).toBeVisible();
      });
    }
  });

  test("stays open where answers stand between its lines, or it is handed on", async ({
    page,
    openDesk,
  }) => {
    for (const [name, words] of [
      [
        "answers-inside-the-quote",
        ["It is FH-22-90871", "No, please to 5 Mill Lane", "Which serial"],
      ],
      ["answers-in-red", ["the small one, two years old", "dark, from you", "Which beans"]],
      ["forwarded-by-gmail", ["Can you help her?", "The lid of my kettle broke", "Milo Tern"]],
    ] as const) {
      await test.step(name, async () => {
        await page.context().clearCookies();
        const mail = await open(page, openDesk, name);
        for (const each of words) await expect(mail.getByText(each).first()).toBeVisible();
        await expect(mail.getByText("Quoted text")).toHaveCount(0);
      });
    }
  });
});

test.describe("what a mail’s looks mean", () => {
  test("colours that tell who speaks are there in both themes, with contrast", async ({
    page,
    openDesk,
  }) => {
    const mail = await open(page, openDesk, "answers-in-red");
    for (const scheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      const colour = (words: string | RegExp) =>
        mail.getByText(words).evaluate((element) => getComputedStyle(element).color);
      const answer = await colour("the small one, two years old");
      // A week after it was sent its date begins with "Nov".
      expect(await colour(/^no$/)).toBe(answer);
      expect(await colour("dark, from you")).toBe(answer);
      expect(answer).not.toBe(await colour("3. Which beans do you use?"));
    }
  });

  test("what is struck, ticked and numbered reads so", async ({ page, openDesk }) => {
    const mail = await open(page, openDesk, "struck-and-ticked");
    await expect(mail.locator("s")).toHaveText(["Monday", "3"]);
    const boxes = mail.getByRole("listitem");
    await expect(
      boxes.filter({ hasText: "paid" }).getByRole("img", { name: "ticked", exact: true }),
    ).toHaveText("☑");
    await expect(
      boxes.filter({ hasText: "delivered" }).getByRole("img", { name: "not ticked" }),
    ).toHaveText("☐");
    const fourth = mail.getByRole("list").filter({ hasText: "fourth" });
    await expect(fourth).toHaveAttribute("start", "4");
    await expect(fourth).toHaveCSS("list-style-type", "lower-alpha");
    await expect(mail.getByText("not bold")).toHaveCSS("font-weight", "400");
    await expect(mail.locator("sub")).toHaveText("2");
    for (const words of ["Accept offer", "Size S", "Size L", "typed by the customer"]) {
      await expect(mail.getByText(words)).toBeVisible();
    }
    await expect(mail.locator(".mail").getByRole("button")).toHaveCount(0);
  });

  test("an emoji that was sent as a picture is the emoji", async ({ page, openDesk }) => {
    const mail = await open(page, openDesk, "emoji-pictures");
    await expect(mail).toContainText("Works again 🎉 thank you 🙏🏽");
    await expect(mail.locator(".mail-note")).toHaveCount(0);
  });

  test("tables that only place things draw no frames, and preview text is not shown", async ({
    page,
    openDesk,
  }) => {
    const mail = await open(page, openDesk, "layout-tables");
    await expect(mail.getByText("Your parcel is on its way")).toHaveCount(0);
    await expect(mail.getByRole("heading", { name: "Thank you, Rosa" })).toBeVisible();
    const framed = mail
      .locator("td, th")
      .evaluateAll((cells) =>
        cells
          .filter((cell) => getComputedStyle(cell).borderTopWidth !== "0px")
          .map((cell) => cell.textContent),
      );
    expect(await framed).toEqual(["Item", "Pieces", "Filter papers", "2"]);
    await mail.getByText("Words the sender made invisible").click();
    await expect(mail.getByText("Your parcel is on its way")).toBeVisible();
  });

  test("a wide table and code scroll in their own box, and no word in them is broken", async ({
    page,
    openDesk,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    const mail = await open(page, openDesk, "wide-table-and-token");
    for (const name of ["Table", "Lines as they were typed"]) {
      const box = mail.getByRole("group", { name });
      const sizes = await box.evaluate(({ scrollWidth, clientWidth }) => [
        scrollWidth,
        clientWidth,
      ]);
      expect(sizes[0]).toBeGreaterThan(sizes[1] ?? 0);
    }
    const lines = await mail
      .getByRole("columnheader")
      .evaluateAll((cells) => cells.map((cell) => cell.getClientRects()[0]?.height ?? 0));
    expect(Math.max(...lines)).toBeLessThan(40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  });

  test("Outlook’s paragraphs stay as close as they were written", async ({ page, openDesk }) => {
    const mail = await open(page, openDesk, "outlook-paragraphs");
    const top = async (words: string) => (await mail.getByText(words).boundingBox())?.y ?? 0;
    const line = (await top("Fernhollow")) - (await top("5 Mill Lane"));
    expect(line).toBeGreaterThan(10);
    expect(line).toBeLessThan(28);
    expect((await top("5 Mill Lane")) - (await top("Quill & Sons"))).toBeCloseTo(line, 0);
  });
});
