import { useSyncExternalStore } from "react";
import { Time } from "../../ui/time.tsx";
import type { Draft } from "./draft.ts";
import { readHistory, subscribeToHistory } from "./history.ts";
import { Plain } from "../../ui/plain.tsx";
import "./sent-list.css";

/** What was sent in this session, newest first; a press writes it again, and sends nothing. */
export function SentList({
  session,
  onChoose,
}: {
  session: string;
  onChoose: (draft: Draft) => void;
}) {
  const entries = useSyncExternalStore(subscribeToHistory, readHistory).filter(
    (entry) => entry.session === session,
  );
  if (entries.length === 0) return null;
  return (
    <section className="sent-list" aria-labelledby="sent-title">
      <h2 id="sent-title">Sent in this session</h2>
      <ol>
        {entries.map(({ draft, at, result, ms }) => (
          <li key={`${at} ${draft.path}`}>
            <button type="button" onClick={() => onChoose(draft)}>
              <span className="numeric sent-list-result">{result}</span>
              <code>
                {draft.method} <Plain>{draft.path}</Plain>
              </code>
            </button>
            <span className="muted numeric">
              {ms !== undefined && `${Math.round(ms)} ms, `}
              <Time at={new Date(at).toISOString()} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
