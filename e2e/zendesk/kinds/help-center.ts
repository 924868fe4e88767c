import type { Row } from "../table.ts";
import { longAgo, type Complete } from "./complete.ts";

interface Page extends Row {
  position: number;
  created_at: string;
  updated_at: string;
  name: string;
  locale: string;
  source_locale: string;
  outdated: boolean;
}

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/categories/ */
export interface Category extends Page {
  description: string;
}

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/sections/ */
export interface Section extends Page {
  description: string;
  category_id: number;
  parent_section_id: number | null;
  sorting: string;
  theme_template: string;
}

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/articles/ */
export interface Article extends Page {
  title: string;
  body: string;
  author_id: number;
  section_id: number;
  comments_disabled: boolean;
  content_tag_ids: string[];
  label_names: string[];
  draft: boolean;
  promoted: boolean;
  vote_sum: number;
  vote_count: number;
  edited_at: string;
  outdated_locales: string[];
  permission_group_id: number;
  user_segment_id: number | null;
  user_segment_ids: number[];
}

function page(entry: Partial<Page>, id: number, position: number): Page {
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

export const completeCategory: Complete<Category> = (entry, id, position) => ({
  ...page(entry, id, position),
  description: "",
  ...entry,
});

export const completeSection: Complete<Section> = (entry, id, position) => ({
  ...page(entry, id, position),
  description: "",
  category_id: 0,
  parent_section_id: null,
  sorting: "manual",
  theme_template: "section_page",
  ...entry,
});

export const completeArticle: Complete<Article> = (entry, id, position) => {
  const made = page(entry, id, position);
  const title = entry.title ?? entry.name ?? made.name;
  return {
    ...made,
    title,
    body: "",
    author_id: 1001,
    section_id: 0,
    comments_disabled: false,
    content_tag_ids: [],
    label_names: [],
    draft: false,
    promoted: false,
    vote_sum: 0,
    vote_count: 0,
    edited_at: made.created_at,
    outdated_locales: [],
    permission_group_id: 1,
    user_segment_id: null,
    user_segment_ids: [],
    ...entry,
    name: title,
  };
};
