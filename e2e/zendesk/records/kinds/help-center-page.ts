import { longAgo } from "../kind.ts";
import type { Row } from "../table.ts";

/** What categories, sections and articles share. */
export interface Page extends Row {
  position: number;
  created_at: string;
  updated_at: string;
  name: string;
  locale: string;
  source_locale: string;
  outdated: boolean;
}

export function page(entry: Partial<Page>, id: number, position: number): Page {
  const created_at = entry.created_at ?? longAgo;
  const locale = entry.locale ?? "en-us";
  return {
    id,
    position,
    created_at,
    updated_at: created_at,
    name: `Page ${id}`,
    locale,
    source_locale: locale,
    outdated: false,
  };
}
