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
import { createRequest, newestRequestId, requestsQuery } from "../../zendesk/requests.ts";
import "./new-request-page.css";

const nothing = { body: "", isPublic: true };

/** What was filed before: tells afterwards whether this one arrived. */
export async function loader() {
  await queryClient.ensureInfiniteQueryData(requestsQuery);
  return null;
}

export function Component() {
  const refused = useMissingPermission("POST", "/api/v2/requests");
  return (
    <div className="new-request">
      <title>New request · Scopedesk</title>
      <nav aria-label="Back">
        <Link className="new-request-back" to={paths.requests()}>
          <Icon name="chevronLeft" />
          Your requests
        </Link>
      </nav>
      <h1 className="new-request-title">New request</h1>
      {refused ? <MissingPermission what="Asking" explanation={refused} /> : <NewRequestForm />}
    </div>
  );
}

function NewRequestForm() {
  const navigate = useNavigate();
  const subject = useDraft("new-request/subject", nothing);
  const body = useDraft("new-request/body", nothing);
  const wish = { subject: subject.draft.body.trim(), body: body.draft.body.trim() };
  const isComplete = wish.subject !== "" && wish.body !== "";
  const file = useMutation({
    mutationFn: () => createRequest({ ...wish, newestId: newestRequestId() }),
    onSuccess: async ({ id }) => {
      subject.clear();
      body.clear();
      queryClient.removeQueries({ queryKey: requestsQuery.queryKey });
      await navigate(id === null ? paths.requests() : paths.request(id), { replace: true });
    },
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    if (isComplete && !file.isPending) file.mutate();
  }

  return (
    <form className="new-request-form" onSubmit={submit}>
      <TextField
        label="Subject"
        dir="auto"
        autoComplete="off"
        required
        value={subject.draft.body}
        onChange={(event) => subject.change({ ...nothing, body: event.target.value })}
      />
      <TextArea
        label="How can we help?"
        rows={8}
        required
        value={body.draft.body}
        onChange={(event) => body.change({ ...nothing, body: event.target.value })}
      />
      {(subject.isRestored || body.isRestored) && (
        <p className="muted">Your draft, as you left it.</p>
      )}
      <div>
        <Button type="submit" variant="primary" isPending={file.isPending} disabled={!isComplete}>
          Send request
        </Button>
      </div>
      {file.isError && (
        <Failure
          error={file.error}
          what="Your request"
          onRetry={() => file.mutate()}
          onCheckWrite={() => void navigate(paths.requests())}
        />
      )}
    </form>
  );
}
