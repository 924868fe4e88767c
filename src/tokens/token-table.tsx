import { useSyncExternalStore } from "react";
import { formatDuration } from "../lib/time.ts";
import { Button } from "../ui/button.tsx";
import { readMinute, subscribeToMinute } from "../ui/minute.ts";
import { type Column, Table } from "../ui/table.tsx";
import { Time } from "../ui/time.tsx";
import type { OAuthToken } from "../zendesk/oauth-tokens.ts";
import { unusedFor } from "./unused-for.ts";
import { Plain } from "../ui/plain.tsx";
import "./token-table.css";

/** A column that says whose a token is. */
export type TokenColumn = Column<OAuthToken>;

interface TokenTableProps {
  tokens: readonly OAuthToken[];
  /** The columns that say whose each is; what all tokens have follows. */
  owner: readonly TokenColumn[];
  /** What the button that ends a token calls it. */
  nameOf: (token: OAuthToken) => string;
  /** This session's own token, which ends by signing out. */
  currentId: number | undefined;
  /** undefined when this session may not revoke. */
  onRevoke: ((token: OAuthToken) => void) | undefined;
  labelledBy: string;
}

/** Tokens of a person or an account: whose each is, what it may, how long it lives, and the way to end it. */
export function TokenTable({ owner, nameOf, currentId, onRevoke, ...rest }: TokenTableProps) {
  const { tokens, labelledBy } = rest;
  if (tokens.length === 0) return null;
  return (
    <Table
      className="token-table"
      labelledBy={labelledBy}
      columns={[...owner, ...shared, revokeColumn({ nameOf, currentId, onRevoke })]}
      rows={tokens}
      keyOf={({ id }, index) => id ?? index}
    />
  );
}

/** The first characters of a token: all that Zendesk shows of it. */
export function TokenStart({ token }: Pick<OAuthToken, "token">) {
  return (
    token !== null && (
      <code className="muted">
        <Plain>{token}</Plain>…
      </code>
    )
  );
}

const shared: readonly TokenColumn[] = [
  {
    id: "scopes",
    label: "Permissions",
    cell: ({ scopes }) => (
      <code>
        <Plain>{scopes.join(" ") || "none"}</Plain>
      </code>
    ),
  },
  { id: "made", label: "Made", cell: (token) => <Time at={token.created_at} /> },
  { id: "used", label: "Last used", cell: (token) => <LastUsed token={token} /> },
  { id: "ends", label: "Ends", cell: ends },
];

function LastUsed({ token }: { token: OAuthToken }) {
  const now = useSyncExternalStore(subscribeToMinute, readMinute);
  const unused = unusedFor(token, now);
  return (
    <>
      {token.used_at === null ? <span className="muted">Never</span> : <Time at={token.used_at} />}
      {unused !== undefined && (
        <span className="token-unused">Unused for {formatDuration(unused)}</span>
      )}
    </>
  );
}

function ends({ expires_at, refresh_token_expires_at }: OAuthToken) {
  // As long as it can be renewed, its end is not the access token's.
  const end = refresh_token_expires_at ?? expires_at;
  return end === null ? "Never" : <Time at={end} />;
}

function revokeColumn({
  nameOf,
  currentId,
  onRevoke,
}: Pick<TokenTableProps, "nameOf" | "currentId" | "onRevoke">): TokenColumn {
  return {
    id: "revoke",
    label: "Revoke",
    isLabelHidden: true,
    cell: (token) =>
      token.id !== null && token.id === currentId ? (
        <span className="muted">This session</span>
      ) : (
        <Button
          size="small"
          variant="danger"
          disabled={onRevoke === undefined}
          aria-label={`Revoke ${nameOf(token)}, number ${token.id}`}
          onClick={() => onRevoke?.(token)}
        >
          Revoke
        </Button>
      ),
  };
}
