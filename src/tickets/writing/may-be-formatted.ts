/** Whether words may have formatting in them: what looks closer is only fetched then. */
export function mayBeFormatted(words: string): boolean {
  return /[*_`[<]|~~~|^[ \t]*(?:>|[-+]\s|\d{1,9}[.)]\s)/m.test(words);
}
