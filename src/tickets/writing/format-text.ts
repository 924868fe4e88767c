/** A text with what is selected in it, as a text area has them. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** A piece of text to put in the place of another, and what is selected then. */
export interface Replacement {
  from: number;
  to: number;
  text: string;
  start: number;
  end: number;
}

/** What a press of a formatting key does. */
export type Format = "bold" | "italic" | "code" | "link" | "bullets" | "numbers" | "quote";

const marks = { bold: "**", italic: "*", code: "`" } as const;
const starts = { bullets: "- ", numbers: "1. ", quote: "> " } as const;

/** Puts a format around what is selected, or takes it away where it is there. */
export function formatWords(selected: Selected, format: Format): Replacement {
  if (format === "link") return link(selected);
  if (format === "bullets" || format === "numbers" || format === "quote")
    return formatLines(selected, format);
  return wrap(selected, marks[format]);
}

function wrap({ text, start, end }: Selected, mark: string): Replacement {
  const size = mark.length;
  const words = text.slice(start, end);
  const isInside = text.slice(start - size, start) === mark && text.slice(end, end + size) === mark;
  // One star of two is not the mark of one.
  const isOther = mark === "*" && text.slice(start - 2, start) === "**";
  if (isInside && !isOther && start >= size) {
    const from = start - size;
    return { from, to: end + size, text: words, start: from, end: from + words.length };
  }
  // Spaces at the ends stay outside: a mark beside a space is none.
  const lead = words.length - words.trimStart().length;
  const inner = words.trim();
  const trail = words.slice(lead + inner.length);
  const at = start + lead + size;
  return {
    from: start,
    to: end,
    text: `${words.slice(0, lead)}${mark}${inner}${mark}${trail}`,
    start: at,
    end: at + inner.length,
  };
}

function link({ text, start, end }: Selected): Replacement {
  const words = text.slice(start, end).trim();
  if (/^(?:https?:\/\/|mailto:)\S+$/.test(words)) {
    // The address is there: its words are what is missing.
    return { from: start, to: end, text: `[](${words})`, start: start + 1, end: start + 1 };
  }
  const at = start + words.length + 3;
  const address = "https://";
  return {
    from: start,
    to: end,
    text: `[${words}](${address})`,
    start: at,
    end: at + address.length,
  };
}

function formatLines({ text, start, end }: Selected, format: keyof typeof starts): Replacement {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const pattern = format === "numbers" ? /^\d+\. / : format === "bullets" ? /^[-*+] / : /^> ?/;
  const isThere = lines.every((line) => pattern.test(line));
  const made = lines.map((line, index) => {
    if (isThere) return line.replace(pattern, "");
    return format === "numbers" ? `${index + 1}. ${line}` : starts[format] + line;
  });
  const words = made.join("\n");
  return { from, to, text: words, start: from + words.length, end: from + words.length };
}

/**
 * What Enter does at the end of a line of a list or a quote: the next one begins, and one without
 * words ends it. Undefined anywhere else, where it only ends the line.
 */
export function nextLine({ text, start, end }: Selected): Replacement | undefined {
  if (start !== end) return undefined;
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const [mark, indent = "", bullet, number, quote] =
    /^(\s*)(?:([-*+]) |(\d{1,8})\. |(>) ?)/.exec(line) ?? [];
  if (mark === undefined) return undefined;
  if (line.trim() === mark.trim()) {
    return { from, to: start, text: "", start: from, end: from };
  }
  const begin = number === undefined ? `${bullet ?? quote} ` : `${Number(number) + 1}. `;
  const added = `\n${indent}${begin}`;
  return {
    from: start,
    to: start,
    text: added,
    start: start + added.length,
    end: start + added.length,
  };
}
