import { useMutation } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { Link, useNavigate } from "react-router";
import { Failure } from "../../components/failure.tsx";
import { MissingPermission } from "../../components/missing-permission.tsx";
import { useDraft } from "../../components/use-draft.ts";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { createRequest } from "../../zendesk/request-create.ts";
import { requestsQuery } from "../../zendesk/requests.ts";
import "./new-request-page.css";

const empty = { body: "", isPublic: true };

/** Where somebody asks for help. What was typed stays until it is sent. */
export function Component() {
  const refused = useMissingPermission("POST", "/api/v2/requests");
  const subject = useDraft("new-request/subject", empty);
  const question = useDraft("new-request/question", empty);
  const navigate = useNavigate();
  const send = useMutation({
    mutationFn: createRequest,
    // An answer that got lost is looked for by createRequest itself; nothing is sent twice.
    onSuccess: async (request) => {
      subject.clear();
      question.clear();
      await queryClient.invalidateQueries({ queryKey: requestsQuery.queryKey });
      await navigate(request.id === null ? paths.requests() : paths.request(request.id));
    },
  });
  const wish = { subject: subject.draft.body.trim(), body: question.draft.body.trim() };
  const isWhole = wish.subject !== "" && wish.body !== "";

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isWhole && !send.isPending) send.mutate({ ...wish, known: knownRequests() });
  }

  return (
    <div className="new-request">
      <title>New request · Scopedesk</title>
      <nav aria-label="Back">
        <Link className="new-request-back" to={paths.requests()}>
          <Icon name="chevronLeft" />
          Your requests
        </Link>
      </nav>
      <h1>New request</h1>
      {refused ? (
        <MissingPermission what="Asking" explanation={refused} />
      ) : (
        <form className="new-request-form" aria-label="New request" onSubmit={submit}>
          <TextField
            label="What is it about?"
            required
            maxLength={150}
            value={subject.draft.body}
            onChange={(event) => subject.change({ ...empty, body: event.target.value })}
          />
          <TextArea
            label="What happened, and what do you need?"
            required
            rows={8}
            value={question.draft.body}
            onChange={(event) => question.change({ ...empty, body: event.target.value })}
          />
          <div>
            <Button type="submit" variant="primary" isPending={send.isPending} disabled={!isWhole}>
              Send the request
            </Button>
          </div>
          {send.isError && (
            <Failure
              error={send.error}
              what="Your request"
              onRetry={() => send.mutate(send.variables)}
            />
          )}
        </form>
      )}
    </div>
  );
}

function knownRequests(): (number | null)[] {
  const list = queryClient.getQueryData(requestsQuery.queryKey);
  return list?.pages.flatMap(({ requests }) => requests.map(({ id }) => id)) ?? [];
}
