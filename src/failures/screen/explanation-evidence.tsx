import type { Explanation } from "../explanation.ts";
import { confidenceWords } from "../words/confidence.ts";
import { plainNode } from "../../ui/plain.tsx";
import { CodeLink } from "./code-link.tsx";
import "./explanation.css";

/** How sure an explanation is, and on request what that rests on and where to read on. */
export function ExplanationEvidence({ explanation }: { explanation: Explanation }) {
  const { code, confidence, evidence, setup } = explanation;
  return (
    <details className="explanation-evidence">
      <summary>{confidenceWords[confidence]}. What this rests on</summary>
      {evidence.length > 0 && (
        <ul>
          {evidence.map((sentence) => (
            <li key={sentence}>{plainNode(sentence)}</li>
          ))}
        </ul>
      )}
      {setup !== undefined && (
        <p>
          <strong>For whoever set this up:</strong> {setup}
        </p>
      )}
      <p>
        <CodeLink code={code} />
      </p>
    </details>
  );
}
