import { scopes as catalogue } from "../../scopes/catalogue.ts";
import { parseScopeString, printScopeString } from "../../scopes/format.ts";
import { presetById, presets, presetWithScopes, type Preset } from "../../scopes/presets.ts";

/** What a person has chosen to allow. It lives in the address, so that it can be shared. */
export interface Choice {
  /** The job it is for; undefined when a link names scopes alone. */
  readonly job: Preset | undefined;
  readonly scopes: readonly string[];
  /** What was wrong with the link, as a sentence. */
  readonly complaint?: string;
}

const [usual] = presets;

/** Reads the choice from the address. A link that cannot be read falls back, and says so. */
export function readChoice(parameters: URLSearchParams): Choice {
  const named = parameters.get("preset");
  const listed = parameters.get("scopes");
  const job = named === null ? undefined : presetById(named);
  const complaint =
    named !== null && !job ? { complaint: "This link names a preset this app does not have." } : {};
  if (listed === null) {
    const chosen = job ?? usual;
    return { job: chosen, scopes: chosen?.scopes ?? [], ...complaint };
  }
  if (listed.trim() === "") return { job, scopes: [], ...complaint };
  const parsed = parseScopeString(listed);
  if (parsed.ok) {
    return { job: job ?? presetWithScopes(parsed.scopes), scopes: parsed.scopes, ...complaint };
  }
  const fallback = job ?? usual;
  return {
    job: fallback,
    scopes: fallback?.scopes ?? [],
    complaint: `The scopes in this link could not be read. ${parsed.reason}`,
  };
}

/** Whether a link is a customer's: it names her job, or leads to requests and names nothing else. */
export function isForCustomers(parameters: URLSearchParams): boolean {
  if (parameters.has("scopes")) return false;
  const preset = parameters.get("preset");
  if (preset !== null) return preset === "my-requests";
  return /^\/requests(?:[/?#]|$)/.test(parameters.get("returnTo") ?? "");
}

/** The query that says this choice and nothing else. */
export function choiceQuery({ job, scopes }: Choice): URLSearchParams {
  const query = new URLSearchParams();
  if (job) query.set("preset", job.id);
  if (!job || !isPresetAsItIs({ job, scopes })) query.set("scopes", printScopeString(scopes));
  return query;
}

/** Says whether the scopes are still those of the preset. */
export function isPresetAsItIs({ job, scopes }: Choice): boolean {
  return job !== undefined && presetWithScopes(scopes)?.id === job.id;
}

/** Adds a scope, or takes it away; the result stands in the catalogue's order, strangers last. */
export function toggleScope(scopes: readonly string[], name: string): string[] {
  const toggled = scopes.includes(name)
    ? scopes.filter((each) => each !== name)
    : [...scopes, name];
  return toggled.toSorted((a, b) => placeOf(a) - placeOf(b));
}

const places = new Map(catalogue.map(({ name }, index) => [name, index]));

function placeOf(name: string): number {
  return places.get(name) ?? places.size;
}
