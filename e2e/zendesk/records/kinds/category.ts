import { kind, type Complete } from "../kind.ts";
import { page, type Page } from "./help-center-page.ts";

/** https://developer.zendesk.com/api-reference/help_center/help-center-api/categories/ */
export interface Category extends Page {
  description: string;
}

export const completeCategory: Complete<Category> = (entry, id, position) => ({
  ...page(entry, id, position),
  description: "",
  ...entry,
});

export const categories = kind(completeCategory, {
  usual: [{ id: 821, name: "General", description: "How things work" }],
});
