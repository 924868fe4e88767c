import { kind, type Complete } from "../kind.ts";
import { page, type Page } from "./help-center-page.ts";

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/sections/ */
export interface Section extends Page {
  description: string;
  category_id: number;
  parent_section_id: number | null;
  sorting: string;
  theme_template: string;
}

export const completeSection: Complete<Section> = (entry, id, position) => ({
  ...page(entry, id, position),
  description: "",
  category_id: 0,
  parent_section_id: null,
  sorting: "manual",
  theme_template: "section_page",
  ...entry,
});

export const sections = kind(completeSection, {
  usual: [{ id: 831, name: "FAQ", category_id: 821 }],
});
