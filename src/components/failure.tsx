import { Notice } from "../ui/notice.tsx";
import { ExplanationActions } from "./explanation-actions.tsx";
import { useExplanation } from "./use-explanation.ts";

interface FailureProps {
  error: unknown;
  /** What the person wanted, when the failure is about a part of the page: "The next tickets". */
  what?: string;
  onRetry?: () => void;
}

/** A failure in the middle of a page that otherwise still works. */
export function Failure({ error, what, onRetry }: FailureProps) {
  const explanation = useExplanation(error);
  return (
    <Notice
      tone="danger"
      isAnnounced
      title={what ? `${what}: ${explanation.title}` : explanation.title}
      actions={<ExplanationActions size="small" explanation={explanation} onRetry={onRetry} />}
    >
      {explanation.detail}
    </Notice>
  );
}
