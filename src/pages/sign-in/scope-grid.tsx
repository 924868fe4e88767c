import { useState } from "react";
import { covers, isKnownScope, scopeByName } from "../../scopes/catalogue.ts";
import { endpoints, type RequestLine } from "../../reference/endpoints.ts";
import { type Resource, resources } from "../../reference/scopes.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { ScopeCell } from "./scope-cell.tsx";
import { plainText } from "../../lib/plain-text.ts";
import { Plain, plainNode } from "../../ui/plain.tsx";
import "./scope-grid.css";

interface ScopeGridProps {
  scopes: readonly string[];
  onToggle: (scope: string) => void;
  onPoint: (scope: string | undefined) => void;
}

/** Every scope Zendesk has, as a grid of resources by reading and writing. */
export function ScopeGrid({ scopes, onToggle, onPoint }: ScopeGridProps) {
  const [query, setQuery] = useState("");
  const rows = resources.filter((resource) => matches(resource, query));
  const isSearching = query.trim() !== "";
  const impersonate = scopeByName("impersonate");
  const strangers = scopes.filter((name) => !isKnownScope(name));
  const isHeld = ({ name }: Resource) => scopes.some((scope) => scope.startsWith(`${name}:`));
  const cell = (name: string, label: string) => (
    <ScopeCell
      name={name}
      label={label}
      isChosen={scopes.includes(name)}
      isCovered={scopes.some((each) => each !== name && covers([each], name))}
      onToggle={onToggle}
      onPoint={onPoint}
    />
  );
  return (
    <div className="scope-grid">
      <SearchField
        label="Search scopes"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <table className="scope-grid-table">
        <caption className="visually-hidden">Scopes</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Read</th>
            <th scope="col">Write</th>
          </tr>
        </thead>
        <tbody>
          {!isSearching && (
            <tr className="scope-grid-all">
              <RowHead title="Everything" about="Whatever your role may. Covers all rows below." />
              <td>{cell("read", "Read everything")}</td>
              <td>{cell("write", "Change everything")}</td>
            </tr>
          )}
          {rows.map((resource) => (
            <tr key={resource.name}>
              <RowHead
                title={resource.title}
                about={[resource.read?.opens, resource.write?.opens].filter(Boolean).join(" ")}
                gap={isHeld(resource) ? resource.gap : undefined}
                names={[`${resource.name}:read`, `${resource.name}:write`]}
              />
              <td>{resource.read && cell(`${resource.name}:read`, `Read ${resource.title}`)}</td>
              <td>
                {resource.write && cell(`${resource.name}:write`, `Change ${resource.title}`)}
              </td>
            </tr>
          ))}
          {impersonate && matchesText("impersonate act for an end user", query) && (
            <tr>
              <RowHead
                title={impersonate.title}
                about={`${impersonate.usableBy ?? ""} ${impersonate.browserLimit ?? ""}`}
              />
              <td colSpan={2}>{cell("impersonate", impersonate.title)}</td>
            </tr>
          )}
          {strangers.map((name) => (
            <tr key={name}>
              <RowHead title={name} about="Not a scope Zendesk is known to have." />
              <td colSpan={2}>{cell(name, name)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="scope-grid-none" aria-live="polite">
        {rows.length === 0 && isSearching && (
          <>
            No scope matches “<Plain>{query.trim()}</Plain>”.
          </>
        )}
      </p>
    </div>
  );
}

interface RowHeadProps {
  title: string;
  about: string;
  gap?: string | undefined;
  /** The scopes of the row. */
  names?: readonly string[];
}

function RowHead({ title, about, gap, names = [] }: RowHeadProps) {
  const opened = (Object.keys(endpoints) as RequestLine[]).filter((line) =>
    names.some((name) => endpoints[line].scopes.includes(name)),
  );
  return (
    <th scope="row">
      <span className="scope-grid-title">{plainNode(title)}</span>
      <span className="scope-grid-about">{about}</span>
      {gap && <span className="scope-grid-gap">{gap}</span>}
      {opened.length > 0 && (
        <details className="scope-grid-endpoints">
          <summary>
            {opened.length} {opened.length === 1 ? "endpoint" : "endpoints"}
            <span className="visually-hidden"> of {plainText(title)}</span>
          </summary>
          <ul>
            {opened.map((line) => (
              <li key={line}>
                <code>{line}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </th>
  );
}

function matches(resource: Resource, query: string): boolean {
  const { name, title, read, write } = resource;
  return matchesText(
    `${name}:read ${name}:write ${title} ${read?.opens ?? ""} ${write?.opens ?? ""}`,
    query,
  );
}

/** Every word of the query somewhere in the text, in any case. */
function matchesText(text: string, query: string): boolean {
  const held = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => held.includes(word));
}
