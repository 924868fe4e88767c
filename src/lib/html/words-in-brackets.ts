/** What stands before the colon in addresses people write, as in `<mailto:ana@example.org>`. */
const schemes =
  /^(?:https?|ftps?|mailto|tel|sips?|sms|skype|file|xmpp|smb|callto|cid|mid|news|data):/;
/** An element of another vocabulary, as in `<o:p>` or `<st1:place>`. */
const otherVocabulary = /^[a-z][a-z0-9]{0,9}:[a-z]/;

/**
 * Whether a tag that no HTML knows is words that somebody put in angle brackets, as in
 * `<ana@example.org>` or `<surname>`, rather than the markup of some program.
 */
export function isWordsInBrackets(name: string, endTags: () => ReadonlySet<string>): boolean {
  if (schemes.test(name) || name.includes("@")) return true;
  if (otherVocabulary.test(name) || name.startsWith("x-")) return false;
  // Elements of somebody's own have a hyphen and an end tag.
  return !name.includes("-") || !endTags().has(name);
}

/** The names of all end tags in a text, read when somebody first asks. */
export function endTagsOf(html: string): () => ReadonlySet<string> {
  let names: ReadonlySet<string> | undefined;
  return () => {
    names ??= new Set(
      Array.from(html.matchAll(/<\/([a-z][^\s/>]*)/gi), ([, name = ""]) => name.toLowerCase()),
    );
    return names;
  };
}
