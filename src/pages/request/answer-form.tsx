import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { pathToFollowUp } from "../../places.ts";
import { allows } from "../../scopes/allows.ts";
import { useGrantedScopes } from "../../session/page/use-session.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import type { Request } from "../../zendesk/requests.ts";
import { meQuery } from "../../zendesk/users.ts";
import { AnswerFields } from "./answer-fields.tsx";

/** Where the person who asked goes on talking. */
export function AnswerForm({ request }: { request: Request }) {
  const refused = useMissingPermission("PUT /requests/{id}");
  const mayAsk = allows(useGrantedScopes(), "GET /users/me");
  const me = useQuery({ ...meQuery, enabled: mayAsk });
  const { id } = request;
  if (refused) return <MissingPermission what="Answering" explanation={refused} />;
  if (id === null) return null;
  if (request.status === "closed") return <Closed id={id} />;
  // A draft is found again by the person.
  if (me.isLoading) return null;
  return <AnswerFields key={id} request={{ ...request, id }} authorId={me.data?.id ?? null} />;
}

function Closed({ id }: { id: number }) {
  return (
    <Notice
      title="This request is closed"
      actions={
        <Link className={buttonClass({ variant: "primary" })} to={pathToFollowUp("newRequest", id)}>
          Ask about it again
        </Link>
      }
    >
      Nothing can be added to it. Whoever helps you will see what was said here.
    </Notice>
  );
}
