import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useGrantedScopes } from "../../components/use-session.ts";
import { coversAny } from "../../scopes/catalogue.ts";
import { type Endpoint, endpointFor, endpoints } from "../../scopes/endpoints.ts";
import { describeRoles, type Role } from "../../scopes/roles.ts";
import { Icon } from "../../ui/icon.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { meQuery } from "../../zendesk/users.ts";
import type { Draft } from "./draft.ts";
import "./endpoint-list.css";

interface EndpointListProps {
  draft: Draft;
  onChoose: (endpoint: Endpoint) => void;
}

/** Every endpoint known, by area, with what each needs and whether this token has it. */
export function EndpointList({ draft, onChoose }: EndpointListProps) {
  const [query, setQuery] = useState("");
  const granted = useGrantedScopes();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const found = endpoints.filter((endpoint) => matches(endpoint, query));
  const current = endpointFor(draft.method, draft.path);
  return (
    <nav className="endpoint-list" aria-label="Endpoints">
      <SearchField
        label="Search endpoints"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="endpoint-list-areas">
        {[...Map.groupBy(found, ({ area }) => area)].map(([area, members]) => (
          <section key={area} aria-label={area}>
            <h2>{area}</h2>
            <ul>
              {members.map((endpoint) => (
                <li key={`${endpoint.method} ${endpoint.path}`}>
                  <EndpointButton
                    endpoint={endpoint}
                    isCurrent={endpoint === current}
                    obstacle={obstacleTo(endpoint, granted, me?.role)}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="endpoint-list-none" aria-live="polite">
          {found.length === 0 && "No endpoint matches. Any path can be typed beside this list."}
        </p>
      </div>
    </nav>
  );
}

interface EndpointButtonProps {
  endpoint: Endpoint;
  isCurrent: boolean;
  /** Why this session cannot use it, where it cannot. */
  obstacle: string | undefined;
  onChoose: (endpoint: Endpoint) => void;
}

function EndpointButton({ endpoint, isCurrent, obstacle, onChoose }: EndpointButtonProps) {
  const { method, path, title, scopes, roles } = endpoint;
  const need = scopes.length === 0 ? "any token" : scopes.join(" or ");
  return (
    <button
      type="button"
      className="endpoint"
      aria-current={isCurrent || undefined}
      data-closed={obstacle && true}
      title={obstacle ?? `Needs ${need}, for ${describeRoles(roles)}`}
      onClick={() => onChoose(endpoint)}
    >
      <span className="endpoint-method" data-method={method}>
        {method}
      </span>
      <span className="endpoint-title">{title}</span>
      {obstacle && <Icon name="lock" />}
      <code className="endpoint-path">{path.slice("/api/v2".length)}</code>
      <span className="endpoint-needs">
        {need}
        {!roles.includes("end-user") && `, ${describeRoles(roles)}`}
      </span>
      {obstacle && <span className="endpoint-obstacle">{obstacle}</span>}
    </button>
  );
}

/** It can be picked all the same: to read what it needs, or to take the call home as code. */
function obstacleTo(
  { scopes, roles }: Endpoint,
  granted: readonly string[],
  role: Role | null | undefined,
): string | undefined {
  if (role && !roles.includes(role)) return `For ${describeRoles(roles)} only`;
  if (scopes.length === 0 || coversAny(granted, scopes)) return undefined;
  return `This session lacks ${scopes.join(" or ")}`;
}

function matches({ method, path, title, scopes }: Endpoint, query: string): boolean {
  const held = `${method} ${path} ${title} ${scopes.join(" ")}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}
