import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Failure } from "../../components/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { writeOnce } from "../../zendesk/confirm-write.ts";
import { ownTokensQuery, revokeToken, type OAuthToken } from "../../zendesk/oauth-tokens.ts";

interface RevokeTokenProps {
  token: OAuthToken;
  name: string;
  onClose: () => void;
}

/** Asks once more before a token dies. */
export function RevokeToken({ token, name, onClose }: RevokeTokenProps) {
  const client = useQueryClient();
  const read = () => client.fetchQuery({ ...ownTokensQuery, staleTime: 0 });
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ id }: OAuthToken) => {
      if (id === null) return;
      const happened = (tokens: OAuthToken[]) => !tokens.some((other) => other.id === id);
      await writeOnce(() => revokeToken(id), { read, happened });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownTokensQuery.queryKey });
      onClose();
    },
  });
  return (
    <Dialog title="Revoke this token?" onClose={onClose}>
      <p>
        {name} can do nothing in your name with token number {token.id} from then on, and the token
        can never be brought back. Whoever uses it has to sign in again.
      </p>
      {error && (
        <Failure
          what="Revoking"
          error={error}
          onRetry={() => mutate(token)}
          onCheckWrite={() => {
            void read();
            onClose();
          }}
        />
      )}
      <div className="own-tokens-confirm">
        <Button variant="danger" isPending={isPending} onClick={() => mutate(token)}>
          Revoke
        </Button>
        <Button onClick={onClose}>Keep it</Button>
      </div>
    </Dialog>
  );
}
