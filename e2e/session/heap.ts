import type { Page } from "@playwright/test";

/** Everything on the page's JavaScript heap after a collection, as DevTools writes it down. */
export async function heapOf(page: Page): Promise<string> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await devTools.send("HeapProfiler.collectGarbage");
  await devTools.send("HeapProfiler.takeHeapSnapshot", { captureNumericValue: false });
  await devTools.detach();
  return chunks.join("");
}

/** What a script on the page could read without looking into closures. */
export function readableFrom(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const caches = await window.caches.keys();
    return JSON.stringify([
      location.href,
      document.cookie,
      document.referrer,
      window.name,
      history.state,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      caches,
      document.documentElement.outerHTML,
    ]);
  });
}
