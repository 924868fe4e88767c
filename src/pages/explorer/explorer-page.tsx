import { titleOf } from "../../places.ts";
import { useRef, useState } from "react";
import { useSearchParams } from "react-router";
import { useSignedIn } from "../../session/page/use-session.ts";
import { call, type Outcome } from "./call.ts";
import { ConfirmWrite } from "./confirm-write.tsx";
import { type Draft, draftOf, draftQuery, readDraft, withoutOrigin } from "./draft.ts";
import { EndpointList } from "./endpoint-list.tsx";
import { EndpointNeed } from "./endpoint-need.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { RequestForm } from "./request-form.tsx";
import { SentList } from "./sent-list.tsx";
import { Snippets } from "./snippets-view.tsx";
import "./explorer-page.css";

/** Ask Zendesk anything this session may, see the answer, and take the call home as code. */
export function Component() {
  const session = useSignedIn();
  const [query, setQuery] = useSearchParams();
  const [draft, setDraft] = useState(() => readDraft(query));
  const [outcome, setOutcome] = useState<Outcome>();
  const [isAsking, setAsking] = useState(false);
  const sending = useRef<AbortController>(undefined);
  const [isSending, setSending] = useState(false);

  // The address follows for sharing. It does not lead: the router renders it as a transition.
  const edit = (next: Draft) => {
    const path = withoutOrigin(next.path.trim(), session.zendeskUrl);
    setDraft({ ...next, path });
    setQuery(draftQuery({ ...next, path }), { replace: true, preventScrollReset: true });
  };
  const send = async () => {
    setAsking(false);
    const controller = new AbortController();
    sending.current = controller;
    setSending(true);
    const next = await call(draft, session.id, controller.signal);
    setSending(false);
    if (!controller.signal.aborted) setOutcome(next);
  };

  return (
    <div className="explorer">
      <title>{titleOf("explorer")}</title>
      <EndpointList
        draft={draft}
        onChoose={(line) => {
          edit(draftOf(line));
          setOutcome(undefined);
        }}
      />
      <div className="explorer-work">
        <h1>API explorer</h1>
        <RequestForm
          draft={draft}
          isSending={isSending}
          onEdit={edit}
          onSend={() => (draft.method === "GET" ? void send() : setAsking(true))}
          onCancel={() => sending.current?.abort()}
        />
        <EndpointNeed method={draft.method} path={draft.path} />
        {outcome && <OutcomeView outcome={outcome} onRetry={() => void send()} />}
        <Snippets draft={draft} zendeskUrl={session.zendeskUrl} />
        <SentList session={session.id} onChoose={edit} />
      </div>
      {isAsking && (
        <ConfirmWrite
          draft={draft}
          account={session.subdomain}
          onConfirm={() => void send()}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
