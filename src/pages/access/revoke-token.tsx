import { Failure } from "../../failures/screen/failure.tsx";
import { useWrite } from "../../failures/screen/use-write.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { tokenRevocation } from "../../zendesk/oauth-token-writes.ts";
import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";

interface RevokeTokenProps {
  token: OAuthToken;
  name: string;
  onClose: () => void;
}

/** Asks once more before a token dies. */
export function RevokeToken({ token, name, onClose }: RevokeTokenProps) {
  const revocation = useWrite(tokenRevocation, { again: revoke, onShown: onClose });
  function revoke() {
    if (token.id !== null) revocation.send({ id: token.id });
  }
  return (
    <Dialog title="Revoke this token?" onClose={onClose}>
      <p>
        {name} can do nothing in your name with token number {token.id} from then on, and the token
        can never be brought back. Whoever uses it has to sign in again.
      </p>
      {revocation.failure && <Failure {...revocation.failure} what="Revoking" />}
      <div className="own-tokens-confirm">
        <Button variant="danger" isPending={revocation.isPending} onClick={revoke}>
          Revoke
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
