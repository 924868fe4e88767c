import { useState } from "react";
import { flushSync } from "react-dom";
import { Failure } from "../../failures/screen/failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { clientChange, clientCreation } from "../../zendesk/oauth-client-writes.ts";
import type { OAuthClient } from "../../zendesk/oauth-clients.ts";
import {
  complaintsAbout,
  complaintsSoFar,
  draftOf,
  emptyDraft,
  settingsOf,
} from "./client-draft.ts";
import { ClientFields } from "./client-fields.tsx";
import { SecretDialog } from "./secret-dialog.tsx";
import { useSettled } from "./use-settled.ts";
import { Plain } from "../../ui/plain.tsx";

interface EditClientProps {
  /** Left out to create one. */
  client?: OAuthClient;
  /** Identifiers of the account's other clients. */
  taken: readonly string[];
  onClose: () => void;
}

/** The form of a client, new or existing; a new one shows its secret once. */
export function EditClient({ client, taken, onClose }: EditClientProps) {
  const [draft, setDraft] = useState(() => (client ? draftOf(client) : emptyDraft));
  const [isTried, setTried] = useState(false);
  const [secret, setSecret] = useState<string>();
  const complaints = complaintsAbout(draft, taken);
  const isRight = Object.keys(complaints).length === 0;
  const settled = useSettled(draft);

  const creation = useWrite(clientCreation, {
    again: save,
    onDone: (made) => setSecret(made.secret),
  });
  const change = useWrite(clientChange, { again: save, onShown: onClose });
  const { failure, isPending } = client ? change : creation;

  function save() {
    if (!isRight) return;
    if (!client) creation.send(settingsOf(draft));
    else if (client.id !== null) change.send({ id: client.id, settings: settingsOf(draft) });
  }

  if (secret !== undefined) {
    return (
      <SecretDialog
        title={
          <>
            <Plain>{draft.name}</Plain> is ready
          </>
        }
        label="Client secret"
        secret={secret}
        onClose={onClose}
      >
        {draft.kind === "public"
          ? "Zendesk gives every client a secret, public ones too. A public client needs none: leave it here."
          : "Put it where the app’s server keeps its secrets. It never belongs in a browser, an app people install, or a repository."}
      </SecretDialog>
    );
  }
  return (
    <Dialog
      title={
        client ? (
          <>
            Edit <Plain>{client.name ?? "client"}</Plain>
          </>
        ) : (
          "New OAuth client"
        )
      }
      onClose={onClose}
    >
      <form
        className="clients-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The complaints have to be in the page before the first of them can have the focus.
          flushSync(() => setTried(true));
          if (isRight) save();
          else event.currentTarget.querySelector<HTMLElement>("[aria-invalid]")?.focus();
        }}
      >
        <ClientFields
          draft={draft}
          complaints={isTried ? complaints : complaintsSoFar(draft, settled, taken)}
          identifierBefore={client?.identifier ?? undefined}
          onChange={setDraft}
        />
        {failure && <Failure {...failure} what={client ? "Saving" : "Creating the client"} />}
        <div className="clients-actions">
          <Button type="submit" variant="primary" isPending={isPending}>
            {client ? "Save" : "Create client"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
