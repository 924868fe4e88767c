import type { SlaPolicy, SlaPromise } from "../records/kinds/sla-policy.ts";
import { groupIds } from "./groups.ts";

/** Minutes by priority, the most urgent first. */
type Targets = readonly [urgent: number, high: number, normal: number, low: number];

const priorities = ["urgent", "high", "normal", "low"] as const;
const hour = 60;
const day = 24 * hour;

/** What is promised to whom, the narrowest first. */
export function seedSlaPolicies(createdAt: string): Partial<SlaPolicy>[] {
  return [
    {
      id: 7401,
      title: "Cafés and offices on contract",
      description: "Their machine is their living: an answer within the hour.",
      position: 1,
      filter: {
        all: [{ field: "group_id", operator: "is", value: String(groupIds.Business) }],
        any: [],
      },
      policy_metrics: [
        ...promise("first_reply_time", [15, 30, hour, 4 * hour]),
        ...promise("next_reply_time", [30, hour, 2 * hour, 8 * hour]),
        ...promise("requester_wait_time", [4 * hour, 8 * hour, 2 * day, 4 * day]),
      ],
      created_at: createdAt,
    },
    {
      id: 7402,
      title: "Everybody else",
      description: null,
      position: 2,
      filter: {
        all: [{ field: "current_tags", operator: "not_includes", value: "no_promise" }],
        any: [],
      },
      policy_metrics: [
        ...promise("first_reply_time", [hour, 4 * hour, 8 * hour, day]),
        ...promise("next_reply_time", [2 * hour, 8 * hour, day, 2 * day]),
        ...promise("agent_work_time", [8 * hour, day, 3 * day, 7 * day]),
      ],
      created_at: createdAt,
    },
  ];
}

function promise(metric: string, targets: Targets): SlaPromise[] {
  return priorities.map((priority, place) => ({
    priority,
    metric,
    target: targets[place] ?? day,
    business_hours: false,
  }));
}
