import type { Random } from "./random.ts";

/** What a text may mention of its ticket, by the name it has between braces. */
export interface Facts {
  /** The customer's whole name. */
  customer: string;
  /** How the customer is addressed. */
  first: string;
  /** The customer's organization, or a stand-in for one. */
  company: string;
  /** The assignee's given name. */
  agent: string;
  product: string;
  order: string;
  serial: string;
  tracking: string;
  invoice: string;
  amount: string;
  city: string;
  version: string;
  /** The day of a purchase long ago, in the ticket's language. */
  day: string;
  /** The day of a purchase in the last three weeks. */
  lately: string;
}

type Piece =
  | { kind: "text"; text: string }
  | { kind: "fact"; name: keyof Facts }
  | { kind: "choice"; choices: Piece[][] };

const factNames: ReadonlySet<string> = new Set<keyof Facts>([
  "customer",
  "first",
  "company",
  "agent",
  "product",
  "order",
  "serial",
  "tracking",
  "invoice",
  "amount",
  "city",
  "version",
  "day",
  "lately",
]);
const marks = /\{(\w+)\}|\[([^[\]]*\|[^[\]]*)\]/g;
const parsed = new Map<string, Piece[]>();

/**
 * Fills a text: `{order}` becomes that fact, `[this|that]` one of the choices (which may hold facts,
 * not further choices). Throws TypeError for a fact that does not exist.
 */
export function fillTemplate(template: string, facts: Facts, random: Random): string {
  let pieces = parsed.get(template);
  if (!pieces) {
    pieces = parseTemplate(template);
    parsed.set(template, pieces);
  }
  return fillPieces(pieces, facts, random);
}

function fillPieces(pieces: Piece[], facts: Facts, random: Random): string {
  let filled = "";
  for (const piece of pieces) {
    if (piece.kind === "text") filled += piece.text;
    else if (piece.kind === "fact") filled += facts[piece.name];
    else filled += fillPieces(random.pick(piece.choices), facts, random);
  }
  return filled;
}

function parseTemplate(template: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of template.matchAll(marks)) {
    if (match.index > end) pieces.push({ kind: "text", text: template.slice(end, match.index) });
    end = match.index + match[0].length;
    const [, name, choices] = match;
    if (choices !== undefined) {
      pieces.push({ kind: "choice", choices: choices.split("|").map(parseTemplate) });
    } else if (isFact(name)) {
      pieces.push({ kind: "fact", name });
    } else {
      throw new TypeError(`The text mentions {${name}}, which is no fact of a ticket`);
    }
  }
  if (end < template.length) pieces.push({ kind: "text", text: template.slice(end) });
  return pieces;
}

function isFact(name: string | undefined): name is keyof Facts {
  return name !== undefined && factNames.has(name);
}
