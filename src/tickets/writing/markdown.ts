import { micromark } from "micromark";

/**
 * The parts of Markdown that are more often meant as they stand: order numbers after a sign, lines
 * under a heading or above a signature, pasted code and HTML, footnotes.
 */
const notMeant = [
  "headingAtx",
  "setextUnderline",
  "thematicBreak",
  "codeIndented",
  "htmlFlow",
  "htmlText",
  "definition",
  "labelStartImage",
  "characterReference",
];

/**
 * The HTML of words with formatting in them (Markdown: bold, leaning, lists, quotes, links, code),
 * in the elements Zendesk keeps; undefined where there is none, and they go as they were typed. It
 * is safe by itself: markup that was typed is words, and links lead to the web or to a mailbox.
 * https://spec.commonmark.org/0.31.2/
 */
export function formatted(typed: string): string | undefined {
  const html = micromark(withBreaks(typed), {
    extensions: [{ disable: { null: notMeant } }],
  }).trim();
  return /<(?!\/?p>|br \/>)/.test(html) ? html : undefined;
}

/** Every line end is one, as in a letter; in Markdown it takes two spaces. Code keeps its lines. */
function withBreaks(typed: string): string {
  let fence: string | undefined;
  return typed
    .split("\n")
    .map((line) => {
      const [, start = "", mark, name = ""] =
        /^( {0,3}(?:> ?)*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
      if (mark !== undefined && fence === undefined && !name.includes("`")) {
        fence = mark;
        // Markdown would hide what stands beside the mark: the name of a language, or words.
        return name.trim() === "" ? line : `${start}${mark}\n${start}${name.trim()}`;
      }
      if (mark !== undefined && fence !== undefined && mark.startsWith(fence)) {
        fence = undefined;
        return line;
      }
      return fence === undefined && line.trim() !== "" ? `${line.trimEnd()}  ` : line;
    })
    .join("\n");
}
