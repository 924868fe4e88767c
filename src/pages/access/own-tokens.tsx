import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../components/failure.tsx";
import { MissingPermission } from "../../components/missing-permission.tsx";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import { Waiting } from "../../ui/progress.tsx";
import { currentTokenQuery, ownTokensQuery, type OAuthToken } from "../../zendesk/oauth-tokens.ts";
import { OwnTokenRow } from "./own-token-row.tsx";
import { RevokeToken } from "./revoke-token.tsx";
import { tokenName } from "./token-name.ts";
import "./own-tokens.css";

/** Every app the person has let in, with what is no longer used, to be shown the door one by one. */
export function OwnTokens() {
  return (
    <section className="access-section" aria-labelledby="access-tokens">
      <h2 id="access-tokens">Your other tokens</h2>
      <p className="muted">
        Every app and browser you signed in with holds one. Revoke what you no longer use: whoever
        finds it could act as you.
      </p>
      <TokenList />
    </section>
  );
}

function TokenList() {
  const { data, error, isPending, refetch } = useQuery(ownTokensQuery);
  const { data: current } = useQuery({ ...currentTokenQuery, enabled: false });
  const cannotRevoke = useMissingPermission("DELETE", "/api/v2/oauth/tokens/{id}");
  const [revoking, setRevoking] = useState<OAuthToken>();
  if (isPending) return <Waiting>Asking Zendesk</Waiting>;
  if (error) {
    return <Failure what="Your tokens" error={error} onRetry={() => void refetch()} />;
  }
  const others = data.filter(({ id }) => id !== null && id !== current?.id);
  if (others.length === 0) return <p>None: this session holds the only one.</p>;
  return (
    <>
      {cannotRevoke && <MissingPermission what="Revoking them" explanation={cannotRevoke} />}
      <table className="own-tokens" aria-labelledby="access-tokens">
        <thead>
          <tr>
            <th scope="col">App</th>
            <th scope="col">Permissions</th>
            <th scope="col">Made</th>
            <th scope="col">Last used</th>
            <th scope="col">Ends</th>
            <th scope="col">
              <span className="visually-hidden">Revoke</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {others.map((token) => (
            <OwnTokenRow
              key={token.id}
              token={token}
              name={tokenName(token, current)}
              onRevoke={cannotRevoke ? undefined : () => setRevoking(token)}
            />
          ))}
        </tbody>
      </table>
      {revoking && (
        <RevokeToken
          token={revoking}
          name={tokenName(revoking, current)}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  );
}
