import { keepLocalText, readLocalText } from "../../../lib/local-text.ts";
import { ownPlace } from "../../../zendesk/own-place.ts";

/** As many as one sees at a glance. */
const most = 5;

/** The macros this person applied last in this browser, the last one first. */
export function readRecentMacros(): number[] {
  try {
    const kept: unknown = JSON.parse(readLocalText(key()) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "number") : [];
  } catch {
    // Not what was written here: the list begins anew.
    return [];
  }
}

export function keepRecentMacro(id: number): void {
  const recent = [id, ...readRecentMacros().filter((one) => one !== id)].slice(0, most);
  keepLocalText(key(), JSON.stringify(recent));
}

function key(): string {
  return `scopedesk-macros ${ownPlace("recent")}`;
}
