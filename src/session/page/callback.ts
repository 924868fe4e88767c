/**
 * Takes the authorization response out of the address bar and of history before any other module
 * runs. Must stay the first import of main.tsx, and import nothing that does anything.
 */
import type { CapturedCallback } from "../contract/authorization-response.ts";
import { callbackPath } from "../contract/callback-path.ts";

let captured = capture();

// An answer put into the fragment of an open callback page loads nothing by itself.
if (captured) {
  addEventListener("hashchange", () => {
    if (location.pathname === callbackPath) location.reload();
  });
}

function capture(): CapturedCallback | undefined {
  if (typeof location === "undefined" || location.pathname !== callbackPath) return undefined;
  const found: CapturedCallback = {
    query: location.search.slice(1),
    fragment: location.hash.slice(1),
    framed: window.self !== window.top,
    capturedAt: performance.now(),
  };
  // RFC 9700 section 4.3.1: neither code nor state stays in the address bar or in history.
  history.replaceState(null, "", callbackPath);
  return found;
}

/** Hands out the captured response once, and forgets it. */
export function takeCallback(): CapturedCallback | undefined {
  const taken = captured;
  captured = undefined;
  return taken;
}
