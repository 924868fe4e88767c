import { useState } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { secretReplacement } from "../../zendesk/oauth-client-writes.ts";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import { SecretDialog } from "./secret-dialog.tsx";
import { Plain } from "../../ui/plain.tsx";

interface NewSecretProps {
  client: OAuthClient;
  onClose: () => void;
}

/** Replaces a client's secret after asking once more, and shows the new one once. */
export function NewSecret({ client, onClose }: NewSecretProps) {
  const [secret, setSecret] = useState<string>();
  const replacement = useWrite(secretReplacement, { again: replace, onDone: setSecret });
  function replace() {
    if (client.id !== null) replacement.send({ id: client.id });
  }
  if (secret !== undefined) {
    return (
      <SecretDialog
        title={
          <>
            The new secret of <Plain>{client.name ?? "the client"}</Plain>
          </>
        }
        label="Client secret"
        secret={secret}
        onClose={onClose}
      >
        The old one works no more. Put this one in its place wherever the app’s server keeps it.
      </SecretDialog>
    );
  }
  return (
    <Dialog
      title={
        <>
          A new secret for <Plain>{client.name ?? "this client"}</Plain>?
        </>
      }
      onClose={onClose}
    >
      <p>
        {client.kind === "public"
          ? "A public client signs in with PKCE and needs no secret. A new one changes nothing for it."
          : "The present secret stops working at once: until the app has the new one, nobody can sign in to it and it cannot renew its tokens."}
      </p>
      {replacement.failure && <Failure {...replacement.failure} what="Making a secret" />}
      <div className="clients-actions">
        <Button variant="danger" isPending={replacement.isPending} onClick={replace}>
          Replace the secret
        </Button>
        <Button onClick={onClose}>Keep the present one</Button>
      </div>
    </Dialog>
  );
}
