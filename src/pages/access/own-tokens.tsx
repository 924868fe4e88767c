import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Failure } from "../../failures/screen/failure.tsx";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { Waiting } from "../../ui/progress.tsx";
import { currentTokenQuery, ownTokensQuery, type OAuthToken } from "../../zendesk/oauth-tokens.ts";
import { type TokenColumn, TokenStart, TokenTable } from "../../tokens/token-table.tsx";
import { RevokeToken } from "../../tokens/revoke-token.tsx";
import { tokenName } from "./token-name.ts";

/** Every app the person has let in, with what is no longer used, to be shown the door one by one. */
export function OwnTokens() {
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="access-section" aria-labelledby="access-tokens">
      <h2 id="access-tokens" ref={heading} tabIndex={-1}>
        Your other tokens
      </h2>
      <p className="muted">
        Every app and browser you signed in with holds one. Revoke what you no longer use: whoever
        finds it could act as you.
      </p>
      <TokenList onGone={() => heading.current?.focus()} />
    </section>
  );
}

function TokenList({ onGone }: { onGone: () => void }) {
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
          onClose={() => setRevoking(undefined)}
          onGone={() => {
            flushSync(() => setRevoking(undefined));
            onGone();
          }}
        >
          {tokenName(revoking, current)} can do nothing in your name with token number {revoking.id}{" "}
          from then on, and the token can never be brought back. Whoever uses it has to sign in
          again.
        </RevokeToken>
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
