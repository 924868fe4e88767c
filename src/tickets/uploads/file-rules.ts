import { largestFile } from "../../reference/limits.ts";

/** Bytes. */
const most = largestFile * 1024 * 1024;
/** Characters of a name that Zendesk takes. */
const longestName = 255;

/** What people are told before they choose. */
export const fileLimits = `up to ${largestFile} MB each`;

/** Why a file cannot be attached, known before anything is sent; undefined when it can. */
export function whyRefused({ size }: { size: number }): string | undefined {
  if (size === 0) return "it is empty";
  if (size > most) return `it is larger than ${largestFile} MB`;
  return undefined;
}

/** The name a file goes by at Zendesk: its own, without control characters, and cut before its ending. */
export function nameForZendesk(given: string): string {
  const name = given
    .replaceAll(/[\p{Cc}\p{Cs}]+/gu, " ")
    .trim()
    .replaceAll(/[/\\]+/g, "_");
  if (name === "") return "file";
  if (name.length <= longestName) return name;
  const ending = /\.[^.\s]{1,12}$/u.exec(name)?.[0] ?? "";
  // Not through the middle of a character.
  const start = name.slice(0, longestName - ending.length).replace(/[\uD800-\uDBFF]$/, "");
  return start + ending;
}
