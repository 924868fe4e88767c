import type { RequestLine } from "../../reference/endpoints.ts";
import type { WriteError, WriteErrorCode } from "../../zendesk/confirm-write.ts";
import {
  act,
  tell,
  type Explanation,
  type ExplanationAction,
  type Instead,
  type Words,
} from "../explanation.ts";

interface WriteWords extends Words {
  /** What the look at the record brought, as evidence. */
  readonly seen: string;
  /** Whether what kept the answer away is told first; how sure that is, is then how sure this is, unless it says so. */
  readonly tellsWhy?: true;
  readonly isAsSureAsWhy?: true;
  /** Whether what helps against the missing answer helps here too. */
  readonly keepsFixes?: true;
}

/** What a look at the record brought, after a write that got no answer. */
export const writeCodes = {
  "write-not-sent": {
    title: "This was not sent",
    detail: "It failed before anything was sent, so it is safe to try again.",
    seen: "Read what stands there before sending: that failed, so nothing was sent",
    confidence: "likely",
    otherwise: ["certain", "almost-certain", "unknown"],
    tellsWhy: true,
    isAsSureAsWhy: true,
    keepsFixes: true,
    actions: [act.retry(), act.copy()],
  },
  "write-not-done": {
    title: "This was not saved",
    detail: "We looked: your change has not arrived. It is safe to send it again.",
    seen: "Read the record again: the change is not in it",
    confidence: "likely",
    otherwise: ["certain", "almost-certain", "unknown"],
    tellsWhy: true,
    isAsSureAsWhy: true,
    keepsFixes: true,
    actions: [act.retry("Send again"), act.copy()],
  },
  "write-pending": {
    title: "We cannot tell yet whether this was sent",
    detail:
      "We looked: it is not there so far, but it may still arrive. What you typed stays here. Look again in a moment; sending it once more now could make two of it.",
    seen: "Read the record again: the change is not in it, yet",
    confidence: "likely",
    otherwise: ["certain", "almost-certain", "unknown"],
    tellsWhy: true,
    isAsSureAsWhy: true,
    keepsFixes: true,
    actions: [act.checkWrite("Look again"), act.retry("Send again"), act.copy()],
  },
  "write-conflict": {
    title: "Somebody changed this before you",
    detail:
      "Your change was not saved, and what you typed is still here. Load the newest version, see what changed, then send again.",
    seen: "Read the record again: your change is not in it, and it is newer than what you saw",
    confidence: "almost-certain",
    actions: [act.reloadRecord(), act.copy()],
  },
  "write-unclear": {
    title: "We cannot tell whether this was saved",
    detail:
      "We looked: something of yours is new there, and it may be this. What you typed stays here: compare the two before you send it again.",
    seen: "Read the record again: something new in it may be the change",
    confidence: "unknown",
    tellsWhy: true,
    actions: [act.checkWrite("Look again"), act.retry("It is not there: send again"), act.copy()],
  },
  "write-unknown": {
    title: "We do not know whether this was saved",
    detail:
      "The record could not be read again either. What you typed stays here. Look before you send it a second time.",
    seen: "Reading the record again brought no answer",
    confidence: "unknown",
    tellsWhy: true,
    keepsFixes: true,
    actions: [act.checkWrite(), act.copy()],
  },
  "write-arrived": {
    title: "What you sent before has arrived after all",
    detail:
      "It is there now. What you have typed since was not sent: send it if it is still needed.",
    seen: "Read the record again: the earlier change is in it",
    confidence: "certain",
    actions: [act.reloadRecord(), act.copy()],
  },
  "file-not-uploaded": {
    title: "This file was not uploaded",
    detail: "It is kept here, and nobody was sent anything. It is safe to try again.",
    seen: "No answer confirmed that the whole file arrived",
    confidence: "likely",
    otherwise: ["certain", "almost-certain", "unknown"],
    tellsWhy: true,
    isAsSureAsWhy: true,
    keepsFixes: true,
    actions: [act.retry(), act.copy()],
  },
  "write-secret-lost": {
    title: "It was made, but nobody saw its secret",
    detail:
      "We looked: it is there, but its token or secret was in the answer that got lost, and Zendesk never shows it again. Make another one.",
    seen: "Read the record again: it was made",
    confidence: "certain",
    tellsWhy: true,
    actions: [act.copy()],
  },
} as const satisfies Record<WriteErrorCode, WriteWords>;

const table: Readonly<Record<WriteErrorCode, WriteWords>> = writeCodes;

/** Says what a look at the record brought, after a write without an answer; `why` explains the missing answer. */
export function explainWriteError(
  { code, cause, seconds, asked }: WriteError,
  why: Explanation,
): Explanation<WriteErrorCode> {
  // Without a cause the write was looked for after a reload: nobody knows any more what kept its answer away.
  const known: Cause = cause === undefined ? unknownCause : why;
  const { seen, tellsWhy, isAsSureAsWhy, keepsFixes } = table[code];
  const told = tell(table, code, [...known.evidence, seen], {
    ...(code === "write-secret-lost" && lostSecret(asked.line)),
    ...(isAsSureAsWhy && { confidence: known.confidence }),
  });
  const fixes = known.actions.filter(({ kind }) => !writesAgain.has(kind));
  const actions = told.actions.map((action) =>
    action.kind === "retry" && seconds !== undefined ? { ...action, seconds } : action,
  );
  return {
    ...told,
    ...(known.setup !== undefined && { setup: known.setup }),
    detail: tellsWhy ? `${known.title}. ${told.detail}` : told.detail,
    actions: [...(keepsFixes ? fixes : []), ...actions],
  };
}

/** What only the words for the write itself decide about. */
const writesAgain: ReadonlySet<ExplanationAction["kind"]> = new Set([
  "check-write",
  "retry",
  "wait",
  "copy",
]);

type Cause = Pick<Explanation, "title" | "setup" | "confidence" | "evidence" | "actions">;

const unknownCause: Cause = {
  title: "No answer came from Zendesk",
  confidence: "unknown",
  evidence: [],
  actions: [],
};

/** What was made is there, but its secret was in the answer: what to do depends on what it is. */
function lostSecret(line: RequestLine | undefined): Instead {
  if (line === "PUT /oauth/clients/{id}/generate_secret") {
    return {
      title: "The secret was replaced, but nobody saw the new one",
      detail:
        "We looked: the old secret no longer works, and the new one was in the answer that got lost. Zendesk never shows it again. Replace it once more.",
      actions: [act.retry("Replace it again"), act.copy()],
    };
  }
  if (line === "POST /oauth/tokens") {
    return {
      title: "The token was made, but nobody saw it",
      detail:
        "We looked: it is in the list, but it was whole only in the answer that got lost. Nobody can use it. Revoke it and create another.",
      actions: [act.retry("Create another"), act.copy()],
    };
  }
  return {
    title: "The client was made, but nobody saw its secret",
    detail:
      "We looked: the client is in the list, but its secret was in the answer that got lost. A public client needs none; for a confidential one press “New secret” there.",
  };
}
