import { Failure } from "../../failures/screen/failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { tokenRevocation } from "../../zendesk/oauth-token-writes.ts";
import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";
import type { User } from "../../zendesk/users.ts";

interface RevokeTokenProps {
  token: OAuthToken;
  holder: User | undefined;
  onClose: () => void;
  onGone: () => void;
}

/** Asks once more before somebody's token dies. */
export function RevokeToken({ token, holder, onClose, onGone }: RevokeTokenProps) {
  const revocation = useWrite(tokenRevocation, { again: revoke, onShown: onGone });
  function revoke() {
    if (token.id !== null) revocation.send({ id: token.id });
  }
  return (
    <Dialog title="Revoke this token?" onClose={onClose}>
      <p>
        Whatever uses it in the name of {holder?.name ?? `person ${token.user_id}`} is signed out at
        once. A token cannot be brought back; people can sign in again.
      </p>
      {revocation.failure && <Failure {...revocation.failure} what="Revoking" />}
      <div className="clients-actions">
        <Button variant="danger" isPending={revocation.isPending} onClick={revoke}>
          Revoke
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
