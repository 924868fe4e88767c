import { Button } from "../../ui/button.tsx";
import { Time } from "../../ui/time.tsx";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import { Plain, plainNode, PlainWords } from "../../ui/plain.tsx";
import "./client-card.css";

/** What can be done about one client. */
export type ClientTask = "edit" | "token" | "secret" | "delete";

interface ClientCardProps {
  client: OAuthClient;
  isThisApp: boolean;
  isReadOnly: boolean;
  onTask: (task: ClientTask) => void;
}

/** One client: its two names, who may use it and for what. */
export function ClientCard({ client, isThisApp, isReadOnly, onTask }: ClientCardProps) {
  const name = client.name ?? "A client without a name";
  return (
    <li className="client-card">
      <div className="client-card-head">
        <h3 dir="auto">
          <PlainWords>{name}</PlainWords>
        </h3>
        <span className="client-card-kind">{plainNode(client.kind ?? "kind unknown")}</span>
        {isThisApp && <span className="client-card-kind client-card-own">this app</span>}
      </div>
      <dl className="client-card-facts">
        <dt>Identifier</dt>
        <dd>
          <code>
            <Plain>{client.identifier ?? ""}</Plain>
          </code>{" "}
          <span className="muted">for signing in</span>
        </dd>
        <dt>Number</dt>
        <dd>
          <code>{client.id}</code> <span className="muted">for the tokens API</span>
        </dd>
        <dt>Redirect URLs</dt>
        <dd>
          <Lines texts={client.redirect_uri} none="None: nobody can sign in with it" />
        </dd>
        <dt>Allowed scopes</dt>
        <dd>
          {client.allowed_scopes.length > 0 ? (
            <code>
              <Plain>{client.allowed_scopes.join(" ")}</Plain>
            </code>
          ) : (
            <span className="muted">Any: the app may ask for everything</span>
          )}
        </dd>
        <dt>Made</dt>
        <dd>
          <Time at={client.created_at} />
        </dd>
      </dl>
      <div className="client-card-tasks">
        {tasks.map(({ task, label }) => (
          <Button
            key={task}
            size="small"
            variant={task === "delete" ? "danger" : "secondary"}
            disabled={isReadOnly || client.id === null}
            aria-label={`${label}: ${name}`}
            onClick={() => onTask(task)}
          >
            {label}
          </Button>
        ))}
      </div>
    </li>
  );
}

const tasks: readonly { task: ClientTask; label: string }[] = [
  { task: "edit", label: "Edit" },
  { task: "token", label: "Create token" },
  { task: "secret", label: "New secret" },
  { task: "delete", label: "Delete" },
];

function Lines({ texts, none }: { texts: readonly string[]; none: string }) {
  if (texts.length === 0) return <span className="muted">{none}</span>;
  return (
    <ul>
      {texts.map((text) => (
        <li key={text}>
          <code>
            <Plain>{text}</Plain>
          </code>
        </li>
      ))}
    </ul>
  );
}
