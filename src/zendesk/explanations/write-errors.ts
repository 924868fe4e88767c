import { act, type Explanation } from "../explanation.ts";
import type { WriteError } from "../confirm-write.ts";

/** Says what a look at the record brought, after a write without an answer; `why` explains the missing answer. */
export function explainWriteError({ code }: WriteError, why: Explanation): Explanation {
  const fixes = why.actions.filter(({ kind }) => kind !== "check-write" && kind !== "retry");
  if (code === "write-not-done") {
    return {
      ...why,
      code,
      title: "This was not saved",
      detail: `${why.title}. We looked: your change did not arrive, so it is safe to send it again.`,
      evidence: [...why.evidence, "Read the record again: the change is not in it"],
      actions: [
        ...fixes.filter(({ kind }) => kind !== "copy"),
        act.retry("Send again"),
        act.copy(),
      ],
    };
  }
  if (code === "write-conflict") {
    return {
      ...why,
      code,
      title: "Somebody changed this before you",
      detail:
        "Your change was not saved, and what you typed is still here. Load the newest version, see what changed, then send again.",
      confidence: "almost-certain",
      evidence: [
        ...why.evidence,
        "Read the record again: your change is not in it, and it is newer than what you saw",
      ],
      actions: [act.reloadRecord(), act.copy()],
    };
  }
  return {
    ...why,
    code,
    title: "We do not know whether this was saved",
    detail: `${why.title}, and the record could not be read again either. Look before you send it a second time.`,
    confidence: "unknown",
    evidence: [...why.evidence, "Reading the record again brought no answer"],
    actions: [act.checkWrite(), ...fixes],
  };
}
