import { Link } from "react-router";
import { MissingPermission } from "../../failures/screen/missing-permission.tsx";
import { useMissingPermission } from "../../failures/screen/use-missing-permission.ts";
import { pathTo } from "../../places.ts";
import { endpoints } from "../../reference/endpoints.ts";
import { certaintyWords } from "../../reference/endpoints/endpoint.ts";
import { secretGiving } from "../../reference/endpoints/secret-giving.ts";
import { describeRoles } from "../../reference/roles.ts";
import { requestLineOf } from "../../scopes/request-line.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import "./endpoint-need.css";

/** Which scopes and roles a request needs, how well that is known, and whether this session has them. */
export function EndpointNeed({ method, path }: { method: string; path: string }) {
  const line = requestLineOf(method, path);
  const missing = useMissingPermission(line);
  if (line === undefined) {
    return (
      <p className="endpoint-need">
        This app does not know this endpoint, and so not what it needs. Zendesk will tell.
      </p>
    );
  }
  const { scopes, roles, title, certainty } = endpoints[line];
  return (
    <>
      <p className="endpoint-need">
        <strong>{title}</strong>. Needs{" "}
        {scopes.length === 0
          ? "no particular scope"
          : scopes.map((scope, index) => (
              <span key={scope}>
                {index > 0 && " or "}
                <code>{scope}</code>
              </span>
            ))}
        ; for {describeRoles(roles)}. {certaintyWords[certainty]}
      </p>
      {missing && <MissingPermission what={title} explanation={missing} />}
      {secretGiving.some((each) => each === line) && (
        <Notice
          title="The answer holds a whole token or secret"
          actions={
            <Link className={buttonClass({ size: "small" })} to={pathTo("accessClients")}>
              Make it there
            </Link>
          }
        >
          This app does not send it from here, where answers stay on the screen. The page of clients
          and tokens does, and shows the secret once.
        </Notice>
      )}
    </>
  );
}
