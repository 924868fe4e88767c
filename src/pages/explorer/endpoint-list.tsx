import { useState } from "react";
import { useQuery } from "@tanstack/react-query";
import { useSignedIn } from "../../session/page/use-session.ts";
import { coversAny } from "../../scopes/catalogue.ts";
import { endpointAreas, endpoints, type RequestLine } from "../../reference/endpoints.ts";
import type { Endpoint } from "../../reference/endpoints/endpoint.ts";
import { describeRoles, type Role } from "../../reference/roles.ts";
import { requestLineOf } from "../../scopes/request-line.ts";
import { Icon } from "../../ui/icon.tsx";
import { SearchField } from "../../ui/search-field.tsx";
import { meQuery } from "../../zendesk/users.ts";
import type { Draft } from "./draft.ts";
import "./endpoint-list.css";

interface EndpointListProps {
  draft: Draft;
  onChoose: (line: RequestLine) => void;
}

/** Every endpoint known, by area, with what each needs and whether this token has it. */
export function EndpointList({ draft, onChoose }: EndpointListProps) {
  const [query, setQuery] = useState("");
  const { grantedScopes: granted } = useSignedIn();
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const found = findLines(query);
  const current = requestLineOf(draft.method, draft.path);
  return (
    <nav className="endpoint-list" aria-label="Endpoints">
      <SearchField
        label="Search endpoints"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="endpoint-list-areas">
        {found.map(({ area, lines }) => (
          <section key={area} aria-label={area}>
            <h2>{area}</h2>
            <ul>
              {lines.map((line) => (
                <li key={line}>
                  <EndpointButton
                    line={line}
                    isCurrent={line === current}
                    obstacle={obstacleTo(endpoints[line], granted, me?.role)}
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
  line: RequestLine;
  isCurrent: boolean;
  /** Why this session cannot use it, where it cannot. */
  obstacle: string | undefined;
  onChoose: (line: RequestLine) => void;
}

function EndpointButton({ line, isCurrent, obstacle, onChoose }: EndpointButtonProps) {
  const { title, scopes, roles } = endpoints[line];
  const [method, path] = line.split(" ");
  const need = scopes.length === 0 ? "any token" : scopes.join(" or ");
  return (
    <button
      type="button"
      className="endpoint"
      aria-current={isCurrent || undefined}
      data-closed={obstacle && true}
      title={obstacle ?? `Needs ${need}, for ${describeRoles(roles)}`}
      onClick={() => onChoose(line)}
    >
      <span className="endpoint-method" data-method={method}>
        {method}
      </span>
      <span className="endpoint-title">{title}</span>
      {obstacle && <Icon name="lock" />}
      <code className="endpoint-path">{path}</code>
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

/** The lines that hold every word of the query, by area; areas without any are left out. */
function findLines(query: string): { area: string; lines: RequestLine[] }[] {
  const words = query.toLowerCase().split(/\s+/);
  return Object.entries(endpointAreas)
    .map(([area, members]) => ({
      area,
      lines: (Object.keys(members) as RequestLine[]).filter((line) => {
        const { title, scopes } = endpoints[line];
        const held = `${line} ${title} ${scopes.join(" ")}`.toLowerCase();
        return words.every((word) => held.includes(word));
      }),
    }))
    .filter(({ lines }) => lines.length > 0);
}
