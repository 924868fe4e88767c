import { type Remark, remarksOn } from "../../scopes/advice.ts";
import type { Preset } from "../../scopes/presets.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { plainText } from "../../lib/plain-text.ts";
import { plainNode } from "../../ui/plain.tsx";
import "./scope-remarks.css";

interface ScopeRemarksProps {
  scopes: readonly string[];
  job: Preset | undefined;
  onRemove: (scope: string) => void;
}

/** What is worth knowing about the chosen scopes before Zendesk is asked, each with its remedy. */
export function ScopeRemarks({ scopes, job, onRemove }: ScopeRemarksProps) {
  const remarks = remarksOn(scopes, job && { job });
  return (
    <div aria-live="polite">
      {scopes.length === 0 && (
        <p className="scope-remark">
          <Icon name="alert" />
          Nothing is chosen. Zendesk takes an empty list for everything, so this app does not send
          one.
        </p>
      )}
      <ul className="scope-remarks">
        {remarks.map((remark) => (
          <li key={`${remark.code} ${remark.scope}`} className="scope-remark">
            <Icon name={isMild(remark) ? "info" : "alert"} />
            <span>{plainNode(remark.text)}</span>
            {remark.code !== "write-without-read" && (
              <Button size="small" onClick={() => onRemove(remark.scope)}>
                Remove<span className="visually-hidden"> {plainText(remark.scope)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function isMild({ code }: Remark): boolean {
  return code === "redundant" || code === "more-than-needed";
}
