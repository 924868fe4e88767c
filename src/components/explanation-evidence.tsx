import type { Confidence, Explanation } from "../zendesk/explanation.ts";
import "./explanation.css";

/** How sure an explanation is, and on request what that rests on. */
export function ExplanationEvidence({ explanation }: { explanation: Explanation }) {
  const { confidence, evidence, setup } = explanation;
  if (evidence.length === 0 && setup === undefined) return null;
  return (
    <details className="explanation-evidence">
      <summary>{sureness[confidence]}</summary>
      <ul>
        {evidence.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {setup !== undefined && (
        <p>
          <strong>For whoever set this up:</strong> {setup}
        </p>
      )}
    </details>
  );
}

const sureness: Record<Confidence, string> = {
  certain: "What this rests on",
  "almost-certain": "Almost certain. What this rests on",
  likely: "Likely, not certain. What this rests on",
  unknown: "Not known for sure. What there is to go by",
};
