import { kind, type Complete } from "../kind.ts";
import { completeConditions, rule, type Action, type Conditions, type Rule } from "./rule.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/automations/ */
export interface Automation extends Rule {
  conditions: Conditions;
  actions: Action[];
}

export const completeAutomation: Complete<Automation> = (entry, id, position) => ({
  ...rule(entry, id, position),
  actions: [],
  ...entry,
  conditions: completeConditions(entry.conditions),
});

export const automations = kind(completeAutomation, {
  usual: [
    {
      id: 811,
      title: "Close ticket 4 days after status is set to solved",
      default: true,
      conditions: {
        all: [
          { field: "status", operator: "is", value: "solved" },
          { field: "SOLVED", operator: "greater_than", value: "96" },
        ],
        any: [],
      },
      actions: [{ field: "status", value: "closed" }],
    },
  ],
});
