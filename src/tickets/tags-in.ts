/** The tags somebody typed: Zendesk parts them by spaces, and people by commas. */
export function tagsIn(typed: string): string[] {
  const tags = typed
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((tag) => tag !== "");
  return [...new Set(tags)];
}
