import type { Comment } from "../zendesk/comments.ts";
import type { People } from "../zendesk/users.ts";
import { displayName, nameOf } from "./ticket-text.ts";

/** Who a comment is from, as far as Zendesk says. */
interface Author {
  name: string;
  /** What they are, in a word or two; what is not known is said. */
  role: string;
}

const rules: Record<string, string> = {
  automation: "Automation",
  trigger: "Trigger",
  macro: "Macro",
};

/** Names the author of a comment as a customer reads it: herself, and others without the words of the desk. */
export function authorForCustomer(
  comment: Comment,
  people: People,
  ownId: number | undefined,
): Author {
  if (ownId !== undefined && comment.author_id === ownId) return { name: "You", role: "" };
  const { name, role } = authorOf(comment, people);
  return { name, role: role === "Agent" ? "Support" : "" };
}

/** Names the author of a comment: a person, Zendesk itself, or honestly nobody. */
export function authorOf(comment: Comment, people: People): Author {
  const { author_id: id, via } = comment;
  if (id === null) return { name: "Author not given", role: "Zendesk does not say who" };
  const person = people.get(id);
  if (person) {
    const isStaff = person.role === "agent" || person.role === "admin" || person.agent === true;
    return { name: displayName(person), role: isStaff ? "Agent" : "Customer" };
  }
  const name = nameOf(people, id) ?? "";
  if (id > 0) return { name, role: "Zendesk does not say who" };
  const { rel, from } = via.source;
  const rule = rules[rel ?? ""] ?? (via.channel === "rule" ? "Rule" : undefined);
  if (rule === undefined) return { name, role: "System" };
  return { name, role: from.title ? `${rule} “${from.title}”` : rule };
}
