import { useInfiniteQuery, useQueries, useQuery } from "@tanstack/react-query";
import { useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { useSearchParams } from "react-router";
import { Failure } from "../../failures/screen/failure.tsx";
import { Button } from "../../ui/button.tsx";
import { readMinute, subscribeToMinute } from "../../ui/minute.ts";
import { Waiting } from "../../ui/progress.tsx";
import { accountTokensQuery, tokenHoldersQuery } from "../../zendesk/account-tokens.ts";
import { clientsQuery } from "../../zendesk/oauth-clients.ts";
import { currentTokenQuery, type OAuthToken } from "../../zendesk/oauth-tokens.ts";
import type { User } from "../../zendesk/users.ts";
import { RevokeToken } from "../../tokens/revoke-token.tsx";
import {
  matchesFilter,
  readTokenFilter,
  tokenFilterQuery,
  type TokenFilter,
} from "./token-filter.ts";
import { TokenFilters } from "./token-filters.tsx";
import { TokenTable } from "../../tokens/token-table.tsx";
import { ownerColumns, personOf } from "./owner-columns.tsx";
import { Plain } from "../../ui/plain.tsx";
import { leadsBack } from "../../zendesk/fields.ts";

interface AccountTokensProps {
  isReadOnly: boolean;
  /** Whether names can be asked for; without, people are numbers. */
  knowsPeople: boolean;
}

/** Everybody's tokens, to find those nobody uses and end them. */
export function AccountTokens({ isReadOnly, knowsPeople }: AccountTokensProps) {
  const [parameters, setParameters] = useSearchParams();
  const [filter, setFilter] = useState(() => readTokenFilter(parameters));
  const [revoking, setRevoking] = useState<OAuthToken>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data } = useQuery(clientsQuery);
  const clients = data?.clients ?? [];
  const { data: current } = useQuery(currentTokenQuery);
  const tokens = useTokens(filter, knowsPeople);
  // The address follows the filter for sharing. It does not lead: the router renders a new address
  // as a transition, and a choice must show in the moment it is made.
  const change = (next: TokenFilter) => {
    setFilter(next);
    setParameters(tokenFilterQuery(next), { replace: true, preventScrollReset: true });
  };
  return (
    <section className="clients-section" aria-labelledby="account-tokens-title">
      <h2 id="account-tokens-title" ref={heading} tabIndex={-1}>
        Tokens of the account
      </h2>
      <TokenFilters filter={filter} clients={clients} onChange={change} />
      {tokens.error && (
        <Failure what="The tokens" error={tokens.error} onRetry={() => void tokens.readAgain()} />
      )}
      {tokens.isPending ? (
        <Waiting>Asking Zendesk</Waiting>
      ) : (
        <>
          <output className="muted">{countWords(tokens)}</output>
          <TokenTable
            tokens={tokens.shown}
            owner={ownerColumns(tokens.people, clients)}
            nameOf={(token) => `the token of ${personOf(token, tokens.people)}`}
            currentId={current?.id ?? undefined}
            onRevoke={isReadOnly ? undefined : setRevoking}
            labelledBy="account-tokens-title"
          />
          {tokens.hasMore && (
            <p>
              <Button isPending={tokens.isLoadingMore} onClick={() => void tokens.loadMore()}>
                Load more
              </Button>
            </p>
          )}
        </>
      )}
      {revoking && (
        <RevokeToken
          token={revoking}
          onClose={() => setRevoking(undefined)}
          onGone={() => {
            flushSync(() => setRevoking(undefined));
            heading.current?.focus();
          }}
        >
          Whatever uses it in the name of <Plain>{personOf(revoking, tokens.people)}</Plain> is
          signed out at once. A token cannot be brought back; people can sign in again.
        </RevokeToken>
      )}
    </section>
  );
}

/** What was loaded and passes the filter, with the people behind it. */
function useTokens(filter: TokenFilter, knowsPeople: boolean) {
  const now = useSyncExternalStore(subscribeToMinute, readMinute);
  const query = useInfiniteQuery(accountTokensQuery(filter.clientId));
  const pages = query.data?.pages ?? [];
  const people = useQueries({
    queries: (knowsPeople ? pages : []).map((page) =>
      tokenHoldersQuery(page.tokens.flatMap(({ user_id }) => user_id ?? [])),
    ),
    combine: (answers) => new Map<number, User>(answers.flatMap(({ data }) => [...(data ?? [])])),
  });
  const loaded = pages.flatMap((page) => page.tokens);
  return {
    loaded,
    shown: loaded.filter((token) => matchesFilter(token, filter, people, now)),
    people,
    error: query.error,
    isPending: query.isPending,
    isLoadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    isCutOff: leadsBack(pages, query.hasNextPage),
    loadMore: query.fetchNextPage,
    readAgain: query.refetch,
  };
}

function countWords({
  shown,
  loaded,
  hasMore,
  isCutOff,
}: {
  shown: readonly unknown[];
  loaded: readonly unknown[];
  hasMore: boolean;
  isCutOff: boolean;
}): string {
  if (isCutOff) {
    return `${shown.length} of ${loaded.length}. Zendesk says that there are more, and leads back to those it gave before.`;
  }
  if (loaded.length === 0 && hasMore)
    return "Zendesk gave an empty page, and says that there are more.";
  const known = `${loaded.length}${hasMore ? " loaded so far; there are more" : ""}`;
  if (shown.length === loaded.length)
    return loaded.length === 1 ? "One token." : `${known} tokens.`;
  return `${shown.length} of ${known}.`;
}
