import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { CurrentToken } from "./current-token.tsx";
import { OwnTokens } from "./own-tokens.tsx";

/** What Zendesk has on record about this token and the person's others. */
export function TokenRecords() {
  const missing = useMissingPermission("GET /oauth/tokens");
  if (missing === undefined) {
    return (
      <>
        <CurrentToken />
        <OwnTokens />
      </>
    );
  }
  return (
    <section className="access-section" aria-labelledby="access-tokens">
      <h2 id="access-tokens">Your tokens at Zendesk</h2>
      <p className="muted">
        Zendesk lists every app and browser you signed in with. Scopedesk can show the list and
        revoke what you no longer use.
      </p>
      <MissingPermission what="Listing your tokens" explanation={missing} />
    </section>
  );
}
