import { WriteError, type WriteErrorCode } from "../../zendesk/confirm-write.ts";
import { useSession } from "../../session/page/use-session.ts";
import { Notice } from "../../ui/notice.tsx";
import { ExplanationActions } from "./explanation-actions.tsx";
import { ExplanationEvidence } from "./explanation-evidence.tsx";
import type { Ways } from "./use-act.ts";
import { useExplanation } from "./use-explanation.ts";
import { plainNode } from "../../ui/plain.tsx";

export interface CustomerFailureProps extends Ways {
  error: unknown;
  /** What was to be sent: "your answer". */
  what: string;
}

/** A write of a customer's that failed: what became of it first, and that it is kept; then why, and what to do. */
export function CustomerFailureNotice({ error, what, ...ways }: CustomerFailureProps) {
  const explanation = useExplanation(error);
  const session = useSession();
  // The banner of the layout says what to do about that.
  const isTold = explanation.code === "signed-out" && session.status === "signed-out";
  const code = error instanceof WriteError ? error.code : undefined;
  const { title, detail } = wordsFor(code, what);
  const reason =
    code === undefined ? `${explanation.title}. ${explanation.detail}` : explanation.detail;
  return (
    <Notice
      tone="danger"
      isAnnounced
      title={title}
      actions={
        isTold ? undefined : <ExplanationActions size="small" explanation={explanation} {...ways} />
      }
    >
      {detail !== undefined && <p>{plainNode(detail)}</p>}
      {!isTold && (
        <>
          {/* Where nothing is known of the write itself, the reason is all there is to say. */}
          {detail === undefined && <p>{plainNode(reason)}</p>}
          <ExplanationEvidence explanation={explanation} />
        </>
      )}
    </Notice>
  );
}

function wordsFor(
  code: WriteErrorCode | undefined,
  what: string,
): { title: string; detail?: string } {
  const open = `We cannot tell whether ${what} was sent; it is kept here`;
  const not = `${what.charAt(0).toUpperCase()}${what.slice(1)} was not sent; it is kept here`;
  switch (code) {
    case "write-pending":
      return {
        title: open,
        detail:
          "We looked: it is not there so far, but it may still arrive. Look again in a moment. Sent once more now, it could be there twice.",
      };
    case "write-unclear":
      return {
        title: open,
        detail:
          "We looked: something of yours is new there, and it may be this. Compare the two before you send it again.",
      };
    case "write-unknown":
      return {
        title: open,
        detail: "We could not look either. Look before you send it a second time.",
      };
    case "write-arrived":
      return {
        title: "What you sent before has arrived after all",
        detail: "It is there now. What you have written since was not sent; it is kept here.",
      };
    case "write-not-done":
      return { title: not, detail: "We looked: it has not arrived. It is safe to send it again." };
    default:
      return { title: not };
  }
}
