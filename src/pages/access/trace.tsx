import type { SignedIn } from "../../session/contract/state.ts";
import type { TraceEntry } from "../../session/contract/protocol.ts";
import { Button } from "../../ui/button.tsx";
import { downloadTrace } from "./download-trace.ts";
import { TraceStep } from "./trace-step.tsx";
import "./trace.css";

/** The sign-in and every renewal as they went over the wire, as a sequence between this app and Zendesk. */
export function Trace({ session, entries }: { session: SignedIn; entries: TraceEntry[] }) {
  return (
    <section className="access-section" aria-labelledby="access-trace">
      <div className="access-section-head">
        <h2 id="access-trace">What went over the wire</h2>
        <Button size="small" onClick={() => downloadTrace(session, entries)}>
          Export as JSON
        </Button>
      </div>
      <p className="muted">
        Secrets never leave the worker: of codes, tokens and verifiers only the length is shown,
        here and in the export.
      </p>
      <div className="trace">
        <p className="trace-lanes" aria-hidden="true">
          <span>Scopedesk</span>
          <span>Zendesk</span>
        </p>
        <ol>
          {entries.map((entry, index) => (
            <TraceStep
              // oxlint-disable-next-line react/no-array-index-key -- the trace only grows
              key={`${entry.at} ${index}`}
              entry={entry}
              before={entries[index - 1]}
            />
          ))}
        </ol>
      </div>
    </section>
  );
}
