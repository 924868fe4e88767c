import { Link } from "react-router";
import { MissingPermission } from "../../components/missing-permission.tsx";
import { useMissingPermission } from "../../components/use-missing-permission.ts";
import { paths } from "../../paths.ts";
import { endpointFor } from "../../scopes/endpoints.ts";
import { describeRoles } from "../../scopes/roles.ts";
import { buttonClass } from "../../ui/button.tsx";
import { Notice } from "../../ui/notice.tsx";
import "./endpoint-need.css";

/** Which scopes and roles a request needs, how well that is known, and whether this session has them. */
export function EndpointNeed({ method, path }: { method: string; path: string }) {
  const missing = useMissingPermission(method, path);
  const endpoint = endpointFor(method, path);
  if (!endpoint) {
    return (
      <p className="endpoint-need">
        This app does not know this endpoint, and so not what it needs. Zendesk will tell.
      </p>
    );
  }
  const { scopes, roles, title, certainty } = endpoint;
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
        ; for {describeRoles(roles)}. {sureness[certainty]}
      </p>
      {missing && <MissingPermission what={title} explanation={missing} />}
      {givesSecret(method, endpoint.path) && (
        <Notice
          title="The answer holds a whole token or secret"
          actions={
            <Link className={buttonClass({ size: "small" })} to={paths.accessClients()}>
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

/** What the gateway refuses unless a page says that a person is about to be shown a secret. */
function givesSecret(method: string, template: string): boolean {
  if (method === "PUT") return template.endsWith("/generate_secret");
  return method === "POST" && /\/oauth\/(?:tokens|clients)$/.test(template);
}

const sureness = {
  documented: "",
  inferred: "Zendesk does not document the scope; other clients found it so.",
  unknown: "Nobody documents the scope; this is the likely one.",
} as const;
