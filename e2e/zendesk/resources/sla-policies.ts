import type { Call } from "../calls/call.ts";
import { integer, listOf, object, orNull, text } from "../calls/permit.ts";
import type { JsonObject } from "../http/body.ts";
import { completeSlaPolicy, type SlaPolicy, type SlaPromise } from "../records/kinds/sla-policy.ts";
import type { Sort } from "../records/table.ts";
import { collection, create, destroy, list, patch, show, update } from "./collection.ts";
import { conditionsIn } from "./rule-shape.ts";
import { complain } from "./ticket-complaints.ts";
import { mustBeOneOf, mustBePresent } from "./validate.ts";

const byPosition: Sort<SlaPolicy> = { name: "position,id", key: ({ position }) => position };
const priorities = ["low", "normal", "high", "urgent"];
const metrics = [
  "first_reply_time",
  "next_reply_time",
  "periodic_update_time",
  "pausable_update_time",
  "requester_wait_time",
  "agent_work_time",
  "total_resolution_time",
];

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/sla_policies/ */
const policies = collection({
  plural: "sla_policies",
  singular: "sla_policy",
  table: (tables) => tables.sla_policies,
  json: (call: Call, policy: SlaPolicy) => ({
    url: `${call.origin}/api/v2/slas/policies/${policy.id}.json`,
    ...policy,
  }),
  listing: { sort: byPosition },
  shape: {
    title: text,
    description: orNull(text),
    position: integer,
    filter: object,
    policy_metrics: listOf(object),
  },
  make: (call, { title, filter, policy_metrics, ...given }, id) => {
    const created_at = call.account.clock.timestamp();
    const entry = {
      ...given,
      title: mustBePresent("title", title),
      filter: conditionsIn({ conditions: filter ?? {} }) ?? { all: [], any: [] },
      policy_metrics: promisesIn(policy_metrics ?? []),
      created_at,
    };
    return completeSlaPolicy(
      entry,
      id,
      given.position ?? call.account.tables.sla_policies.size + 1,
    );
  },
  change: (call, policy, { title, filter, policy_metrics, ...given }) =>
    patch<SlaPolicy>(call, policy, {
      ...given,
      ...(title !== undefined && { title: mustBePresent("title", title) }),
      ...(filter && { filter: conditionsIn({ conditions: filter }) ?? policy.filter }),
      ...(policy_metrics && { policy_metrics: promisesIn(policy_metrics) }),
    }),
});

export const slaPolicyHandlers = {
  "GET /api/v2/slas/policies": list(policies),
  "GET /api/v2/slas/policies/:id": show(policies),
  "POST /api/v2/slas/policies": create(policies),
  "PUT /api/v2/slas/policies/:id": update(policies),
  "DELETE /api/v2/slas/policies/:id": destroy(policies),
};

function promisesIn(given: readonly JsonObject[]): SlaPromise[] {
  return given.map(({ priority, metric, target, business_hours }) => {
    if (typeof target !== "number" || target <= 0) complain("Target: must be more than 0");
    return {
      priority: mustBePresent("priority", mustBeOneOf("priority", String(priority), priorities)),
      metric: mustBePresent("metric", mustBeOneOf("metric", String(metric), metrics)),
      target,
      business_hours: business_hours === true,
    };
  });
}
