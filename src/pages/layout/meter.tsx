import { Link } from "react-router";
import { useBudget } from "../../session/page/use-budget.ts";
import { nearLimit } from "../../reference/limits.ts";
import { pathTo } from "../../places.ts";

/** Requests of the last minute, for everyone shares one limit. */
export function Meter() {
  const budget = useBudget();
  if (!budget) return null;
  const { spent, limit, heldFor } = budget;
  const isHigh = spent / limit >= nearLimit || heldFor > 0;
  const words = `${spent} of about ${limit} requests a minute used by this browser`;
  return (
    <Link
      className={`header-meter numeric ${isHigh ? "header-meter-high" : ""}`}
      to={pathTo("access")}
      title={heldFor > 0 ? `${words}; waiting for Zendesk` : words}
      aria-label={words}
    >
      <svg className="header-meter-ring" viewBox="0 0 16 16" aria-hidden="true">
        <circle className="header-meter-track" cx="8" cy="8" r="6" pathLength="1" />
        <circle
          className="header-meter-arc"
          cx="8"
          cy="8"
          r="6"
          pathLength="1"
          strokeDasharray={`${Math.min(spent / limit, 1)} 1`}
        />
      </svg>
      {spent}
    </Link>
  );
}
