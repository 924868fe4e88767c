import { kind, type Complete } from "../kind.ts";
import { page, type Page } from "./help-center-page.ts";

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

export const articles = kind(completeArticle, {
  usual: [
    {
      id: 841,
      title: "How do I follow my request?",
      section_id: 831,
      body: "<p>Sign in and open <strong>My requests</strong>.</p>",
      label_names: ["requests"],
    },
  ],
});
