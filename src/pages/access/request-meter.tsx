import { useBudget } from "../../session/page/use-budget.ts";
import type { Budget } from "../../session/contract/protocol.ts";
import { nearLimit } from "../../reference/limits.ts";
import { Bar } from "./bar.tsx";
import "./request-meter.css";

/** What this browser spends of the company's requests. */
export function RequestMeter() {
  const budget = useBudget();
  return (
    <section className="access-section" aria-labelledby="access-requests">
      <h2 id="access-requests">Requests</h2>
      {budget && <Meter budget={budget} />}
      <p className="muted">
        Everybody in your company shares one limit at Zendesk. What colleagues and other apps spend
        of it cannot be seen from here.
      </p>
    </section>
  );
}

function Meter({ budget }: { budget: Budget }) {
  const { spent, limit, inFlight, waiting, heldFor } = budget;
  const share = spent / limit;
  return (
    <div className="request-meter">
      <p className="request-meter-number numeric">
        {spent}
        <span className="muted">
          {" "}
          of about {limit} in the last minute, from all tabs of this browser
        </span>
      </p>
      <Bar share={share} tone={share >= nearLimit ? "warning" : "calm"} />
      <p className="muted numeric">
        {inFlight} under way, {waiting} waiting
        {heldFor > 0 && `, held back for ${Math.ceil(heldFor / 1000)} s`}
      </p>
    </div>
  );
}
