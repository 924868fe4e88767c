/**
 * Keeps in sight what stands where only the brackets around a reading should: a browser shows nothing
 * of it, and mails that were put together badly have whole sentences there.
 */
export function showBrackets(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll("rp")) {
    if ((element.textContent ?? "").trim().length > 2) element.replaceWith(...element.childNodes);
  }
}
