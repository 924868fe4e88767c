import { type TokenColumn, TokenStart } from "../../tokens/token-table.tsx";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";
import type { People } from "../../zendesk/users.ts";
import { PlainWords } from "../../ui/plain.tsx";

/** Whose each token of the account is, and of which client. */
export function ownerColumns(
  people: People,
  clients: readonly OAuthClient[],
): readonly TokenColumn[] {
  return [
    {
      id: "person",
      label: "Person",
      isRowHeader: true,
      cell: (token) => (
        <>
          <span dir="auto">
            <PlainWords>{personOf(token, people)}</PlainWords>
          </span>
          <TokenStart token={token.token} />
        </>
      ),
    },
    { id: "client", label: "Client", cell: (token) => clientName(token.client_id, clients) },
  ];
}

/** The person's name as far as it is known. */
export function personOf({ user_id: id }: OAuthToken, people: People): string {
  return (id === null ? undefined : people.get(id)?.name) ?? `Person ${id}`;
}

/** Tokens of global clients belong to none of the account's own. */
function clientName(clientId: number | null, clients: readonly OAuthClient[]): string {
  const client = clients.find(({ id }) => id === clientId);
  return client?.name ?? client?.identifier ?? `Client ${clientId ?? "unknown"}`;
}
