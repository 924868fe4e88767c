import type { Comment } from "../../zendesk/comments.ts";

/** More characters than these nobody reads on a page, and laying them out takes seconds. */
const mostCharacters = 200_000;

/** A comment's words without their layout, as Zendesk wrote them out; "" when there are none. */
export function plainTextOf({ plain_body, body }: Comment): string {
  const text = plain_body?.trim() ? plain_body : (body ?? "");
  // Zendesk leaves these in what it calls plain.
  return text
    .replaceAll("&nbsp;", "\u00A0")
    .replace(/^\s*\n/, "")
    .trimEnd();
}

/** The nodes of a text whose lines stay what they are. */
export function plainNodes(text: string): ChildNode[] {
  if (text.trim() === "") return [];
  const lines = document.createElement("div");
  lines.className = "mail-plain";
  lines.dir = "auto";
  lines.textContent = text.slice(0, mostCharacters);
  if (text.length <= mostCharacters) return [lines];
  const rest = document.createElement("p");
  rest.className = "mail-note";
  rest.textContent = "The rest is too large to show here.";
  return [lines, rest];
}
