/** What a placeholder such as `{{ticket.id}}` stands for in one ticket, by its name. */
export type Placeholders = Readonly<Record<string, string>>;

const pattern = /\{\{\s*([\w.]+)\s*\}\}/g;

/** Puts what is known in the place of its placeholders; the others stay as they are. */
export function fillPlaceholders(text: string, known: Placeholders): string {
  return text.replaceAll(pattern, (whole, name: string) => known[name] ?? whole);
}

/** The placeholders that are still in a text, as they stand there, each once. */
export function placeholdersIn(text: string): string[] {
  return [...new Set(text.match(pattern))];
}

/** What stands for a person: their name, and the first of their names. Nothing for nobody. */
export function personPlaceholders(role: string, name: string): Placeholders {
  if (name === "") return {};
  return { [`${role}.name`]: name, [`${role}.first_name`]: name.split(" ")[0] ?? name };
}
