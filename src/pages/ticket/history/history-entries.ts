import type { Audit, AuditEvent } from "../../../zendesk/audits.ts";

/** What one person, or one rule, did at one moment. */
export interface HistoryEntry {
  id: number | null;
  at: string | null;
  /** null when Zendesk did not say who. */
  authorId: number | null;
  /** The trigger, automation or macro that did it, when it was no person. */
  rule: string | null;
  isFirst: boolean;
  changes: readonly FieldChange[];
  /** Comments it added: true for a public one. */
  comments: readonly boolean[];
  /** "good" or "bad" when the customer rated. */
  score: string | null;
  /** Mails sent, and other things nobody needs to read twice. */
  noise: readonly Noise[];
}

export interface FieldChange {
  /** As Zendesk names it: `status`, `assignee_id`, or the number of a custom field. */
  field: string;
  before: readonly string[];
  after: readonly string[];
  /** The rule behind it, when the entry's own author did something else. */
  rule: string | null;
}

export interface Noise {
  type: string;
  rule: string | null;
  /** How often in this entry. */
  times: number;
}

const ruleRelations: ReadonlySet<string> = new Set(["trigger", "automation", "macro"]);

/** Turns audits into what a person reads: changes and comments in sight, everything else counted. */
export function historyEntries(audits: readonly Audit[]): HistoryEntry[] {
  return audits.map(entryOf).filter(hasWords);
}

function entryOf(audit: Audit): HistoryEntry {
  const { events } = audit;
  const isFirst = events.some(({ type }) => type === "Create");
  return {
    id: audit.id,
    at: audit.created_at,
    authorId: audit.author_id,
    rule: ruleOf(audit),
    isFirst,
    changes: events.filter(({ type }) => type === "Change").flatMap(changeOf),
    comments: events.filter(isComment).map((event) => event.public),
    score: events.find(({ type }) => type === "SatisfactionRating")?.score ?? null,
    noise: noiseOf(events.filter(({ type }) => type !== null && !spoken.has(type))),
  };
}

/** Kinds of events an entry tells in its own words; a ticket's first values are its properties. */
const spoken: ReadonlySet<string> = new Set([
  "Create",
  "Change",
  "Comment",
  "VoiceComment",
  "SatisfactionRating",
]);

function isComment({ type }: AuditEvent): boolean {
  return type === "Comment" || type === "VoiceComment";
}

function changeOf(event: AuditEvent): FieldChange[] {
  if (event.field_name === null) return [];
  const { field_name: field, previous_value: before, value: after } = event;
  return [{ field, before, after, rule: ruleOf(event) }];
}

function ruleOf({ via: { channel, source } }: Pick<Audit, "via">): string | null {
  const isRule = channel === "rule" || (source.rel !== null && ruleRelations.has(source.rel));
  return isRule ? (source.from.title ?? "a rule") : null;
}

function noiseOf(events: readonly AuditEvent[]): Noise[] {
  const counted = new Map<string, Noise>();
  for (const event of events) {
    const rule = ruleOf(event);
    const type = event.type ?? "";
    const key = `${type} ${rule ?? ""}`;
    counted.set(key, { type, rule, times: (counted.get(key)?.times ?? 0) + 1 });
  }
  return [...counted.values()];
}

function hasWords({ isFirst, changes, comments, score, noise }: HistoryEntry): boolean {
  return isFirst || changes.length + comments.length + noise.length > 0 || score !== null;
}
