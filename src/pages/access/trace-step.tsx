import { codeLifetime } from "../../reference/lifetimes.ts";
import { formatDuration } from "../../lib/time.ts";
import type { TraceEntry } from "../../session/contract/protocol.ts";
import { Bar } from "./bar.tsx";
import { direction, outcomeWords, requestLine, stepWords } from "./trace-words.ts";
import { Plain } from "../../ui/plain.tsx";

/** ms. */
const codeLives = codeLifetime * 1000;

/** A silence longer than this (ms) between two steps is worth a word. */
const longGap = 2000;

const clock = new Intl.DateTimeFormat("en", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** One step: an arrow, what it was, how it went, and on request what was in it. */
export function TraceStep({
  entry,
  before,
}: {
  entry: TraceEntry;
  before: TraceEntry | undefined;
}) {
  const line = requestLine(entry, location.origin);
  const gap = before === undefined ? 0 : entry.at - before.at - (entry.ms ?? 0);
  return (
    <li className={`trace-step trace-${entry.outcome}`}>
      {gap > longGap && <p className="trace-gap">{spellGap(gap)} later</p>}
      <time className="trace-time numeric" dateTime={new Date(entry.at).toISOString()}>
        {clock.format(entry.at)}
      </time>
      <div className="trace-body">
        <span className={`trace-arrow trace-arrow-${direction(entry)}`} aria-hidden="true" />
        <p className="trace-title">
          <strong>{stepWords(entry)}</strong> <span className="muted">{outcomeWords(entry)}</span>
        </p>
        {line !== undefined && (
          <code className="trace-line">
            <Plain>{line}</Plain>
          </code>
        )}
        {entry.codeAge !== undefined && <CodeAge age={entry.codeAge} />}
        <Fields entry={entry} />
      </div>
    </li>
  );
}

function CodeAge({ age }: { age: number }) {
  return (
    <div className="trace-code-age">
      <p className="numeric">
        The code was {(age / 1000).toFixed(1)} s old; Zendesk takes it for {codeLifetime} s
      </p>
      <Bar share={age / codeLives} tone={age > codeLives / 2 ? "warning" : "calm"} />
    </div>
  );
}

function Fields({ entry: { sent, received } }: { entry: TraceEntry }) {
  if (sent === undefined && received === undefined) return null;
  return (
    <details className="trace-fields">
      <summary>What was in it</summary>
      {sent && <FieldList name="Sent" fields={sent} />}
      {received && <FieldList name="Received" fields={received} />}
    </details>
  );
}

function FieldList({ name, fields }: { name: string; fields: Record<string, string> }) {
  return (
    <>
      <h3>{name}</h3>
      <dl className="access-facts">
        {Object.entries(fields).map(([field, value]) => (
          <div key={field} className="trace-field">
            <dt>
              <code>
                <Plain>{field}</Plain>
              </code>
            </dt>
            <dd>
              <Plain>{value}</Plain>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function spellGap(ms: number): string {
  return ms < 60_000 ? `${Math.round(ms / 1000)} s` : formatDuration(ms);
}
