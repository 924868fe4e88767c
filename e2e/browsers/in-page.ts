/** Functions that are sent into a page as text: each stands alone. */

export interface Point {
  x: number;
  y: number;
}

/** The elements that may be named so, in sight or not; the browser itself has the last word. */
export function candidates(selector: string, name: string): Element[] {
  const plain = (text: string | null | undefined): string => (text ?? "").replace(/\s+/g, " ");
  const words = (element: Element): string[] => [
    plain(element.getAttribute("aria-label")),
    plain(element.textContent),
    ...(element.getAttribute("aria-labelledby") ?? "")
      .split(" ")
      .map((id) => plain(document.getElementById(id)?.textContent)),
    ...[...((element as HTMLInputElement).labels ?? [])].map((label) => plain(label.textContent)),
    (element as HTMLInputElement).value ?? "",
  ];
  return [...document.querySelectorAll(selector)].filter(
    (element) => element.checkVisibility() && words(element).some((text) => text.includes(name)),
  );
}

/** A row of a table: its middle, and where its one link leads. */
export interface TableRow {
  middle: Point;
  subject: string;
  path: string;
}

/** The nth row of the page's table, brought into sight. */
export function tableRow(nth: number): TableRow | null {
  const row = document.querySelectorAll("tbody tr")[nth - 1];
  const link = row?.querySelector("a");
  if (!row || !link) return null;
  row.scrollIntoView({ block: "nearest" });
  const { left, top, width, height } = row.getBoundingClientRect();
  return {
    middle: { x: left + width / 2, y: top + height / 2 },
    subject: link.innerText,
    path: link.pathname,
  };
}

/** The middle of the first element a selector finds, or null where there is none. */
export function middleOf(selector: string): Point | null {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}

/** What stands in the first field a selector finds, or null where there is none. */
export function valueOf(selector: string): string | null {
  return document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value ?? null;
}

/** The controls that something else would take a press from, each with what that is. */
export function coveredControls(): string[] {
  // For screen readers only, or out of the page until it has the focus.
  const isHidden = (element: Element | null): boolean =>
    element !== null &&
    (getComputedStyle(element).clipPath !== "none" || isHidden(element.parentElement));
  const inSight = (element: Element): boolean => {
    const { width, height, bottom } = element.getBoundingClientRect();
    const { pointerEvents } = getComputedStyle(element);
    const isThere =
      width > 1 &&
      height > 1 &&
      bottom > 0 &&
      element.checkVisibility({ visibilityProperty: true });
    return isThere && pointerEvents !== "none" && !isHidden(element);
  };
  const named = (element: Element | null): string =>
    `${element?.localName} “${(element?.textContent || element?.ariaLabel || "").slice(0, 40)}”`;
  const controls = [
    ...document.querySelectorAll("a[href], button, input, select, textarea, summary, tbody tr"),
  ];
  return controls.filter(inSight).flatMap((control) => {
    control.scrollIntoView({ block: "center", behavior: "instant" });
    const box = control.getClientRects()[0] ?? control.getBoundingClientRect();
    // Text that is cut off goes on beyond its cell.
    const x = box.left + Math.min(box.width / 2, 60);
    const hit = document.elementFromPoint(x, box.top + box.height / 2);
    const label = hit?.closest("label");
    const reaches = control.contains(hit) || (label && label.control === control);
    return reaches ? [] : [`${named(control)} lies under ${named(hit)}`];
  });
}
