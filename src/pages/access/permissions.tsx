import type { MadeRequest } from "../../session/contract/protocol.ts";
import type { SignedIn } from "../../session/contract/state.ts";
import { Icon } from "../../ui/icon.tsx";
import { reportPermissions, type PermissionRow } from "./permission-rows.ts";
import { SignInWithLess } from "./sign-in-with-less.tsx";
import "./permissions.css";

/** Asked, granted and used: three sets, side by side. */
export function Permissions({ session, made }: { session: SignedIn; made: MadeRequest[] }) {
  const { rows, enough } = reportPermissions(session, made);
  return (
    <section className="access-section" aria-labelledby="access-permissions">
      <h2 id="access-permissions">Permissions</h2>
      <table className="permissions" aria-labelledby="access-permissions">
        <thead>
          <tr>
            <th scope="col">Permission</th>
            <th scope="col">Asked</th>
            <th scope="col">Granted</th>
            <th scope="col">Used in this session</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.scope} row={row} />
          ))}
        </tbody>
      </table>
      {enough && <SignInWithLess subdomain={session.subdomain} scopes={enough} />}
    </section>
  );
}

function Row({ row }: { row: PermissionRow }) {
  return (
    <tr>
      <th scope="row">
        <code>{row.scope}</code>
        <span className="muted">{row.title}</span>
      </th>
      <td data-label="Asked">{row.isAsked ? <Yes /> : <span className="muted">No</span>}</td>
      <td data-label="Granted">
        {row.granted === "covered" && <span className="muted">Within a broader one</span>}
        {row.granted === "useless" && (
          <span className="permissions-bad">Granted, but opens nothing</span>
        )}
        {row.granted === "yes" && <Yes />}
        {row.granted === "no" && <span className="permissions-bad">Not granted</span>}
      </td>
      <td data-label="Used">
        <Used requests={row.requests} />
      </td>
    </tr>
  );
}

function Yes() {
  return (
    <span className="permissions-mark">
      <Icon name="check" />
      Yes
    </span>
  );
}

function Used({ requests }: { requests: readonly string[] }) {
  if (requests.length === 0) return <span className="muted">Not yet</span>;
  return (
    <details className="permissions-used">
      <summary>
        For {requests.length === 1 ? "one kind of request" : `${requests.length} kinds of requests`}
      </summary>
      <ul>
        {requests.map((request) => (
          <li key={request}>
            <code>{request}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}
