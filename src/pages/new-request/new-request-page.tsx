import { useQuery } from "@tanstack/react-query";
import { Link, type LoaderFunctionArgs, useNavigate, useSearchParams } from "react-router";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useDraft } from "../../tickets/use-draft.ts";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { pathTo, titleOf } from "../../places.ts";
import { useWrite } from "../../failures/screen/use-write.ts";
import { subjectOf } from "../../tickets/ticket-text.ts";
import { tooLong } from "../../tickets/too-long.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { TextArea, TextField } from "../../ui/text-field.tsx";
import { newRequest } from "../../zendesk/new-request.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { requestQuery } from "../../zendesk/requests.ts";
import { meQuery } from "../../zendesk/users.ts";
import "./new-request-page.css";

const nothing = { body: "", isPublic: true };

/** Who writes, for a draft is found again by the person, and what a follow-up follows. Neither is needed to ask. */
export async function loader({ request }: LoaderFunctionArgs) {
  const followed = followedIn(new URL(request.url).searchParams);
  await Promise.allSettled([
    queryClient.ensureQueryData(meQuery),
    followed !== undefined && queryClient.ensureQueryData(requestQuery(followed)),
  ]);
  return null;
}

function followedIn(query: URLSearchParams): number | undefined {
  const id = Number(query.get("followUp"));
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

export function Component() {
  const refused = useMissingPermission("POST /requests");
  const followUpOf = followedIn(useSearchParams()[0]);
  return (
    <div className="new-request">
      <title>{titleOf("newRequest")}</title>
      <nav aria-label="Back">
        <Link className="new-request-back" to={pathTo("requests")}>
          <Icon name="chevronLeft" />
          Your requests
        </Link>
      </nav>
      <h1 className="new-request-title">New request</h1>
      {refused ? (
        <MissingPermission what="Asking" explanation={refused} />
      ) : (
        <NewRequestForm key={followUpOf} followUpOf={followUpOf} />
      )}
    </div>
  );
}

function NewRequestForm({ followUpOf }: { followUpOf: number | undefined }) {
  const navigate = useNavigate();
  const { data: followed } = useQuery({ ...requestQuery(followUpOf ?? 0), enabled: false });
  const place = followUpOf === undefined ? "new-request" : `follow-up/${followUpOf}`;
  const again = followed ? subjectOf(followed.request) : "";
  const subject = useDraft(`${place}/subject`, { ...nothing, body: again });
  const body = useDraft(`${place}/body`, nothing);
  const wish = { subject: subject.draft.body.trim(), body: body.draft.body, followUpOf };
  const refusal = tooLong(wish.body);
  const isComplete = wish.subject !== "" && wish.body.trim() !== "";
  const file = useWrite(newRequest, {
    place: "new-request",
    again: submit,
    onDone: async ({ id }, sent) => {
      subject.clear({ body: sent.subject });
      body.clear({ body: sent.body });
      await navigate(id === null ? pathTo("requests") : pathTo("request", { id }), {
        replace: true,
      });
    },
  });

  function submit() {
    if (isComplete && refusal === undefined && !file.isPending) file.send(wish);
  }

  return (
    <form
      className="new-request-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {followUpOf !== undefined && (
        <p className="muted">
          You ask about your request <span className="numeric">#{followUpOf}</span> again. What was
          said there comes along.
        </p>
      )}
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
        error={refusal}
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
      {file.failure && <Failure {...file.failure} what="Your request" />}
    </form>
  );
}
