import { useState, useTransition } from "react";
import { Failure } from "../../components/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { generateSecret, type OAuthClient } from "../../zendesk/oauth-clients.ts";
import { SecretDialog } from "./secret-dialog.tsx";

interface NewSecretProps {
  client: OAuthClient;
  onClose: () => void;
}

/** Replaces a client's secret after asking once more, and shows the new one once. */
export function NewSecret({ client, onClose }: NewSecretProps) {
  const [secret, setSecret] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [isPending, start] = useTransition();
  const generate = async () => {
    setError(undefined);
    try {
      if (client.id !== null) setSecret(await generateSecret(client.id));
    } catch (failure) {
      setError(failure);
    }
  };
  if (secret !== undefined) {
    return (
      <SecretDialog
        title={`The new secret of ${client.name ?? "the client"}`}
        label="Client secret"
        secret={secret}
        onClose={onClose}
      >
        The old one works no more. Put this one in its place wherever the app’s server keeps it.
      </SecretDialog>
    );
  }
  return (
    <Dialog title={`A new secret for ${client.name ?? "this client"}?`} onClose={onClose}>
      <p>
        {client.kind === "public"
          ? "A public client signs in with PKCE and needs no secret. A new one changes nothing for it."
          : "The present secret stops working at once: until the app has the new one, nobody can sign in to it and it cannot renew its tokens."}
      </p>
      {error !== undefined && (
        <Failure what="Making a secret" error={error} onRetry={() => start(generate)} />
      )}
      <div className="clients-actions">
        <Button variant="danger" isPending={isPending} onClick={() => start(generate)}>
          Replace the secret
        </Button>
        <Button onClick={onClose}>Keep the present one</Button>
      </div>
    </Dialog>
  );
}
