import { useState } from "react";
import { useGrantedScopes } from "../../components/use-session.ts";
import { coversAny } from "../../scopes/catalogue.ts";
import { type Endpoint, endpointFor, endpoints } from "../../scopes/endpoints.ts";
import { describeRoles } from "../../scopes/roles.ts";
import { Icon } from "../../ui/icon.tsx";
import { SearchField } from "../../ui/search-field.tsx";
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
                    isOpen={endpoint.scopes.length === 0 || coversAny(granted, endpoint.scopes)}
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
  isOpen: boolean;
  onChoose: (endpoint: Endpoint) => void;
}

function EndpointButton({ endpoint, isCurrent, isOpen, onChoose }: EndpointButtonProps) {
  const { method, path, title, scopes, roles } = endpoint;
  const need = scopes.length === 0 ? "any token" : scopes.join(" or ");
  return (
    <button
      type="button"
      className="endpoint"
      aria-current={isCurrent || undefined}
      title={`Needs ${need}, for ${describeRoles(roles)}`}
      onClick={() => onChoose(endpoint)}
    >
      <span className="endpoint-method" data-method={method}>
        {method}
      </span>
      <span className="endpoint-title">{title}</span>
      {!isOpen && <Icon name="lock" />}
      <code className="endpoint-path">{path.slice("/api/v2".length)}</code>
      <span className="endpoint-needs">
        {need}
        {!roles.includes("end-user") && `, ${describeRoles(roles)}`}
      </span>
    </button>
  );
}

function matches({ method, path, title, scopes }: Endpoint, query: string): boolean {
  const held = `${method} ${path} ${title} ${scopes.join(" ")}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}
