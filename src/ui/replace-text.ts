/** A piece of a text to be replaced, and what is selected afterwards: the end of it where left out. */
interface Replacing {
  from: number;
  to: number;
  text: string;
  start?: number;
  end?: number;
}

/** Changes a text box as if it were typed: what reads it follows, and Ctrl+Z takes it back. */
export function replaceText(
  box: HTMLInputElement | HTMLTextAreaElement,
  { from, to, text, start = from + text.length, end = start }: Replacing,
): void {
  box.focus();
  box.setSelectionRange(from, to);
  // To delete nothing would delete the letter before.
  if (from === to && text === "") return box.setSelectionRange(start, end);
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else leaves the browser's own undo whole
  const isDone = document.execCommand(text === "" ? "delete" : "insertText", false, text);
  if (!isDone) {
    box.setRangeText(text, from, to, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
  box.setSelectionRange(start, end);
}
