import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useDraft } from "../../tickets/use-draft.ts";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { useWrite } from "../../failures/screen/use-write.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { requestAnswer } from "../../zendesk/request-answer.ts";
import type { Request } from "../../zendesk/requests.ts";
import { meQuery } from "../../zendesk/users.ts";

/** Where the person who asked goes on talking. */
export function AnswerForm({ request }: { request: Request }) {
  const refused = useMissingPermission("PUT /requests/{id}");
  const { data: me } = useQuery(meQuery);
  if (request.status === "closed") {
    return (
      <Notice title="This request is closed">Nothing can be added to it. Ask again instead.</Notice>
    );
  }
  if (refused) return <MissingPermission what="Answering" explanation={refused} />;
  if (request.id === null || !me || me.id === null) return null;
  return (
    <AnswerFields key={request.id} request={{ ...request, id: request.id }} authorId={me.id} />
  );
}

interface AnswerFieldsProps {
  request: { id: number; updated_at: string | null };
  authorId: number;
}

function AnswerFields({ request, authorId }: AnswerFieldsProps) {
  const place = `request/${request.id}`;
  const { draft, isRestored, change, clear } = useDraft(place, { body: "", isPublic: true });
  const send = useWrite(requestAnswer, {
    place,
    again: submit,
    onDone: (_done, { body }) => clear(body),
  });
  const refusal = tooLong(draft.body);
  const isEmpty = draft.body.trim() === "";

  function submit() {
    if (send.isPending || isEmpty || refusal !== undefined) return;
    send.send({ request, body: draft.body, authorId });
  }

  return (
    <form
      className="request-answer"
      aria-label="Your answer"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextArea
        label="Your answer"
        rows={4}
        value={draft.body}
        error={refusal}
        onChange={(event) => change({ ...draft, body: event.target.value })}
      />
      {isRestored && <p className="muted">Your draft, as you left it.</p>}
      <div className="request-answer-foot">
        <Button type="submit" variant="primary" isPending={send.isPending} disabled={isEmpty}>
          Send
        </Button>
      </div>
      {send.failure && <Failure {...send.failure} what="Your answer" />}
      <output className="visually-hidden">{send.isDone && "Sent."}</output>
    </form>
  );
}
