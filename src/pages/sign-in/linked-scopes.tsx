import { scopeByName } from "../../scopes/catalogue.ts";
import type { Preset } from "../../scopes/presets.ts";
import { Checkbox } from "../../ui/checkbox.tsx";
import { Plain } from "../../ui/plain.tsx";
import type { Beyond } from "./linked-scopes.ts";
import "./linked-scopes.css";

interface LinkedScopesProps {
  beyond: Beyond;
  job: Preset | undefined;
  confirmed: ReadonlySet<string>;
  onConfirm: (scope: string, isConfirmed: boolean) => void;
}

/** What the link that led here asks for beside its job: named, and what could do harm confirmed one by one. */
export function LinkedScopes({ beyond, job, confirmed, onConfirm }: LinkedScopesProps) {
  if (beyond.scopes.length === 0) return null;
  const harmless = beyond.scopes.filter((scope) => !beyond.highRisk.includes(scope));
  const left = beyond.highRisk.filter((scope) => !confirmed.has(scope));
  return (
    <fieldset className="linked-scopes">
      <legend>
        {job
          ? `The link that led you here asks for more than “${job.name}”`
          : "The link that led you here names these permissions"}
      </legend>
      {harmless.length > 0 && (
        <p>
          <Plain>{harmless.join(", ")}</Plain>
        </p>
      )}
      {beyond.highRisk.map((scope) => (
        <Checkbox
          key={scope}
          label={
            <>
              Ask for <Plain>{scope}</Plain>
            </>
          }
          description={scopeByName(scope)?.opens ?? "A permission this app does not know."}
          checked={confirmed.has(scope)}
          onChange={({ target }) => onConfirm(scope, target.checked)}
        />
      ))}
      <output className="muted">
        {left.length > 0 && (
          <>
            Not asked for until you tick it: <Plain>{left.join(", ")}</Plain>.
          </>
        )}
      </output>
    </fieldset>
  );
}
