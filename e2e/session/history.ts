import type { Page } from "@playwright/test";

/** Every address the browser keeps for Back and Forward, as DevTools sees them. */
export async function historyOf(page: Page): Promise<string[]> {
  const devTools = await page.context().newCDPSession(page);
  const { entries } = await devTools.send("Page.getNavigationHistory");
  await devTools.detach();
  return entries.map(({ url }) => url);
}
