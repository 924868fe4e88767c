import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useDraft } from "../../tickets/use-draft.ts";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { allows } from "../../scopes/allows.ts";
import { useGrantedScopes } from "../../session/page/use-session.ts";
import { useWrite } from "../../failures/screen/use-write.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { AttachedFiles, AttachFiles } from "../../tickets/uploads/attach-files.tsx";
import { useFileDrop } from "../../tickets/uploads/use-file-drop.ts";
import { useUploads } from "../../tickets/uploads/use-uploads.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { requestAnswer } from "../../zendesk/request-answer.ts";
import type { Request } from "../../zendesk/requests.ts";
import { meQuery } from "../../zendesk/users.ts";

/** Where the person who asked goes on talking. */
export function AnswerForm({ request }: { request: Request }) {
  const refused = useMissingPermission("PUT /requests/{id}");
  const mayAsk = allows(useGrantedScopes(), "GET /users/me");
  const me = useQuery({ ...meQuery, enabled: mayAsk });
  if (request.status === "closed") {
    return (
      <Notice title="This request is closed">Nothing can be added to it. Ask again instead.</Notice>
    );
  }
  if (refused) return <MissingPermission what="Answering" explanation={refused} />;
  // A draft is found again by the person.
  if (request.id === null || me.isLoading) return null;
  return (
    <AnswerFields
      key={request.id}
      request={{ ...request, id: request.id }}
      authorId={me.data?.id ?? null}
    />
  );
}

interface AnswerFieldsProps {
  request: { id: number; updated_at: string | null };
  authorId: number | null;
}

function AnswerFields({ request, authorId }: AnswerFieldsProps) {
  const place = `request/${request.id}`;
  const { draft, isRestored, change, clear } = useDraft(place, { body: "", isPublic: true });
  const uploads = useUploads(place);
  const { "data-dropping": isDropping, ...dropping } = useFileDrop(uploads.add);
  const [isWaiting, setWaiting] = useState(false);
  const send = useWrite(requestAnswer, {
    place,
    again: () => void submit(),
    onDone(_done, { body, files = [] }) {
      clear({ body });
      uploads.clear(files);
    },
  });
  const refusal = tooLong(draft.body);
  const isEmpty = draft.body.trim() === "" && uploads.files.length === 0;

  async function submit() {
    if (send.isPending || isWaiting || isEmpty || refusal !== undefined) return;
    setWaiting(true);
    const files = await uploads.ready();
    setWaiting(false);
    // Which one is not there, and why, stands beside it.
    if (!files) return;
    const body = draft.body.trim() === "" ? files.map(({ name }) => name).join(", ") : draft.body;
    send.send({ request, body, files, authorId });
  }

  return (
    <form
      className="request-answer"
      aria-label="Your answer"
      data-dropping={isDropping}
      {...dropping}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
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
      <AttachedFiles uploads={uploads} />
      <div className="request-answer-foot">
        <AttachFiles uploads={uploads} />
        <Button
          type="submit"
          variant="primary"
          isPending={send.isPending || isWaiting}
          disabled={isEmpty}
        >
          Send
        </Button>
      </div>
      {send.failure && <Failure {...send.failure} what="Your answer" />}
      <output className="visually-hidden">{send.isDone && "Sent."}</output>
    </form>
  );
}
