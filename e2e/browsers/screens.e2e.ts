import { expect, test } from "./fixtures.ts";
import { coveredControls } from "./in-page.ts";
import { rowOf } from "./row-of.ts";

const screens = [
  "/tickets",
  "/tickets/500",
  "/requests",
  "/requests/new",
  "/access",
  "/access/clients",
  "/explorer",
  "/troubleshoot",
];

for (const [size, width] of Object.entries({ desk: 1280, phone: 500 })) {
  test(`every control can be pressed where it is seen, at the width of a ${size}`, async ({
    tab,
    app,
    signIn,
    browserOf,
  }) => {
    await signIn("Ada Admin");
    await rowOf(tab, 1);
    // The first tab keeps the session, which a load of the only one would end.
    const looking = await browserOf.newTab();
    await looking.resize(width, 900);
    for (const screen of screens) {
      await looking.open(app.url + screen);
      await expect.poll(() => looking.text("h1"), screen).not.toBe("");
      expect((await looking.url()).pathname, "still signed in").toBe(screen);
      await expect.poll(() => looking.text("main"), screen).not.toMatch(/Loading|One moment/);
      expect(await looking.evaluate(coveredControls), screen).toEqual([]);
    }
  });
}
