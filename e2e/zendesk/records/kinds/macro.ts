import { kind, type Complete } from "../kind.ts";
import { rule, type Action, type Restriction, type Rule } from "./rule.ts";

/** https://developer.zendesk.com/api-reference/ticketing/business-rules/macros/ */
export interface Macro extends Rule {
  description: string | null;
  actions: Action[];
  restriction: Restriction | null;
}

export const completeMacro: Complete<Macro> = (entry, id, position) => ({
  ...rule(entry, id, position),
  description: null,
  restriction: null,
  actions: [],
  ...entry,
});

export const macros = kind(completeMacro, {
  usual: [
    {
      id: 701,
      title: "Customer not responding",
      actions: [
        { field: "status", value: "pending" },
        {
          field: "comment_value",
          value:
            "Hello {{ticket.requester.name}}, our agent {{current_user.name}} has tried to reach you about this.",
        },
      ],
    },
    {
      id: 702,
      title: "Take it!",
      actions: [
        { field: "assignee_id", value: "current_user" },
        { field: "status", value: "open" },
      ],
    },
    {
      id: 703,
      title: "Close and redirect to topics",
      actions: [
        { field: "status", value: "solved" },
        { field: "current_tags", value: "redirected" },
        { field: "comment_mode_is_public", value: "true" },
      ],
    },
  ],
});
