/**
 * Shows the characters that turn letters around against their own direction. Scripts that run from
 * the right have their own marks, which stay: nobody needs these but to deceive.
 */
export function showOverrides(fragment: DocumentFragment): void {
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && /[\u202D\u202E]/.test(node.data)) found.push(node);
  }
  let left = mostMarks;
  for (const text of found) {
    const parts = text.data.split(/((?:\u202D|\u202E)+)/);
    text.replaceWith(
      ...parts.flatMap((part, index): (string | Node)[] => {
        if (index % 2 === 0) return part === "" ? [] : [part];
        left -= 1;
        return left > 0 ? [markOf(part)] : [];
      }),
    );
  }
}

/** Who sends more of them has been found out by then. */
const mostMarks = 200;

function markOf(characters: string): HTMLElement {
  const isRight = characters.endsWith("\u202E");
  const mark = document.createElement("span");
  mark.className = "hidden-character";
  mark.textContent = isRight ? "U+202E" : "U+202D";
  mark.title = isRight ? "right-to-left override" : "left-to-right override";
  return mark;
}
