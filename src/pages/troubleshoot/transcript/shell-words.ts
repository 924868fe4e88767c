/** The words of one command and where it ends. */
export interface ShellWords {
  readonly words: readonly string[];
  readonly end: number;
}

const mostWords = 400;
const word =
  /[^\S\n]*(?:(\n|\||;|&&|>)|((?:\$'(?:[^'\\]|\\.){0,20000}'|'[^']{0,20000}'|"(?:[^"\\]|\\.){0,20000}"|\\.|[^\s'"|;\\]){1,4000}))/sy;
const piece = /\$'((?:[^'\\]|\\.)*)'|'([^']*)'|"((?:[^"\\]|\\.)*)"|\\(.)|([^'"\\]+)/gs;

/** Splits a command line into its words as a shell does, from a place on to where the command ends. */
export function shellWords(text: string, start: number): ShellWords {
  const words: string[] = [];
  let end = start;
  while (words.length < mostWords) {
    word.lastIndex = end;
    const [, ender, raw] = word.exec(text) ?? [];
    if (raw === undefined || ender !== undefined) break;
    end = word.lastIndex;
    words.push(unquote(raw));
  }
  return { words, end };
}

function unquote(raw: string): string {
  let plain = "";
  for (const [, ansi, single, double, escaped, bare] of raw.matchAll(piece)) {
    plain +=
      ansi?.replaceAll(/\\(.)/gs, "$1") ??
      single ??
      double?.replaceAll(/\\(["\\$`])/g, "$1") ??
      escaped ??
      bare ??
      "";
  }
  return plain;
}
