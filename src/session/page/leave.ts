/** ms a page that was left may still be there before it counts as stopped: Zendesk has answered by then. */
const patience = 5_000;

/**
 * Leaves for another page. Resolves when this one is still there, or there again: the person stopped
 * the navigation, stayed when asked, came back, or the other page takes longer than five seconds.
 */
export function leaveFor(url: string): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const done = new AbortController();
  const { signal } = done;
  addEventListener("pageshow", () => resolve(), { signal });
  // Where the browser tells that a navigation came to nothing, nobody has to wait for it.
  if ("navigation" in window) {
    window.navigation.addEventListener("navigateerror", () => resolve(), { signal });
  }
  const timer = setTimeout(resolve, patience);
  location.assign(url);
  return promise.finally(() => {
    clearTimeout(timer);
    done.abort();
  });
}
