import { useMutation, useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Failure } from "../../components/failure.tsx";
import { MissingPermission } from "../../components/missing-permission.tsx";
import { useDraft } from "../../components/use-draft.ts";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import { Button } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextArea } from "../../ui/text-field.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { answerRequest } from "../../zendesk/request-answer.ts";
import type { Request } from "../../zendesk/requests.ts";
import { meQuery } from "../../zendesk/users.ts";

/** Where the person who asked goes on talking. */
export function AnswerForm({ request }: { request: Request }) {
  const refused = useMissingPermission("PUT", "/api/v2/requests/{id}");
  const { data: me } = useQuery(meQuery);
  const { draft, isRestored, change, clear } = useDraft(`request/${request.id}`, {
    body: "",
    isPublic: true,
  });
  const send = useMutation({
    mutationFn: ({ body, authorId }: { body: string; authorId: number }) =>
      answerRequest(request, body, authorId),
    onSuccess: async () => {
      clear();
      await readAgain(request.id);
    },
  });
  if (request.status === "closed") {
    return (
      <Notice title="This request is closed">Nothing can be added to it. Ask again instead.</Notice>
    );
  }
  if (refused) return <MissingPermission what="Answering" explanation={refused} />;
  const authorId = me?.id ?? null;
  const body = draft.body.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!send.isPending && body !== "" && authorId !== null) send.mutate({ body, authorId });
  }

  return (
    <form className="request-answer" aria-label="Your answer" onSubmit={submit}>
      <TextArea
        label="Your answer"
        rows={4}
        value={draft.body}
        onChange={(event) => change({ ...draft, body: event.target.value })}
      />
      {isRestored && <p className="muted">Your draft, as you left it.</p>}
      <div className="request-answer-foot">
        <Button type="submit" variant="primary" isPending={send.isPending} disabled={body === ""}>
          Send
        </Button>
      </div>
      {send.isError && (
        <Failure
          error={send.error}
          what="Your answer"
          onRetry={() => send.mutate(send.variables)}
          onCheckWrite={() => {
            send.reset();
            void readAgain(request.id);
          }}
        />
      )}
      <output className="visually-hidden">{send.isSuccess && "Sent."}</output>
    </form>
  );
}

async function readAgain(requestId: number | null): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["requests", "one", requestId] }),
    queryClient.invalidateQueries({ queryKey: ["requests", "comments", requestId] }),
    queryClient.invalidateQueries({ queryKey: ["requests", "list"], refetchType: "none" }),
  ]);
}
