import { useQuery } from "@tanstack/react-query";
import { Failure } from "../../failures/screen/failure.tsx";
import { formatMoment } from "../../lib/time.ts";
import { Waiting } from "../../ui/progress.tsx";
import { Time } from "../../ui/time.tsx";
import { currentTokenQuery, type OAuthToken } from "../../zendesk/oauth-tokens.ts";
import { Plain } from "../../ui/plain.tsx";

/** What Zendesk itself has on record about this session's token. */
export function CurrentToken() {
  const { data, error, isPending, refetch } = useQuery(currentTokenQuery);
  return (
    <section className="access-section" aria-labelledby="access-current">
      <h2 id="access-current">This token at Zendesk</h2>
      {isPending && <Waiting>Asking Zendesk</Waiting>}
      {error && (
        <Failure
          what="The token's record"
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      )}
      {data && <Facts token={data} />}
    </section>
  );
}

function Facts({ token }: { token: OAuthToken }) {
  return (
    <dl className="access-facts">
      <dt>Number</dt>
      <dd className="numeric">{token.id}</dd>
      <dt>OAuth client</dt>
      <dd className="numeric">{token.client_id}</dd>
      <dt>Permissions</dt>
      <dd>
        <code>
          <Plain>{token.scopes.join(" ")}</Plain>
        </code>
      </dd>
      <dt>Made</dt>
      <dd>
        <Time at={token.created_at} />
      </dd>
      <dt>Last used</dt>
      <dd>
        <Time at={token.used_at} />
      </dd>
      <dt>Ends</dt>
      <dd>
        <Moment at={token.expires_at} />
      </dd>
      <dt>Renewable until</dt>
      <dd>
        <Moment at={token.refresh_token_expires_at} />
      </dd>
    </dl>
  );
}

/** A moment to come: to the minute, for "today" would not do. */
function Moment({ at }: { at: string | null }) {
  if (at === null) return "never";
  return (
    <time className="numeric" dateTime={at}>
      {formatMoment(Date.parse(at))}
    </time>
  );
}
