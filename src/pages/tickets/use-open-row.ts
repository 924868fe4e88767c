import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Keeps the row of the open ticket in sight, and gives it the focus when the ticket closes: whoever
 * comes back is where they left.
 */
export function useOpenRow(body: RefObject<HTMLElement | null>, openId: number | null): void {
  const last = useRef(openId);
  // With the change itself, so that a key pressed at once finds the row.
  useLayoutEffect(() => {
    const before = last.current;
    last.current = openId;
    const row = rowOf(body.current, openId ?? before);
    row?.closest("tr")?.scrollIntoView({ block: "nearest" });
    if (openId === null && before !== null) row?.focus({ preventScroll: true });
  }, [body, openId]);
}

function rowOf(body: HTMLElement | null, id: number | null): HTMLElement | null {
  if (id === null) return null;
  const links = body?.querySelectorAll<HTMLAnchorElement>("a[data-row]") ?? [];
  return [...links].find((link) => new URL(link.href).pathname.endsWith(`/${id}`)) ?? null;
}
