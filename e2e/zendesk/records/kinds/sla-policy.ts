import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";
import { completeConditions, type Conditions } from "./rule.ts";

/** What a policy promises tickets of one priority. */
export interface SlaPromise {
  priority: string;
  /** As in `first_reply_time`. */
  metric: string;
  /** Minutes. */
  target: number;
  business_hours: boolean;
}

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/sla_policies/ */
export interface SlaPolicy extends Row {
  title: string;
  description: string | null;
  position: number;
  filter: Conditions;
  policy_metrics: SlaPromise[];
  created_at: string;
  updated_at: string;
}

export const completeSlaPolicy: Complete<SlaPolicy> = (entry, id, position) => {
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    title: `Policy ${id}`,
    description: null,
    position,
    policy_metrics: [],
    created_at,
    updated_at: created_at,
    ...entry,
    filter: completeConditions(entry.filter),
  };
};

export const slaPolicies = kind(completeSlaPolicy);
