import { useState, useTransition } from "react";
import { Failure } from "../../components/failure.tsx";
import { currentConfig } from "../../config.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { deleteClient, type OAuthClient } from "../../zendesk/oauth-clients.ts";

interface DeleteClientProps {
  client: OAuthClient;
  onChanged: () => Promise<void>;
  onClose: () => void;
  onGone: () => void;
}

/** Asks for the client's identifier before it dies with all its tokens. */
export function DeleteClient({ client, onChanged, onClose, onGone }: DeleteClientProps) {
  const [typed, setTyped] = useState("");
  const [isTried, setTried] = useState(false);
  const [error, setError] = useState<unknown>();
  const [isPending, start] = useTransition();
  const identifier = client.identifier ?? String(client.id);
  const isSure = typed.trim() === identifier;
  const remove = async () => {
    setError(undefined);
    try {
      if (client.id !== null) await deleteClient(client.id);
      await onChanged();
      onGone();
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Dialog title={`Delete ${client.name ?? "this client"}?`} onClose={onClose}>
      <form
        className="clients-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isSure) start(remove);
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
        {error !== undefined && (
          <Failure
            what="Deleting"
            error={error}
            onRetry={() => start(remove)}
            onCheckWrite={() => {
              void onChanged();
              onClose();
            }}
          />
        )}
        <div className="clients-actions">
          <Button type="submit" variant="danger" isPending={isPending}>
            Delete client
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </div>
      </form>
    </Dialog>
  );
}
