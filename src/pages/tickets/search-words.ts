import type { SearchComplaint } from "../../zendesk/check-search.ts";

const longest = 60;

interface Piece {
  quoted: string;
  keyword: string;
  values: readonly string[];
  meant: string | undefined;
}

const words: Record<SearchComplaint["code"], (piece: Piece) => string> = {
  "open-quote": ({ quoted }) =>
    `The quote in ${quoted} is not closed. Put one at the end of the words that belong together.`,
  "unknown-keyword": ({ quoted, keyword, meant }) =>
    meant === undefined
      ? `Before a colon Zendesk expects the name of a field, and “${keyword}” is none, in ${quoted}.`
      : `“${keyword}” is no field Zendesk can search by, in ${quoted}. Did you mean ${meant}?`,
  "no-value": ({ quoted }) =>
    `Nothing stands behind ${quoted}. Write the value right behind it, such as status:open.`,
  "unknown-value": ({ quoted, keyword, values }) =>
    `${quoted} finds nothing: “${keyword}” is one of ${values.join(", ")}.`,
  "no-date": ({ quoted }) =>
    `${quoted} is no date Zendesk’s search knows. Write 2026-11-24, or 4hours, 3days, 2weeks for how long ago.`,
  "no-comparison": ({ quoted, keyword }) =>
    `“${keyword}” cannot be compared, in ${quoted}: write a colon in place of the sign.`,
  "other-type": ({ quoted }) => `This searches tickets only, so ${quoted} finds nothing here.`,
  "too-long": () => "The search is too long for Zendesk: 4,096 characters at most.",
};

/** Says what is wrong with a piece of a search, and what to write in its place. */
export function sayComplaint(complaint: SearchComplaint): string {
  const { code, piece, keyword = "", values = [], meant } = complaint;
  const quoted = `“${piece.length > longest ? `${piece.slice(0, longest - 1)}…` : piece}”`;
  return words[code]({ quoted, keyword, values, meant });
}
