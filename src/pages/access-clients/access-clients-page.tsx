import { Link } from "react-router";
import { MissingPermission } from "../../components/missing-permission.tsx";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import { useGrantedScopes } from "../../components/use-session.ts";
import { paths } from "../../paths.ts";
import { allows } from "../../scopes/endpoints.ts";
import { readSession } from "../../session/session.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { meQuery } from "../../zendesk/users.ts";
import { AccountTokens } from "./account-tokens.tsx";
import { ClientList } from "./client-list.tsx";
import "./access-clients-page.css";

/** Waits for the person's role, so that nobody but an admin costs the account a refused request. */
export async function loader() {
  const session = readSession();
  if (session.status === "signed-in" && allows(session.grantedScopes, "GET", "/api/v2/users/me")) {
    // Without the role the page asks all the same, and explains what Zendesk says.
    await queryClient.ensureQueryData(meQuery).catch(() => {});
  }
  return null;
}

/** The account's OAuth clients and everybody's tokens, for admins. */
export function Component() {
  const missing = useMissingPermission("GET", "/api/v2/oauth/clients");
  return (
    <section className="clients-page" aria-labelledby="clients-title">
      <title>Clients and tokens · Scopedesk</title>
      <header className="clients-page-head">
        <p>
          <Link to={paths.access()}>Access</Link>
        </p>
        <h1 id="clients-title">OAuth clients and tokens</h1>
        <p className="muted">
          Which apps may ask people of this account for access, and every token they were given.
        </p>
      </header>
      {missing ? (
        <MissingPermission what="Listing the account’s clients" explanation={missing} />
      ) : (
        <Lists />
      )}
    </section>
  );
}

function Lists() {
  const cannotWrite = useMissingPermission("POST", "/api/v2/oauth/clients");
  const granted = useGrantedScopes();
  return (
    <>
      {cannotWrite && (
        <MissingPermission what="Changing clients and tokens" explanation={cannotWrite} />
      )}
      <ClientList isReadOnly={cannotWrite !== undefined} />
      <AccountTokens
        isReadOnly={cannotWrite !== undefined}
        knowsPeople={allows(granted, "GET", "/api/v2/users/show_many") === true}
      />
    </>
  );
}
