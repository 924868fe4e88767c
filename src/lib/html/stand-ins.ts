import { escapeTags, quoted } from "./markup.ts";
import type { HtmlAttributes } from "./tokenizer.ts";

/** What is written in the place of an element. */
interface StandIn {
  out: string;
  tag: string;
}

/** Controls that have content of their own. */
export const controls: ReadonlySet<string> = new Set(["button", "option", "select"]);

/** A form's control, as the words it shows. */
export function control(name: string, attributes: HtmlAttributes): StandIn {
  const isChosen = attributes.has("checked") || attributes.has("selected");
  const chosen = isChosen ? ` data-checked=""` : "";
  return { out: "span", tag: `<span data-control="${name}"${chosen}>` };
}

/** Whether an input never was anything to see. */
export function isHiddenInput(attributes: HtmlAttributes): boolean {
  return typeOf(attributes) === "hidden";
}

/** An input with the words it shows, whole. */
export function input(attributes: HtmlAttributes): string {
  const type = typeOf(attributes);
  const isChoice = type === "checkbox" || type === "radio";
  const raw = isChoice ? "" : (attributes.get("value") ?? attributes.get("placeholder") ?? "");
  const name = isChoice ? type : type === "image" ? "image" : "input";
  const words = escapeTags(raw || (attributes.get("alt") ?? ""));
  return `${control(name, attributes).tag}${words}</span>`;
}

function typeOf(attributes: HtmlAttributes): string {
  return (attributes.get("type") ?? "text").toLowerCase();
}

/** What stands for something that is not text. */
export function lost(name: string, attributes: HtmlAttributes): StandIn {
  const address = ["src", "data", "href", "code"].flatMap((one) => attributes.get(one) ?? [])[0];
  const where = address === undefined ? "" : ` data-src="${quoted(address)}"`;
  return { out: "span", tag: `<span data-lost="${name}"${where}>` };
}

/** Whether something that never ended may have taken words with it. */
export function hasWords(source: string): boolean {
  return /[\p{L}\p{N}]{2}/u.test(source.replace(/^<[^\s>]*/, ""));
}
