import { Button } from "../../ui/button.tsx";
import { Time } from "../../ui/time.tsx";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";
import type { People } from "../../zendesk/users.ts";
import "./token-table.css";

interface TokenTableProps {
  tokens: readonly OAuthToken[];
  people: People;
  clients: readonly OAuthClient[];
  /** This session's own token. */
  currentId: number | undefined;
  /** undefined when this session may not revoke. */
  onRevoke: ((token: OAuthToken) => void) | undefined;
}

export function TokenTable({ tokens, ...rest }: TokenTableProps) {
  if (tokens.length === 0) return null;
  return (
    <table className="token-table" aria-labelledby="account-tokens-title">
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">Client</th>
          <th scope="col">Scopes</th>
          <th scope="col">Made</th>
          <th scope="col">Last used</th>
          <th scope="col">Ends</th>
          <th scope="col">
            <span className="visually-hidden">Revoke</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {tokens.map((token) => (
          <Row key={token.id} token={token} {...rest} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps extends Omit<TokenTableProps, "tokens"> {
  token: OAuthToken;
}

function Row({ token, people, clients, currentId, onRevoke }: RowProps) {
  const holder = token.user_id === null ? undefined : people.get(token.user_id);
  const person = holder?.name ?? `Person ${token.user_id}`;
  return (
    <tr>
      <th scope="row">
        <span dir="auto">{person}</span>
        {token.token !== null && <code className="muted">{token.token}…</code>}
      </th>
      <td data-label="Client">{clientName(token.client_id, clients)}</td>
      <td data-label="Scopes">
        <code>{token.scopes.join(" ") || "none"}</code>
      </td>
      <td data-label="Made">
        <Time at={token.created_at} />
      </td>
      <td data-label="Last used">
        {token.used_at === null ? (
          <span className="muted">Never</span>
        ) : (
          <Time at={token.used_at} />
        )}
      </td>
      <td data-label="Ends">
        {token.expires_at === null ? "Never" : <Time at={token.expires_at} />}
      </td>
      <td>
        {token.id === currentId ? (
          <span className="muted">This session</span>
        ) : (
          <Button
            size="small"
            variant="danger"
            disabled={onRevoke === undefined}
            aria-label={`Revoke the token of ${person}, number ${token.id}`}
            onClick={() => onRevoke?.(token)}
          >
            Revoke
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Tokens of global clients belong to none of the account's own. */
function clientName(clientId: number | null, clients: readonly OAuthClient[]): string {
  const client = clients.find(({ id }) => id === clientId);
  return client?.name ?? client?.identifier ?? `Client ${clientId ?? "unknown"}`;
}
