import { useId } from "react";
import { scopeByName } from "../../scopes/catalogue.ts";
import { plainText } from "../../lib/plain-text.ts";

interface ScopeCellProps {
  name: string;
  label: string;
  isChosen: boolean;
  /** A broader scope among the chosen ones opens it already. */
  isCovered: boolean;
  onToggle: (scope: string) => void;
  onPoint: (scope: string | undefined) => void;
}

/** One tick of the grid. Covered ones stay tickable: what that means is said, not forbidden. */
export function ScopeCell({ name, label, isChosen, isCovered, onToggle, onPoint }: ScopeCellProps) {
  const id = useId();
  const risk = scopeByName(name)?.risk;
  return (
    <label
      className="scope-cell"
      data-covered={isCovered || undefined}
      data-risk={risk}
      title={plainText(name)}
      onPointerEnter={() => onPoint(name)}
      onPointerLeave={() => onPoint(undefined)}
    >
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={plainText(label)}
        aria-describedby={id}
        onChange={() => onToggle(name)}
        onFocus={() => onPoint(name)}
        onBlur={() => onPoint(undefined)}
      />
      <span id={id} className="visually-hidden">
        {plainText(name)}
        {risk && `, ${risk} risk`}
        {isCovered && ", covered already"}
      </span>
    </label>
  );
}
