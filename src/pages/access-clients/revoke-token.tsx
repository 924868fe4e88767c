import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Failure } from "../../components/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { revokeToken, type OAuthToken } from "../../zendesk/oauth-tokens.ts";
import type { User } from "../../zendesk/users.ts";

interface RevokeTokenProps {
  token: OAuthToken;
  holder: User | undefined;
  onClose: () => void;
  onGone: () => void;
}

/** Asks once more before somebody's token dies. */
export function RevokeToken({ token, holder, onClose, onGone }: RevokeTokenProps) {
  const queries = useQueryClient();
  const readAgain = () => queries.invalidateQueries({ queryKey: ["oauth-tokens"] });
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (token.id !== null) await revokeToken(token.id);
    },
    onSuccess: async () => {
      await readAgain();
      onGone();
    },
  });
  return (
    <Dialog title="Revoke this token?" onClose={onClose}>
      <p>
        Whatever uses it in the name of {holder?.name ?? `person ${token.user_id}`} is signed out at
        once. A token cannot be brought back; people can sign in again.
      </p>
      {error && (
        <Failure
          what="Revoking"
          error={error}
          onRetry={() => mutate()}
          onCheckWrite={() => {
            void readAgain();
            onClose();
          }}
        />
      )}
      <div className="clients-actions">
        <Button variant="danger" isPending={isPending} onClick={() => mutate()}>
          Revoke
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
