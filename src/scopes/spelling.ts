import { isKnownScope, scopes } from "./catalogue.ts";
import { resources } from "../reference/scopes.ts";

/** Names other systems use, and Zendesk's own for the same thing. */
const otherNames: Readonly<Record<string, string>> = {
  help_center: "hc",
  helpcenter: "hc",
  guide: "hc",
  articles: "hc",
  people: "users",
  contacts: "users",
  orgs: "organizations",
  views: "ticket_views",
  attachments: "ticket_attachments",
  uploads: "ticket_attachments",
  audit_logs: "auditlogs",
  csat: "satisfaction_ratings",
  ratings: "satisfaction_ratings",
  sla: "sla_policies",
  settings: "account_settings",
};

const otherAccess: Readonly<Record<string, string>> = {
  r: "read",
  get: "read",
  view: "read",
  readonly: "read",
  w: "write",
  edit: "write",
  manage: "write",
  create: "write",
  delete: "write",
};

const longestName = 40;

/**
 * Suggests the scope somebody meant by a name Zendesk does not know: letters swapped or missing,
 * the singular, another separator, another order. Undefined for a scope Zendesk knows, and where
 * nothing is near enough to be believed.
 */
export function closestScope(name: string): string | undefined {
  if (isKnownScope(name) || name.length > longestName) return undefined;
  const words = name.toLowerCase().split(/[:./|;-]+/);
  for (const order of [words, words.toReversed()]) {
    const meant = fromWords(order);
    if (meant !== undefined) return meant;
  }
  const plain = words.join(":");
  let best: string | undefined;
  let bestDistance = plain.length < 6 ? 2 : 3;
  for (const scope of scopes) {
    const distance = distanceBetween(plain, scope.name, bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [scope.name, distance];
  }
  return best;
}

function fromWords([first = "", second]: readonly string[]): string | undefined {
  const resource = resourceNamed(first);
  if (second === undefined) return resource ?? knownOr(otherAccess[first] ?? first);
  const access = otherAccess[second] ?? second;
  return resource === undefined ? undefined : knownOr(`${resource}:${access}`);
}

function resourceNamed(word: string): string | undefined {
  const plain = word.replaceAll(" ", "_");
  const meant = otherNames[plain] ?? plain;
  return resources.find(({ name }) => name === meant || name === `${meant}s`)?.name;
}

function knownOr(name: string): string | undefined {
  return isKnownScope(name) ? name : undefined;
}

/** Letters to add, drop, change or swap with a neighbour; stops counting at `limit`. */
function distanceBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[j - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    if (Math.min(...row) >= limit) return limit;
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? limit;
}
