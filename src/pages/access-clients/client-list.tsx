import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Failure } from "../../failures/screen/failure.tsx";
import { currentConfig } from "../../config.ts";
import { Button } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Waiting } from "../../ui/progress.tsx";
import { clientsQuery, type OAuthClient } from "../../zendesk/oauth-clients.ts";
import { ClientCard, type ClientTask } from "./client-card.tsx";
import { CreateToken } from "./create-token.tsx";
import { DeleteClient } from "./delete-client.tsx";
import { EditClient } from "./edit-client.tsx";
import { NewSecret } from "./new-secret.tsx";

interface Doing {
  task: ClientTask | "create";
  client?: OAuthClient;
}

/** Every client of the account, and what can be done about each. */
export function ClientList({ isReadOnly }: { isReadOnly: boolean }) {
  const { data, error, isPending, refetch } = useQuery(clientsQuery);
  const clients = data?.clients ?? [];
  const [doing, setDoing] = useState<Doing>();
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => setDoing(undefined);
  return (
    <section className="clients-section" aria-labelledby="clients-list-title">
      <div className="clients-section-head">
        <h2 id="clients-list-title" ref={heading} tabIndex={-1}>
          OAuth clients
        </h2>
        <Button
          variant="primary"
          disabled={isReadOnly}
          onClick={() => setDoing({ task: "create" })}
        >
          New client
        </Button>
      </div>
      {isPending && <Waiting>Asking Zendesk</Waiting>}
      {error && <Failure what="The clients" error={error} onRetry={() => void refetch()} />}
      {!isPending && !error && clients.length === 0 && (
        <EmptyState title="No clients yet">
          An app needs one before people can sign in to it with their Zendesk account.
        </EmptyState>
      )}
      <ul className="clients-list">
        {clients.map((client) => (
          <ClientCard
            key={client.id}
            client={client}
            isThisApp={client.identifier === currentConfig().clientId}
            isReadOnly={isReadOnly}
            onTask={(task) => setDoing({ task, client })}
          />
        ))}
      </ul>
      {data?.hasMore && (
        <p className="muted">
          The first {clients.length} clients. Zendesk has more, which are seen in its Admin Center.
        </p>
      )}
      {doing && (
        <Task
          doing={doing}
          others={clients.filter(({ id }) => id !== doing.client?.id)}
          onClose={close}
          onGone={() => {
            // The button that opened the dialog is gone with its client, and cannot have the focus back.
            flushSync(close);
            heading.current?.focus();
          }}
        />
      )}
    </section>
  );
}

interface TaskProps {
  doing: Doing;
  others: readonly OAuthClient[];
  onClose: () => void;
  onGone: () => void;
}

function Task({ doing: { task, client }, others, onGone, ...rest }: TaskProps) {
  const taken = others.flatMap(({ identifier }) => identifier ?? []);
  if (task === "create" || client === undefined) return <EditClient taken={taken} {...rest} />;
  if (task === "edit") return <EditClient client={client} taken={taken} {...rest} />;
  if (task === "secret") return <NewSecret client={client} {...rest} />;
  if (task === "token") return <CreateToken client={client} {...rest} />;
  return <DeleteClient client={client} {...rest} onGone={onGone} />;
}
