import type { ReactNode } from "react";
import { Failure } from "../failures/screen/failure.tsx";
import { useWrite } from "../failures/screen/use-write.ts";
import { Button } from "../ui/button.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { tokenRevocation } from "../zendesk/oauth-token-writes.ts";
import type { OAuthToken } from "../zendesk/oauth-tokens.ts";
import "./revoke-token.css";

interface RevokeTokenProps {
  token: OAuthToken;
  /** What comes of it, and for whom. */
  children: ReactNode;
  onClose: () => void;
  /** The token is gone, and its row with the button that was pressed: the focus needs another place. */
  onGone: () => void;
}

/** Asks once more before a token dies. */
export function RevokeToken({ token, children, onClose, onGone }: RevokeTokenProps) {
  const revocation = useWrite(tokenRevocation, { again: revoke, onShown: onGone });
  function revoke() {
    if (token.id !== null) revocation.send({ id: token.id });
  }
  return (
    <Dialog title="Revoke this token?" onClose={onClose}>
      <p>{children}</p>
      {revocation.failure && <Failure {...revocation.failure} what="Revoking" />}
      <div className="revoke-token-actions">
        <Button variant="danger" isPending={revocation.isPending} onClick={revoke}>
          Revoke
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
