import { expect, test } from "./fixtures/desk.ts";
import { comments } from "./fixtures/mail.ts";

const file = (id: number, token: string, name: string, more: object = {}) => ({
  id,
  file_name: name,
  content_type: "image/png",
  content_url: `/attachments/token/${token}/?name=${name}`,
  mapped_content_url: `/attachments/token/${token}/?name=${name}`,
  size: 1200,
  inline: true,
  deleted: false,
  malware_scan_result: "malware_not_found",
  malware_access_override: false,
  width: null,
  height: null,
  thumbnails: [],
  ...more,
});

test("a picture that came with a mail is shown, and one that is not there says so and opens in Zendesk", async ({
  page,
  openDesk,
}) => {
  await openDesk({
    tickets: [
      {
        id: 7600,
        subject: "Pictures",
        comments: [
          {
            html_body: `<p>Here: <img src="cid:lid.png@x" alt="The lid"></p>`,
            attachments: [file(1, "seededtoken00000001", "lid.png")],
          },
          {
            html_body: `<p>And: <img src="cid:gone.png@x" alt="The base"></p>`,
            attachments: [file(2, "GoneGoneGone01", "gone.png")],
          },
          {
            html_body: "<p>Attached.</p>",
            attachments: [file(4, "seededtoken00000004", "handle.png")],
          },
          {
            html_body: `<p>Last: <img src="cid:bad.png@x" alt="The box"></p>`,
            attachments: [
              file(3, "seededtoken00000003", "bad.png", { malware_scan_result: "malware_found" }),
            ],
          },
        ],
      },
    ],
  });
  // Zendesk keeps pictures apart from the account, and sends whoever asks for one there.
  const from: string[] = [];
  page.on("response", (response) => from.push(new URL(response.url()).hostname));
  await page.goto(new URL("/tickets/7600", page.url()).href);
  const picture = comments(page).nth(0).getByRole("img", { name: "The lid" });
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  expect(from.some((host) => host.endsWith(".zdusercontent.localhost"))).toBe(true);
  await expect(comments(page).nth(0).getByRole("list", { name: "Attachments" })).toHaveCount(0);

  // All of them are looked at one after the other, by keyboard, and one is back where one was.
  const link = comments(page).nth(0).getByRole("link", { name: "The lid" });
  await link.press("Enter");
  const viewer = page.getByRole("dialog");
  await expect(viewer.getByRole("heading", { name: "lid.png" })).toBeVisible();
  await expect(viewer).toContainText("1 of 2");
  await page.keyboard.press("ArrowRight");
  await expect(viewer.getByRole("heading", { name: "handle.png" })).toBeVisible();
  await expect
    .poll(() =>
      viewer.getByRole("img").evaluate((image) => (image as HTMLImageElement).naturalWidth),
    )
    .toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  await expect(viewer).toHaveCount(0);
  await expect(link).toBeFocused();
  const gone = comments(page).nth(1);
  await expect(gone).toContainText("The picture gone.png cannot be shown here");
  await expect(gone.getByRole("link", { name: "Open in Zendesk" })).toHaveAttribute(
    "href",
    /\/attachments\/token\/GoneGoneGone01\//,
  );
  const bad = comments(page).nth(3);
  await expect(bad).toContainText("Picture blocked, it holds malware: The box");
  const files = bad.getByRole("list", { name: "Attachments" });
  await expect(files).toContainText("blocked: it holds malware");
  await expect(files.getByRole("link")).toHaveCount(0);
});

test("one press shows a mail with its own colours and places, in a frame that runs and fetches nothing", async ({
  page,
  openDesk,
}) => {
  await openDesk({
    tickets: [
      {
        id: 7601,
        subject: "Looks",
        comments: [
          {
            html_body: `<style>.big { font-size: 40px } p { color: rgb(0, 128, 0) }</style>
              <table bgcolor="#ffeedd" width="300"><tr><td align="right" style="background-color: rgb(10, 20, 30)">
              <p class="big">Green and large</p><img src="https://img.attacker.example/a.png" alt="Logo">
              <form action="https://login.attacker.example/"><input name="password"><button>Sign in</button></form>
              <script>parent.owned = 1</script></td></tr></table>`,
          },
        ],
      },
    ],
  });
  await page.goto(new URL("/tickets/7601", page.url()).href);
  const comment = comments(page).first();
  const words = comment.locator(".mail").getByText("Green and large");
  await expect(words).not.toHaveCSS("font-size", "40px");
  await comment.getByRole("button", { name: "As sent" }).click();
  const frame = comment.frameLocator("iframe");
  await expect(frame.getByText("Green and large")).toHaveCSS("font-size", "40px");
  await expect(frame.getByText("Green and large")).toHaveCSS("color", "rgb(0, 128, 0)");
  await expect(frame.locator("td")).toHaveCSS("background-color", "rgb(10, 20, 30)");
  await expect(frame.getByText("Picture from img.attacker.example not loaded: Logo")).toBeVisible();
  await expect(frame.locator("form, input, button, script, img")).toHaveCount(0);
  expect(await page.evaluate(() => Reflect.has(window, "owned"))).toBe(false);
  await expect(comment.locator("iframe")).toHaveAttribute("sandbox", /^(?!.*(?:scripts|forms))/);
  await comment.getByRole("button", { name: "As sent" }).click();
  await expect(words).toBeVisible();
});
