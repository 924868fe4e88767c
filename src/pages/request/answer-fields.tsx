import { useState } from "react";
import { CustomerFailure } from "../../failures/screen/customer-failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { requestStatus } from "../../tickets/request-status.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { AttachedFiles, AttachFiles } from "../../tickets/uploads/attach-files.tsx";
import { useFileDrop } from "../../tickets/uploads/use-file-drop.ts";
import { useUploads } from "../../tickets/uploads/use-uploads.ts";
import { useDraft } from "../../tickets/use-draft.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { useKeyboardInset } from "../../ui/use-keyboard-inset.ts";
import { requestAnswer } from "../../zendesk/request-answer.ts";
import { requestSolved } from "../../zendesk/request-solved.ts";
import type { Request } from "../../zendesk/requests.ts";

interface AnswerFieldsProps {
  request: Request & { id: number };
  authorId: number | null;
}

/** The words, the files, and what can be done with them. On a phone it stays at hand, above the keyboard. */
export function AnswerFields({ request, authorId }: AnswerFieldsProps) {
  const place = `request/${request.id}`;
  const { draft, isRestored, change, clear } = useDraft(place, { body: "", isPublic: true });
  const uploads = useUploads(place);
  const { "data-dropping": isDropping, ...dropping } = useFileDrop(uploads.add);
  const docked = useKeyboardInset<HTMLFormElement>();
  const [isWaiting, setWaiting] = useState(false);
  const solve = useWrite(requestSolved, { again: sayThatItIsSolved });
  const send = useWrite(requestAnswer, {
    place,
    again: () => void submit(),
    onDone(_done, { body, files = [], thenSolves }) {
      clear({ body });
      uploads.clear(files);
      if (thenSolves) sayThatItIsSolved();
    },
  });
  const refusal = tooLong(draft.body);
  const isEmpty = draft.body.trim() === "" && uploads.files.length === 0;
  const isBusy = send.isPending || solve.isPending || isWaiting;
  const isSolved = requestStatus(request.status).status === "solved";

  function sayThatItIsSolved() {
    solve.send({ requestId: request.id });
  }

  async function submit(thenSolves = false) {
    if (isBusy || refusal !== undefined) return;
    if (isEmpty) {
      if (thenSolves) sayThatItIsSolved();
      return;
    }
    setWaiting(true);
    const files = await uploads.ready();
    setWaiting(false);
    // Which one is not there, and why, stands beside it.
    if (!files) return;
    // Zendesk does not say whether it takes a file without words.
    const names = files.map(({ name }) => name).join(", ");
    const body = draft.body.trim() === "" ? names : draft.body;
    send.send({ request, body, files, authorId, thenSolves });
  }

  return (
    <form
      ref={docked}
      className="request-answer"
      aria-label="Your answer"
      data-dropping={isDropping}
      {...dropping}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isSolved && <p className="muted">This request is solved. If you answer, it opens again.</p>}
      <TextArea
        label="Your answer"
        rows={2}
        value={draft.body}
        error={refusal}
        onChange={(event) => change({ ...draft, body: event.target.value })}
      />
      {isRestored && <p className="muted">Your draft, as you left it.</p>}
      <AttachedFiles uploads={uploads} />
      <div className="request-answer-foot">
        <AttachFiles uploads={uploads} />
        <span className="request-answer-send">
          {request.can_be_solved_by_me && (
            <Button isPending={isBusy} onClick={() => void submit(true)}>
              This is solved
            </Button>
          )}
          <Button type="submit" variant="primary" isPending={isBusy} disabled={isEmpty}>
            Send
          </Button>
        </span>
      </div>
      {send.failure && <CustomerFailure {...send.failure} what="your answer" />}
      {solve.failure && <CustomerFailure {...solve.failure} what="your word that it is solved" />}
      <output className="visually-hidden">{send.isDone && "Sent."}</output>
    </form>
  );
}
