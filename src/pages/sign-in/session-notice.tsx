import { Link } from "react-router";
import { useSession } from "../../session/page/use-session.ts";
import { pathToSignIn } from "../../places.ts";
import { readSessionKeeper } from "../../session/page/session.ts";
import type { SessionKeeper } from "../../session/contract/state.ts";
import { lazily } from "../../ui/lazily.tsx";
import { Notice } from "../../ui/notice.tsx";

const EndedSession = lazily(async () => (await import("./ended-session.tsx")).EndedSession);

/** Why the last session ended, or that there is one already. */
export function SessionNotice({ returnTo }: { returnTo: string | null }) {
  const session = useSession();
  if (session.status === "signed-in") {
    return (
      <Notice
        title={`You are signed in to ${session.subdomain}`}
        actions={<Link to={pathToSignIn()}>Go on working</Link>}
      >
        Signing in again takes the place of that session.{" "}
        {onLeaving[readSessionKeeper().afterReload]}
      </Notice>
    );
  }
  if (session.status === "connecting" || !session.ended) return null;
  return <EndedSession ended={session.ended} returnTo={returnTo} />;
}

/** What the way to Zendesk does to a session, should one say no there. */
const onLeaving: Record<SessionKeeper["afterReload"], string> = {
  kept: "Until you are back it waits for up to five minutes.",
  "kept-while-another-tab-is-open":
    "This browser ends it as soon as you leave for Zendesk, unless another tab of Scopedesk stays open: should you say no there, you sign in anew.",
  lost: "This browser ends it as soon as you leave for Zendesk: should you say no there, you sign in anew.",
  unknown: "",
};
