/** Values by placeholder name, `ticket.requester.first_name` for one. */
export type Placeholders = ReadonlyMap<string, string>;

/** Replaces `{{name}}`; an unknown placeholder becomes nothing, as in Zendesk. */
export function fillPlaceholders(text: string, placeholders: Placeholders): string {
  return text.replace(
    /\{\{\s*([\w.-]+)\s*\}\}/g,
    (_whole, name: string) => placeholders.get(name) ?? "",
  );
}
