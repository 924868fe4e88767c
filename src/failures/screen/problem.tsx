import { ExplanationActions } from "./explanation-actions.tsx";
import { ExplanationEvidence } from "./explanation-evidence.tsx";
import { useExplanation } from "./use-explanation.ts";
import { plainText } from "../../lib/plain-text.ts";
import { plainNode } from "../../ui/plain.tsx";
import "./problem.css";

/** A failure that takes the whole page: what happened, how sure we are, what to do. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { setup, ...explanation } = useExplanation(error);
  const { title, detail } = explanation;
  return (
    // No landmark: a list and the ticket beside it may both fail, and for the same reason.
    <section className="problem">
      <title>{`${plainText(title)} · Scopedesk`}</title>
      <h1 className="problem-title">{plainNode(title)}</h1>
      <p className="problem-detail">{plainNode(detail)}</p>
      <div className="problem-actions">
        <ExplanationActions explanation={explanation} onRetry={onRetry} />
      </div>
      {setup && (
        <div className="problem-setup">
          <h2>For whoever set this up</h2>
          <p>{setup}</p>
        </div>
      )}
      <ExplanationEvidence explanation={explanation} />
    </section>
  );
}
