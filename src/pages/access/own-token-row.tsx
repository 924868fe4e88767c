import { useSyncExternalStore } from "react";
import { formatDuration } from "../../lib/time.ts";
import { Button } from "../../ui/button.tsx";
import { readMinute, subscribeToMinute } from "../../ui/minute.ts";
import { Time } from "../../ui/time.tsx";
import type { OAuthToken } from "../../zendesk/oauth-tokens.ts";
import { tokenName } from "./token-name.ts";
import { unusedFor } from "./unused-for.ts";

interface OwnTokenRowProps {
  token: OAuthToken;
  isThisApp: boolean;
  /** undefined when this session may not revoke. */
  onRevoke: (() => void) | undefined;
}

export function OwnTokenRow({ token, isThisApp, onRevoke }: OwnTokenRowProps) {
  const now = useSyncExternalStore(subscribeToMinute, readMinute);
  const unused = unusedFor(token, now);
  const name = isThisApp ? "Scopedesk, signed in elsewhere" : tokenName(token);
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
      <td data-label="Ends">
        {token.expires_at === null ? "Never" : <Time at={token.expires_at} />}
      </td>
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
