/** A token request written as a form, on its own or in a table of keys and values. */
export interface PlacedForm {
  readonly start: number;
  readonly end: number;
  readonly fields: ReadonlyMap<string, string>;
}

const longest = 8000;
const mostForms = 20;

/** Finds `grant_type=…&client_id=…`, also with each field on a line of its own. */
export function findForms(text: string): PlacedForm[] {
  const forms: PlacedForm[] = [];
  let tried = 0;
  for (const { index } of text.matchAll(/\bgrant_type["']?[^\S\n]{0,4}(?:=|:|\t)/g)) {
    if (index < (forms.at(-1)?.end ?? 0)) continue;
    tried += 1;
    if (tried > mostForms) break;
    const form = formAround(text, index);
    if (form !== undefined) forms.push(form);
  }
  return forms;
}

function formAround(text: string, index: number): PlacedForm | undefined {
  const before = text.slice(Math.max(0, index - longest), index);
  const left = /(?:[\w.]+=[^\s"'&?]{0,2000}\s{0,4}&\s{0,4})*$/.exec(before.slice(-2000))?.[0] ?? "";
  const rest = text.slice(index, index + longest);
  const right = /^grant_type=[^\s"'&]*(?:\s{0,4}&\s{0,4}[\w.]+=[^\s"'&]*)*/.exec(rest)?.[0];
  if (right !== undefined) {
    const form = left + right;
    const fields = new Map(new URLSearchParams(form.replaceAll(/\s+/g, "")));
    return { start: index - left.length, end: index + right.length, fields };
  }
  return tableAround(text, index);
}

const row = /^["']?([\w.]+)["']?[^\S\n]*(?::|=|\t)[^\S\n]*["']?([^"'\n]*?)["']?,?$/;

/** `grant_type: authorization_code` with its neighbours, one a line. */
function tableAround(text: string, index: number): PlacedForm | undefined {
  const from = text.lastIndexOf("\n\n", index) + 1;
  const close = text.indexOf("\n\n", index);
  const end = Math.min(close === -1 ? text.length : close, index + longest);
  const start = Math.max(from, index - longest);
  const fields = new Map<string, string>();
  for (const line of text.slice(start, end).split("\n").slice(0, 40)) {
    const [, name, value] = row.exec(line.trim().slice(0, 1000)) ?? [];
    if (name !== undefined && value !== undefined) fields.set(name, value);
  }
  return fields.has("grant_type") ? { start: index, end, fields } : undefined;
}
