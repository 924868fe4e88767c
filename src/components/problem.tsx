import type { Confidence } from "../zendesk/explanation.ts";
import { ExplanationActions } from "./explanation-actions.tsx";
import { useExplanation } from "./use-explanation.ts";
import "./problem.css";

/** A failure that takes the whole page: what happened, how sure we are, what to do. */
export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const explanation = useExplanation(error);
  const { title, detail, setup, confidence, evidence } = explanation;
  return (
    <section className="problem" aria-labelledby="problem-title">
      <title>{`${title} · Scopedesk`}</title>
      <h1 className="problem-title" id="problem-title">
        {title}
      </h1>
      <p className="problem-detail">{detail}</p>
      {confidence !== "certain" && <p className="muted">{sureness[confidence]}</p>}
      <div className="problem-actions">
        <ExplanationActions explanation={explanation} onRetry={onRetry} />
      </div>
      {setup && (
        <div className="problem-setup">
          <h2>For whoever set this up</h2>
          <p>{setup}</p>
        </div>
      )}
      {evidence.length > 0 && (
        <details className="problem-evidence">
          <summary>What this rests on</summary>
          <ul>
            {evidence.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const sureness: Record<Exclude<Confidence, "certain">, string> = {
  "almost-certain": "Zendesk hid its answer from the browser, but this is almost certainly it.",
  likely: "Zendesk hid its answer from the browser; this is the likely reason.",
  unknown: "Zendesk hid its answer from the browser, so the reason is not known.",
};
