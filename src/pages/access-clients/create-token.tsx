import { tokenRecordsPath } from "../../reference/paths.ts";
import { useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { useSignedIn } from "../../session/page/use-session.ts";
import { useWrite } from "../../failures/screen/use-write.ts";
import { printScopeArray } from "../../scopes/format.ts";
import { tokenCreation } from "../../zendesk/oauth-token-writes.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import { readScopes } from "./client-draft.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { useSettled } from "./use-settled.ts";
import { readTokenScopes } from "./token-scopes.ts";
import { Plain } from "../../ui/plain.tsx";

/** Makes a token with the API, without a sign-in, and shows it once. */
export function CreateToken({ client, onClose }: { client: OAuthClient; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const [fullToken, setFullToken] = useState<string>();
  const settled = useSettled(typed);
  const read = readScopes(typed);
  const scopes = readTokenScopes(typed, client.allowed_scopes);
  const create = useWrite(tokenCreation, { again: submit, onDone: setFullToken });
  function submit() {
    setTried(true);
    if (client.id !== null && scopes.ok) {
      create.send({ clientId: client.id, scopes: scopes.names });
    }
  }
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
    <Dialog
      title={
        <>
          Create a token for <Plain>{client.name ?? "this client"}</Plain>
        </>
      }
      onClose={onClose}
    >
      <form
        className="clients-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
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
        {create.failure && <Failure {...create.failure} what="Making the token" />}
        <div className="clients-actions">
          <Button type="submit" variant="primary" isPending={create.isPending}>
            Create token
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function ExactRequest({ clientId, names }: { clientId: number | null; names: readonly string[] }) {
  const { zendeskUrl } = useSignedIn();
  return (
    <figure className="clients-request">
      <figcaption>
        The request. Here <code>client_id</code> is the client’s number, not its identifier, and{" "}
        <code>scopes</code> is an array; the sign-in flow has both the other way round.
      </figcaption>
      <pre>
        {`POST ${zendeskUrl}${tokenRecordsPath}
Content-Type: application/json

{ "token": { "client_id": ${clientId}, "scopes": ${printScopeArray(names)} } }`}
      </pre>
    </figure>
  );
}
