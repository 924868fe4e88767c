import { useState, useTransition } from "react";
import { flushSync } from "react-dom";
import { Failure } from "../../components/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { createClient, updateClient, type OAuthClient } from "../../zendesk/oauth-clients.ts";
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

interface EditClientProps {
  /** Left out to create one. */
  client?: OAuthClient;
  /** Identifiers of the account's other clients. */
  taken: readonly string[];
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** The form of a client, new or existing; a new one shows its secret once. */
export function EditClient({ client, taken, onChanged, onClose }: EditClientProps) {
  const [draft, setDraft] = useState(() => (client ? draftOf(client) : emptyDraft));
  const [isTried, setTried] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [error, setError] = useState<unknown>();
  const [isPending, start] = useTransition();
  const complaints = complaintsAbout(draft, taken);
  const isRight = Object.keys(complaints).length === 0;
  const settled = useSettled(draft);

  async function save() {
    setError(undefined);
    try {
      if (client?.id) {
        await updateClient(client.id, settingsOf(draft));
        await onChanged();
        onClose();
      } else {
        setSecret((await createClient(settingsOf(draft))).secret);
        await onChanged();
      }
    } catch (failure) {
      setError(failure);
    }
  }

  if (secret !== undefined) {
    return (
      <SecretDialog
        title={`${draft.name} is ready`}
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
      title={client ? `Edit ${client.name ?? "client"}` : "New OAuth client"}
      onClose={onClose}
    >
      <form
        className="clients-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The complaints have to be in the page before the first of them can have the focus.
          flushSync(() => setTried(true));
          if (isRight) start(save);
          else event.currentTarget.querySelector<HTMLElement>("[aria-invalid]")?.focus();
        }}
      >
        <ClientFields
          draft={draft}
          complaints={isTried ? complaints : complaintsSoFar(draft, settled, taken)}
          identifierBefore={client?.identifier ?? undefined}
          onChange={setDraft}
        />
        {error !== undefined && (
          <Failure
            what={client ? "Saving" : "Creating the client"}
            error={error}
            onRetry={() => start(save)}
            onCheckWrite={() => {
              void onChanged();
              onClose();
            }}
          />
        )}
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
