let isPressed = false;

addEventListener("pointerdown", () => (isPressed = true), { capture: true });
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, () => (isPressed = false), { capture: true });
}

/**
 * Does it at once, or when the press under way is over: what appears in the middle of a press moves
 * the button from under the pointer, and the press is lost.
 */
export function afterPress(act: () => void): void {
  if (!isPressed) return act();
  const over = new AbortController();
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(
      end,
      () => {
        over.abort();
        act();
      },
      { signal: over.signal },
    );
  }
}
