import { useState } from "react";
import { Button } from "../../ui/button.tsx";
import type { Explanation, ExplanationAction } from "../explanation.ts";
import { useAct, type Ways } from "./use-act.ts";
import { WaitButton } from "./wait-button.tsx";

interface ExplanationActionsProps extends Ways {
  explanation: Explanation;
  size?: "small" | "medium";
}

/** What can be done about a failure, the best first. What nobody on this screen can do is left out. */
export function ExplanationActions({ explanation, size, ...ways }: ExplanationActionsProps) {
  const act = useAct({ ...ways, wish: explanation.wish });
  const [pending, setPending] = useState<ExplanationAction["kind"] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);

  async function press(action: ExplanationAction) {
    setFailed(null);
    setPending(action.kind);
    try {
      if (action.kind === "copy") await navigator.clipboard.writeText(report(explanation));
      else await act(action);
    } catch (error) {
      // All the words for failures, for the rare second one.
      const { explain } = await import("../explain.ts");
      setFailed(`That did not work: ${explain(error, { online: navigator.onLine }).title}.`);
    } finally {
      setPending(null);
    }
  }

  const actions = explanation.actions.filter(
    ({ kind }) => kind !== "check-write" || ways.onCheckWrite !== undefined,
  );
  return (
    <>
      {actions.map((action, index) =>
        action.seconds !== undefined ? (
          <WaitButton
            key={action.kind}
            label={action.label}
            seconds={action.seconds}
            onPress={() => void press(action)}
            {...(size && { size })}
          />
        ) : (
          <Button
            key={action.kind}
            variant={index === 0 ? "primary" : "secondary"}
            {...(size && { size })}
            isPending={pending === action.kind}
            onClick={() => void press(action)}
          >
            {action.label}
          </Button>
        ),
      )}
      {failed && <span role="alert">{failed}</span>}
    </>
  );
}

function report({ code, title, detail, confidence, evidence }: Explanation): string {
  return [`${title} (${code}, ${confidence})`, detail, ...evidence].join("\n");
}
