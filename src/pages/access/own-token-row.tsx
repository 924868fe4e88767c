import { useSyncExternalStore } from "react";
import { formatDuration } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { readMinute, subscribeToMinute } from "../../ui/minute.ts";
import { Time } from "../../ui/time.tsx";
import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";
import { unusedFor } from "./unused-for.ts";

interface OwnTokenRowProps {
  token: OAuthToken;
  name: string;
  /** undefined when this session may not revoke. */
  onRevoke: (() => void) | undefined;
}

export function OwnTokenRow({ token, name, onRevoke }: OwnTokenRowProps) {
  const now = useSyncExternalStore(subscribeToMinute, readMinute);
  const unused = unusedFor(token, now);
  // As long as it can be renewed, its end is not the access token's.
  const end = token.refresh_token_expires_at ?? token.expires_at;
  return (
    <tr>
      <th scope="row">
        {name}
        {token.token !== null && <code className="muted">{token.token}…</code>}
      </th>
      <td data-label="Permissions">
        <code>{token.scopes.join(" ") || "none"}</code>
      </td>
      <td data-label="Made">
        <Time at={token.created_at} />
      </td>
      <td data-label="Last used">
        <Time at={token.used_at} />
        {unused !== undefined && (
          <span className="own-tokens-unused">Unused for {formatDuration(unused)}</span>
        )}
      </td>
      <td data-label="Ends">{end === null ? "Never" : <Time at={end} />}</td>
      <td>
        <Button
          size="small"
          variant="danger"
          disabled={onRevoke === undefined}
          onClick={onRevoke}
          aria-label={`Revoke ${name}, number ${token.id}`}
        >
          Revoke
        </Button>
      </td>
    </tr>
  );
}
