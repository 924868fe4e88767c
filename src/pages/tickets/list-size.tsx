/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- a separator that is moved is a control (the window splitter of the ARIA patterns); the rule knows the other kind */
import { type CSSProperties, useSyncExternalStore } from "react";
import { keptText } from "../../lib/kept-text.ts";
import "./list-size.css";

const kept = keptText("sizes");
/** How wide the list beside a ticket may be, in px, and how far a key moves its edge. */
const [least, most, step] = [240, 720, 24];

function read(): number | undefined {
  const size = Number(kept.read("list") ?? Number.NaN);
  return Number.isNaN(size) ? undefined : bounded(size);
}

function bounded(size: number): number {
  return Math.round(Math.min(most, Math.max(least, size)));
}

/** The width this person gave the list beside a ticket, as a style; none where they gave none. */
export function useListSize(): CSSProperties {
  const size = useSyncExternalStore(kept.subscribe, read);
  return size === undefined ? {} : ({ "--list-size": `${size}px` } as CSSProperties);
}

/** The edge between list and ticket: dragged, or moved by arrow keys; pressed twice it is as it was. */
export function ListEdge() {
  const size = useSyncExternalStore(kept.subscribe, read);
  const keep = (next: number) => kept.keep("list", String(bounded(next)));
  return (
    <hr
      className="list-edge"
      aria-orientation="vertical"
      aria-label="Width of the list"
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={size ?? bounded(innerWidth * 0.24)}
      tabIndex={0}
      onDoubleClick={() => kept.keep("list", null)}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        keep(distance(event.currentTarget, event.clientX));
      }}
      onKeyDown={(event) => {
        const sign = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        if (sign === 0) return;
        event.preventDefault();
        const now = listOf(event.currentTarget)?.getBoundingClientRect().width ?? least;
        keep(now + sign * directionOf(event.currentTarget) * step);
      }}
    />
  );
}

function listOf(edge: HTMLElement): Element | null | undefined {
  return edge.parentElement?.querySelector(".desk-list");
}

/** From where the list begins to the pointer. */
function distance(edge: HTMLElement, x: number): number {
  const list = listOf(edge)?.getBoundingClientRect();
  if (!list) return least;
  return directionOf(edge) === 1 ? x - list.left : list.right - x;
}

function directionOf(edge: HTMLElement): 1 | -1 {
  return getComputedStyle(edge).direction === "rtl" ? -1 : 1;
}
