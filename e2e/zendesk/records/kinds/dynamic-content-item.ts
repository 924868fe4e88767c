import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** One language of a text. */
export interface DynamicContentVariant {
  id: number;
  content: string;
  locale_id: number;
  default: boolean;
}

/** A text in several languages, named in braces elsewhere: https://developer.zendesk.com/api-reference/ticketing/ticket-management/dynamic_content/ */
export interface DynamicContentItem extends Row {
  name: string;
  placeholder: string;
  default_locale_id: number;
  outdated: boolean;
  variants: DynamicContentVariant[];
  created_at: string;
  updated_at: string;
}

export const completeDynamicContentItem: Complete<DynamicContentItem> = (entry, id) => {
  const created_at = entry.created_at ?? longAgo;
  const name = entry.name ?? `Item ${id}`;
  return {
    id,
    name,
    placeholder: `{{dc.${name.toLowerCase().replaceAll(/\W+/g, "_")}}}`,
    default_locale_id: 1,
    outdated: false,
    variants: [],
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

export const dynamicContentItems = kind(completeDynamicContentItem);
