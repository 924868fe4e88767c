import { tableParts } from "./elements.ts";
import type { OpenElements } from "./open-elements.ts";

const tables: ReadonlySet<string> = new Set(["table"]);
const sections: ReadonlySet<string> = new Set(["tbody", "tfoot", "thead"]);
const rows: ReadonlySet<string> = new Set(["tr"]);
const cells: ReadonlySet<string> = new Set(["caption", "td", "th"]);

/** Where a part of a table goes. */
interface TablePlace {
  /** What is open deeper than this closes. */
  depth: number;
  /** The parts between there and it that nobody wrote. */
  missing: string[];
}

/** Where a part of a table goes; undefined where there is no table to be a part of. */
export function tablePlace(open: OpenElements, name: string): TablePlace | undefined {
  const table = open.nearest(tables);
  if (name === "table") {
    // Between the cells there is no place for a table: the one that is open ends.
    const isBetween =
      table >= 0 && open.nearest(cells) < table && open.nearest(tableParts) >= table;
    return { depth: isBetween ? table : open.depth, missing: [] };
  }
  if (table < 0) return undefined;
  const row = open.nearest(rows);
  const section = open.nearest(sections);
  if (name === "td" || name === "th") {
    if (row > table) return { depth: row + 1, missing: [] };
    if (section > table) return { depth: section + 1, missing: ["tr"] };
    return { depth: table + 1, missing: ["tbody", "tr"] };
  }
  if (name !== "tr") return { depth: table + 1, missing: [] };
  if (section > table) return { depth: section + 1, missing: [] };
  return { depth: table + 1, missing: ["tbody"] };
}
