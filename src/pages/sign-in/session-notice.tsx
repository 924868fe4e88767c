import { Link } from "react-router";
import { useSession } from "../../components/use-session.ts";
import { paths } from "../../paths.ts";
import { Notice } from "../../ui/notice.tsx";
import { explainSessionEnd } from "../../zendesk/explanations/session-end.ts";

/** Why the last session ended, or that there is one already. */
export function SessionNotice() {
  const session = useSession();
  if (session.status === "signed-in") {
    return (
      <Notice
        title={`You are signed in to ${session.subdomain}`}
        actions={<Link to={paths.tickets()}>Go on working</Link>}
      >
        Signing in again takes the place of that session.
      </Notice>
    );
  }
  if (session.status === "connecting" || !session.ended) return null;
  const ended = explainSessionEnd(session.ended);
  return (
    ended && (
      <Notice tone="warning" title={ended.title} isAnnounced>
        {ended.detail}
      </Notice>
    )
  );
}
