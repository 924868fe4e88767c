import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { Waiting } from "../../ui/progress.tsx";
import { currentTokenQuery, ownTokensQuery, type OAuthToken } from "../../zendesk/oauth-tokens.ts";
import { type TokenColumn, TokenStart, TokenTable } from "../../tokens/token-table.tsx";
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
  const cannotRevoke = useMissingPermission("DELETE /oauth/tokens/{id}");
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
      <TokenTable
        tokens={others}
        owner={[appColumn(current)]}
        nameOf={(token) => tokenName(token, current)}
        currentId={current?.id ?? undefined}
        onRevoke={cannotRevoke ? undefined : setRevoking}
        labelledBy="access-tokens"
      />
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

/** Which app holds each token. */
function appColumn(current: OAuthToken | undefined): TokenColumn {
  return {
    id: "app",
    label: "App",
    isRowHeader: true,
    cell: (token) => (
      <>
        <span>{tokenName(token, current)}</span>
        <TokenStart token={token.token} />
      </>
    ),
  };
}
