import { Link } from "react-router";
import { useState, useTransition } from "react";
import { Failure } from "../../failures/screen/failure.tsx";
import { formatCountdown } from "../../lib/countdown.ts";
import { formatDuration } from "../../lib/time.ts";
import { pathTo, pathToSignIn } from "../../places.ts";
import { refreshSession, signOut } from "../../session/page/session.ts";
import type { SignedIn } from "../../session/contract/state.ts";
import type { TraceEntry } from "../../session/contract/protocol.ts";
import { Button } from "../../ui/button.tsx";
import { useSecond } from "../../ui/second.ts";
import { Bar } from "./bar.tsx";
import { readTerms } from "./terms.ts";
import "./lifetimes.css";

/** Under this (ms) a lifetime is about to end. */
const nearEnd = 5 * 60_000;

/** How long the tokens last, and the two things one can do about it. */
export function Lifetimes({ session, trace }: { session: SignedIn; trace: TraceEntry[] }) {
  // The session counts down by itself; this looks at it every second.
  useSecond();
  const terms = readTerms(trace);
  const { accessTokenExpiresIn, refreshTokenExpiresIn, canRefresh } = session;
  return (
    <section className="access-section" aria-labelledby="access-lifetimes">
      <div className="access-section-head">
        <h2 id="access-lifetimes">How long it lasts</h2>
        <SessionButtons canRefresh={canRefresh} />
      </div>
      <div className="lifetimes">
        <Lifetime
          name="Access token"
          left={accessTokenExpiresIn}
          term={terms.accessToken}
          warn={!canRefresh}
        >
          {canRefresh
            ? "Every request carries it. It is renewed ahead of its end while you work."
            : "Every request carries it. When it ends you sign in again."}
        </Lifetime>
        {canRefresh ? (
          <Lifetime
            name="Refresh token"
            left={refreshTokenExpiresIn}
            term={terms.refreshToken}
            warn
          >
            It only serves to renew. Each renewal replaces both tokens and starts their terms anew.
          </Lifetime>
        ) : (
          <p className="muted">Zendesk gave no refresh token, so this session cannot be renewed.</p>
        )}
      </div>
      <p className="muted">
        Both stay in the memory of a worker of this browser: no page, no storage and no server of
        ours ever holds them.{" "}
        <Link to={pathToSignIn(pathTo("access"))}>Choose other lifetimes or permissions</Link>
      </p>
    </section>
  );
}

interface LifetimeProps {
  name: string;
  /** Milliseconds; null when it has no end, or Zendesk named none. */
  left: number | null;
  /** Milliseconds from issue to end, where known. */
  term: number | undefined;
  /** Whether its end ends the session. */
  warn?: boolean;
  children: string;
}

function Lifetime({ name, left, term, warn, children }: LifetimeProps) {
  const isNear = warn === true && left !== null && left < nearEnd;
  return (
    <div className="lifetime">
      <h3>{name}</h3>
      <p className="lifetime-left numeric">
        {left === null ? "No end named" : formatCountdown(left)}
        {left !== null && term !== undefined && (
          <span className="muted"> left of {formatDuration(term)}</span>
        )}
      </p>
      {left !== null && term !== undefined && (
        <Bar share={left / term} tone={isNear ? "warning" : "calm"} />
      )}
      <p className="muted">{children}</p>
    </div>
  );
}

function SessionButtons({ canRefresh }: { canRefresh: boolean }) {
  const [isRenewing, renew] = useTransition();
  const [isEnding, end] = useTransition();
  const [error, setError] = useState<unknown>();
  const attempt = (task: () => Promise<unknown>) => async () => {
    setError(undefined);
    await task().catch(setError);
  };
  return (
    <>
      {canRefresh && (
        <Button size="small" isPending={isRenewing} onClick={() => renew(attempt(refreshSession))}>
          Renew now
        </Button>
      )}
      <Button
        size="small"
        variant="danger"
        isPending={isEnding}
        onClick={() => end(attempt(signOut))}
      >
        Revoke and sign out
      </Button>
      {error !== undefined && <Failure what="Renewing" error={error} />}
    </>
  );
}
