import { Link } from "react-router";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { useSignedIn } from "../../session/page/use-session.ts";
import { pathTo, titleOf } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { readSignedIn } from "../../session/page/session.ts";
import { queryClient } from "../../zendesk/query-client.ts";
import { meQuery } from "../../zendesk/users.ts";
import { AccountTokens } from "./account-tokens.tsx";
import { ClientList } from "./client-list.tsx";
import "./access-clients-page.css";

/** Waits for the person's role, so that nobody but an admin costs the account a refused request. */
export async function loader() {
  if (allows(readSignedIn().grantedScopes, "GET /users/me")) {
    // Without the role the page asks all the same, and explains what Zendesk says.
    await queryClient.ensureQueryData(meQuery).catch(() => {});
  }
  return null;
}

/** The account's OAuth clients and everybody's tokens, for admins. */
export function Component() {
  const missing = useMissingPermission("GET /oauth/clients");
  return (
    <section className="clients-page" aria-labelledby="clients-title">
      <title>{titleOf("accessClients")}</title>
      <header className="clients-page-head">
        <p>
          <Link to={pathTo("access")}>Access</Link>
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
  const cannotWrite = useMissingPermission("POST /oauth/clients");
  const { grantedScopes } = useSignedIn();
  return (
    <>
      {cannotWrite && (
        <MissingPermission what="Changing clients and tokens" explanation={cannotWrite} />
      )}
      <ClientList isReadOnly={cannotWrite !== undefined} />
      <AccountTokens
        isReadOnly={cannotWrite !== undefined}
        knowsPeople={allows(grantedScopes, "GET /users/show_many")}
      />
    </>
  );
}
