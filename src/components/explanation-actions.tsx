import { useState } from "react";
import { Button } from "../ui/button.tsx";
import type { Explanation, ExplanationAction } from "../zendesk/explanation.ts";
import { useAct } from "./use-act.ts";

interface ExplanationActionsProps {
  explanation: Explanation;
  onRetry?: (() => void) | undefined;
  size?: "small" | "medium";
}

/** What can be done about a failure, the best first. */
export function ExplanationActions({ explanation, onRetry, size }: ExplanationActionsProps) {
  const act = useAct(onRetry);
  const [pending, setPending] = useState<ExplanationAction["kind"] | null>(null);
  const [failed, setFailed] = useState(false);

  async function press(action: ExplanationAction) {
    setFailed(false);
    setPending(action.kind);
    try {
      if (action.kind === "copy") await navigator.clipboard.writeText(report(explanation));
      else await act(action);
    } catch {
      setFailed(true);
    } finally {
      setPending(null);
    }
  }

  return (
    <>
      {explanation.actions.map((action, index) => (
        <Button
          key={action.kind}
          variant={index === 0 ? "primary" : "secondary"}
          {...(size && { size })}
          isPending={pending === action.kind}
          onClick={() => void press(action)}
        >
          {action.label}
        </Button>
      ))}
      {failed && <span role="alert">That did not work. Try once more in a moment.</span>}
    </>
  );
}

function report({ code, title, detail, confidence, evidence }: Explanation): string {
  return [`${title} (${code}, ${confidence})`, detail, ...evidence].join("\n");
}
