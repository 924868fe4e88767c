import { Link, type LoaderFunctionArgs, useSearchParams } from "react-router";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { pathTo, titleOf } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { readGrantedScopes } from "../../session/page/session.ts";
import { Icon } from "../../ui/icon.tsx";
import { queryClient } from "../../zendesk/query-client.ts";
import { requestFormsQuery } from "../../zendesk/request-forms.ts";
import { requestQuery } from "../../zendesk/requests.ts";
import { meQuery } from "../../zendesk/users.ts";
import { NewRequestForm } from "./new-request-form.tsx";
import "./new-request-page.css";

/**
 * Who writes, for a draft is found again by the person; what the account asks for; and what a follow-up follows. None
 * of it is needed to ask: without its fields a request is words and files.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const followed = followedIn(new URL(request.url).searchParams);
  const granted = readGrantedScopes();
  await Promise.allSettled([
    allows(granted, "GET /users/me") && queryClient.ensureQueryData(meQuery),
    allows(granted, "GET /ticket_fields") && queryClient.ensureQueryData(requestFormsQuery),
    followed !== undefined && queryClient.ensureQueryData(requestQuery(followed)),
  ]);
  return null;
}

function followedIn(query: URLSearchParams): number | undefined {
  const id = Number(query.get("followUp"));
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

export function Component() {
  const refused = useMissingPermission("POST /requests");
  const followUpOf = followedIn(useSearchParams()[0]);
  return (
    <div className="new-request">
      <title>{titleOf("newRequest")}</title>
      <nav aria-label="Back">
        <Link className="new-request-back" to={pathTo("requests")}>
          <Icon name="chevronLeft" />
          Your requests
        </Link>
      </nav>
      <h1 className="new-request-title">New request</h1>
      {refused ? (
        <MissingPermission what="Asking" explanation={refused} />
      ) : (
        <NewRequestForm key={followUpOf} followUpOf={followUpOf} />
      )}
    </div>
  );
}
