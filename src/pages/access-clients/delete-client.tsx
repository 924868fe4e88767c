import { useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { currentConfig } from "../../config.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { clientDeletion } from "../../zendesk/oauth-client-writes.ts";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import { Plain } from "../../ui/plain.tsx";

interface DeleteClientProps {
  client: OAuthClient;
  onClose: () => void;
  onGone: () => void;
}

/** Asks for the client's identifier before it dies with all its tokens. */
export function DeleteClient({ client, onClose, onGone }: DeleteClientProps) {
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const identifier = client.identifier ?? String(client.id);
  const isSure = typed.trim() === identifier;
  const removal = useWrite(clientDeletion, { again: remove, onShown: onGone });
  function remove() {
    if (client.id !== null) removal.send({ id: client.id });
  }
  return (
    <Dialog
      title={
        <>
          Delete <Plain>{client.name ?? "this client"}</Plain>?
        </>
      }
      onClose={onClose}
    >
      <form
        className="clients-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isSure) remove();
        }}
      >
        <p>
          Every token it was given dies with it: whoever uses the app is signed out at once and
          cannot sign in again. There is no way back.
        </p>
        {identifier === currentConfig().clientId && (
          <Notice tone="warning" title="This is the client of Scopedesk itself">
            You would be signed out here, and nobody could sign in to it any more.
          </Notice>
        )}
        <TextField
          label={`Type ${identifier} to confirm`}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={typed}
          error={isTried && !isSure ? "That is not its identifier." : undefined}
          onChange={({ target }) => setTyped(target.value)}
        />
        {removal.failure && <Failure {...removal.failure} what="Deleting" />}
        <div className="clients-actions">
          <Button type="submit" variant="danger" isPending={removal.isPending}>
            Delete client
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </div>
      </form>
    </Dialog>
  );
}
