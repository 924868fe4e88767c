import { Link } from "react-router";
import { useSignedIn } from "../../session/page/use-session.ts";
import { pathTo, titleOf } from "../../places.ts";
import { Lifetimes } from "./lifetimes.tsx";
import { Permissions } from "./permissions.tsx";
import { AfterReload } from "./after-reload.tsx";
import { RequestMeter } from "./request-meter.tsx";
import { TokenRecords } from "./token-records.tsx";
import { Trace } from "./trace.tsx";
import { useSessionRecords } from "./use-session-records.ts";
import "./access-page.css";

/** The session laid open: what it may do, for how long, what it did, and how to end it. */
export function Component() {
  const session = useSignedIn();
  const { trace, made } = useSessionRecords();
  return (
    <section className="access" aria-label="Access">
      <title>{titleOf("access")}</title>
      <header className="access-head">
        <h1>Access</h1>
        <p className="muted">
          What Scopedesk may do for you at <strong>{session.subdomain}</strong>, for how long, and
          what it has done with it. Admins also see{" "}
          <Link to={pathTo("accessClients")}>every client and token of the account</Link>.
        </p>
      </header>
      <Lifetimes session={session} trace={trace} />
      <Permissions session={session} made={made} />
      <div className="access-pair">
        <AfterReload />
        <RequestMeter />
      </div>
      <Trace session={session} entries={trace} />
      <TokenRecords />
    </section>
  );
}
