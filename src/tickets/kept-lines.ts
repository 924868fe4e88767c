/** A line this browser keeps, and what it says; null where nobody here can read it. */
export interface KeptLine<Value> {
  text: string;
  value: Value | null;
}

/** How records of one kind are kept, one a line; lines of another version stay as they are and are counted. */
interface LineFormat<Value> {
  version: number;
  read: (parsed: Readonly<Partial<Record<string, unknown>>>) => Value | null;
}

/** Reads what is kept. Never throws, and loses no line. */
export function linesOf<Value>(
  text: string | null,
  format: LineFormat<Value>,
): readonly KeptLine<Value>[] {
  return (text ?? "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line, value: valueIn(line, format) }));
}

/** The lines with one record added, changed where it is there, or, with null, taken away; all others stay. */
export function withRecord<Value>(
  lines: readonly KeptLine<Value>[],
  isIt: (value: Value) => boolean,
  next: Value | null,
  { version }: LineFormat<Value>,
): string {
  const at = lines.findIndex(({ value }) => value !== null && isIt(value));
  const texts = lines.map(({ text }) => text);
  const line = next === null ? [] : [JSON.stringify({ version, ...next })];
  return (at < 0 ? [...texts, ...line] : texts.toSpliced(at, 1, ...line)).join("\n");
}

function valueIn<Value>(line: string, { version, read }: LineFormat<Value>): Value | null {
  try {
    const kept: unknown = JSON.parse(line);
    if (typeof kept !== "object" || kept === null) return null;
    const record = kept as Partial<Record<string, unknown>>;
    return record["version"] === version ? read(record) : null;
  } catch {
    return null;
  }
}
