import type { GroupName } from "../groups.ts";
import type { Language } from "../languages.ts";
import type { ProductLine } from "../products.ts";
import type { TicketPriority, TicketType } from "../../records/kinds/ticket.ts";

/** Who says a turn: `note` and `colleague` are agents among themselves, `light` is the light agent. */
export type Speaker = "customer" | "agent" | "note" | "colleague" | "light" | "copied";

/** What a turn carries beside its words. */
export type FileKind = "photo" | "screenshot" | "invoice" | "label" | "log" | "export" | "list";

export interface Turn {
  by: Speaker;
  /** A template (see `fillTemplate`), paragraphs apart by an empty line, Markdown as agents write it. */
  text: string;
  files: readonly FileKind[];
  /** The HTML as the customer's mail program sent it, when it is not made from `text`. */
  html?: string;
}

/** A subject that customers keep writing about, with the conversation it leads to. */
export interface Topic {
  name: string;
  language: Language;
  group: GroupName;
  product: ProductLine;
  type: TicketType | null;
  /** Only people of a company write this: of any, or of one with this tag. */
  from?: "company" | "cafe" | "hotel" | "office" | "reseller";
  priority?: TicketPriority;
  /** Both sides sit at their keyboards: minutes, not hours, between turns. */
  live?: boolean;
  tags: readonly string[];
  subjects: readonly string[];
  /** From the question to the end: a ticket that is not solved yet stops somewhere on the way. */
  turns: readonly Turn[];
}

export const customer = (text: string, ...files: FileKind[]): Turn => turn("customer", text, files);
export const agent = (text: string, ...files: FileKind[]): Turn => turn("agent", text, files);
export const note = (text: string, ...files: FileKind[]): Turn => turn("note", text, files);
export const colleague = (text: string): Turn => turn("colleague", text, []);
export const light = (text: string): Turn => turn("light", text, []);
export const copied = (text: string, ...files: FileKind[]): Turn => turn("copied", text, files);

function turn(by: Speaker, text: string, files: FileKind[]): Turn {
  return { by, text: text.trim(), files };
}

/** Whether a speaker stands on the customers' side. */
export function speaksForCustomers(by: Speaker): boolean {
  return by === "customer" || by === "copied";
}
