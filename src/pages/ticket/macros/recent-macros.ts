import { ownPlace } from "../../../zendesk/own-place.ts";

/** As many as one sees at a glance. */
const most = 5;

/** The macros this person applied last in this browser, the last one first. */
export function readRecentMacros(): number[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? "[]");
    return Array.isArray(kept) ? kept.filter((one) => typeof one === "number") : [];
  } catch {
    return [];
  }
}

export function keepRecentMacro(id: number): void {
  const recent = [id, ...readRecentMacros().filter((one) => one !== id)].slice(0, most);
  try {
    localStorage.setItem(key(), JSON.stringify(recent));
  } catch {
    // Blocked: the list is as good without.
  }
}

function key(): string {
  return `scopedesk-macros ${ownPlace("recent")}`;
}
