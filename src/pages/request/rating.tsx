import { useEffect, useRef, useState } from "react";
import { CustomerFailure } from "../../failures/screen/customer-failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { allows } from "../../scopes/allows.ts";
import { useGrantedScopes } from "../../session/page/use-session.ts";
import { useDraft } from "../../tickets/use-draft.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { RadioGroup } from "../../ui/radio-group.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { type RatingWish, requestRating } from "../../zendesk/request-rating.ts";

type Score = RatingWish["score"];

const scores: readonly { value: Score; label: string }[] = [
  { value: "good", label: "Good, I am satisfied" },
  { value: "bad", label: "Bad, I am not satisfied" },
];

/** Asks how the help was, once a request is solved. */
export function Rating({ requestId }: { requestId: number }) {
  const isAllowed = allows(useGrantedScopes(), "POST /tickets/{id}/satisfaction_rating");
  const nothing = { body: "", isPublic: true };
  const { draft, change, clear } = useDraft(`rating/${requestId}`, nothing);
  const [score, setScore] = useState<Score>();
  const send = useWrite(requestRating, {
    again: submit,
    onDone: (_done, { comment }) => clear({ body: comment }),
  });
  const refusal = tooLong(draft.body);
  const rest = useRef<HTMLDivElement>(null);
  // What the choice brings up may lie under the box at the foot of a phone's screen.
  useEffect(() => {
    if (score !== undefined) rest.current?.scrollIntoView({ block: "nearest" });
  }, [score]);

  function submit() {
    if (score === undefined || refusal !== undefined || send.isPending) return;
    send.send({ requestId, score, comment: draft.body.trim() });
  }

  if (!isAllowed) return null;
  if (send.isDone) return <Notice tone="success" isAnnounced title="Thank you for your rating." />;
  return (
    <form
      className="request-rating"
      aria-label="Your rating"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <RadioGroup
        label="How was the help you got?"
        look="segments"
        options={scores}
        value={score ?? null}
        onChange={setScore}
      />
      {score !== undefined && (
        <div ref={rest} className="request-rating">
          <TextArea
            label="A word about it (optional)"
            rows={2}
            value={draft.body}
            error={refusal}
            onChange={(event) => change({ ...nothing, body: event.target.value })}
          />
          <div>
            <Button type="submit" variant="primary" isPending={send.isPending}>
              Send rating
            </Button>
          </div>
        </div>
      )}
      {send.failure && <CustomerFailure {...send.failure} what="your rating" />}
    </form>
  );
}
