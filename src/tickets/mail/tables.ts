import type { Looks } from "./looks.ts";

/** No browser draws more rows or columns for one cell without suffering. */
const mostSpan = 100;

/**
 * Tells tables of figures from tables that only place things: the former keep their frames, the
 * latter lose them. What is wider than the page scrolls in a box of its own.
 */
export function arrangeTables(fragment: DocumentFragment, looks: Looks): void {
  for (const table of fragment.querySelectorAll("table")) {
    const isFramed = isTableOfFigures(table, looks);
    table.classList.add(isFramed ? "mail-table" : "mail-layout");
    if (!isFramed) table.setAttribute("role", "presentation");
  }
  for (const cell of fragment.querySelectorAll<HTMLTableCellElement>("td, th")) {
    if (cell.colSpan > mostSpan) cell.colSpan = mostSpan;
    if (cell.rowSpan > mostSpan) cell.rowSpan = mostSpan;
    if (cell.hasAttribute("nowrap")) cell.classList.add("mail-one-line");
  }
  for (const wide of fragment.querySelectorAll("table, pre")) {
    if (wide.parentElement?.closest("table, pre")) continue;
    const box = document.createElement("div");
    box.className = "mail-wide";
    wide.replaceWith(box);
    box.append(wide);
    // Who cannot point at it can scroll it with the keys; a layout may be too wide for a phone, too.
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", nameOf(wide));
  }
}

function nameOf(wide: Element): string {
  if (wide.localName === "pre") return "Lines as they were typed";
  return wide.classList.contains("mail-layout") ? "Part of the mail" : "Table";
}

/** A table whose cells belong to rows and columns: its sender drew lines, or named the columns. */
function isTableOfFigures(table: HTMLTableElement, looks: Looks): boolean {
  const role = table.getAttribute("role");
  if (role === "presentation" || role === "none") return false;
  const cells = ownCells(table);
  const columns = Math.max(0, ...Array.from(table.rows, (row) => row.cells.length));
  if (columns < 2 && table.rows.length < 2) return false;
  if (Number(table.getAttribute("border") ?? 0) > 0) return true;
  if (table.tHead || table.caption) return true;
  if (cells.some((cell) => cell.querySelector("table") !== null)) return false;
  if (cells.some((cell) => cell.localName === "th")) return true;
  const bordered = cells.filter((cell) => looks.of(cell).hasBorder);
  return bordered.length * 2 > cells.length;
}

function ownCells(table: HTMLTableElement): HTMLTableCellElement[] {
  return Array.from(table.rows).flatMap((row) => Array.from(row.cells));
}
