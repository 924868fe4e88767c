import { Failure } from "../../failures/screen/failure.tsx";
import { JsonTree } from "./json-tree.tsx";
import { formatBytes } from "../../lib/bytes.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import type { Outcome } from "./call.ts";
import { HeaderList } from "./header-list.tsx";
import { Plain, PlainLines } from "../../ui/plain.tsx";
import "./outcome-view.css";

/** What came back: status, time, headers, body; and when it failed, why. */
export function OutcomeView({ outcome, onRetry }: { outcome: Outcome; onRetry: () => void }) {
  const { draft, answer, error } = outcome;
  // A write is never repeated at the press of "Try again": it may have happened.
  const retry = draft.method === "GET" ? { onRetry } : {};
  return (
    <section className="outcome" aria-label="Answer">
      <p className="outcome-status" aria-live="polite">
        <strong className="numeric" data-ok={!error || undefined}>
          {answer ? answer.status : "No readable answer"}
        </strong>
        <code>
          {draft.method} <Plain>{draft.path}</Plain>
        </code>
        {answer && (
          <span className="numeric muted">
            {Math.round(answer.ms)} ms, {formatBytes(answer.body.byteLength)}
          </span>
        )}
      </p>
      {error !== undefined && <Failure error={error} {...retry} />}
      {answer && (
        <>
          <HeaderList headers={answer.headers} />
          <Body text={answer.text} />
        </>
      )}
    </section>
  );
}

function Body({ text }: { text: string }) {
  if (text === "") return <p className="muted">The answer has no body.</p>;
  const json = parseJson(text);
  return (
    <div className="outcome-body">
      <div className="outcome-body-head">
        <h2>Body</h2>
        <CopyButton text={text} label="Copy body" />
      </div>
      {json === undefined ? (
        <pre className="outcome-text">
          <PlainLines>{text}</PlainLines>
        </pre>
      ) : (
        <JsonTree value={json} />
      )}
    </div>
  );
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
