import { useQueryClient } from "@tanstack/react-query";
import { useState, useTransition } from "react";
import { Failure } from "../../components/failure.tsx";
import { useSession } from "../../components/use-session.ts";
import { printScopeArray } from "../../scopes/format.ts";
import { createToken } from "../../zendesk/account-tokens.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import { readScopes } from "./client-draft.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { useSettled } from "./use-settled.ts";
import { readTokenScopes } from "./token-scopes.ts";

/** Makes a token with the API, without a sign-in, and shows it once. */
export function CreateToken({ client, onClose }: { client: OAuthClient; onClose: () => void }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const [fullToken, setFullToken] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [isPending, start] = useTransition();
  const settled = useSettled(typed);
  const read = readScopes(typed);
  const scopes = readTokenScopes(typed, client.allowed_scopes);
  const readAgain = () => queries.invalidateQueries({ queryKey: ["oauth-tokens"] });
  const create = async () => {
    setError(undefined);
    try {
      if (client.id === null || !scopes.ok) return;
      setFullToken((await createToken(client.id, scopes.names)).fullToken);
      await readAgain();
    } catch (failure) {
      setError(failure);
    }
  };
  if (fullToken !== undefined) {
    return (
      <SecretDialog title="The token is made" label="Token" secret={fullToken} onClose={onClose}>
        It acts as you, with your role, until somebody revokes it. Send it as{" "}
        <code>Authorization: Bearer</code> from a server.
      </SecretDialog>
    );
  }
  const said = isTried ? scopes : readTokenScopes(settled, client.allowed_scopes);
  const isWrong = !scopes.ok && !said.ok && (isTried || settled !== "");
  return (
    <Dialog title={`Create a token for ${client.name ?? "this client"}`} onClose={onClose}>
      <form
        className="clients-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (scopes.ok) start(create);
        }}
      >
        <Notice tone="warning" title="It will act as you, with your role as an admin">
          Whoever has it can do what its scopes and your role allow, from anywhere. It never expires
          and cannot be renewed: revoke it when it is no longer needed. For people, let the app sign
          them in instead.
        </Notice>
        <TextField
          label="Scopes"
          description="Name what it is for and no more, such as tickets:read users:read."
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          error={isWrong ? said.reason : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        <ExactRequest clientId={client.id} names={read.ok ? read.names : []} />
        {error !== undefined && (
          <Failure
            what="Making the token"
            error={error}
            onRetry={() => start(create)}
            onCheckWrite={() => {
              void readAgain();
              onClose();
            }}
          />
        )}
        <div className="clients-actions">
          <Button type="submit" variant="primary" isPending={isPending}>
            Create token
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function ExactRequest({ clientId, names }: { clientId: number | null; names: readonly string[] }) {
  const session = useSession();
  const origin = session.status === "signed-in" ? session.zendeskUrl : "";
  return (
    <figure className="clients-request">
      <figcaption>
        The request. Here <code>client_id</code> is the client’s number, not its identifier, and{" "}
        <code>scopes</code> is an array; the sign-in flow has both the other way round.
      </figcaption>
      <pre>
        {`POST ${origin}/api/v2/oauth/tokens
Content-Type: application/json

{ "token": { "client_id": ${clientId}, "scopes": ${printScopeArray(names)} } }`}
      </pre>
    </figure>
  );
}
