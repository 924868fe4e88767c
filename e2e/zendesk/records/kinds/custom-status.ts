import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/ */
export interface CustomStatus extends Row {
  status_category: string;
  agent_label: string;
  raw_agent_label: string;
  end_user_label: string;
  raw_end_user_label: string;
  description: string | null;
  raw_description: string | null;
  end_user_description: string | null;
  raw_end_user_description: string | null;
  active: boolean;
  default: boolean;
  created_at: string;
  updated_at: string;
}

export const completeCustomStatus: Complete<CustomStatus> = (entry, id) => {
  const agent_label = entry.agent_label ?? `Status ${id}`;
  const end_user_label = entry.end_user_label ?? agent_label;
  const created_at = entry.created_at ?? longAgo;
  return {
    id,
    status_category: "open",
    agent_label,
    raw_agent_label: agent_label,
    end_user_label,
    raw_end_user_label: end_user_label,
    description: null,
    raw_description: entry.description ?? null,
    end_user_description: null,
    raw_end_user_description: entry.end_user_description ?? null,
    active: true,
    default: false,
    created_at,
    updated_at: created_at,
    ...entry,
  };
};

/** One of the statuses that stand for their whole category. */
function standard(
  id: number,
  status_category: string,
  agent_label: string,
  end_user_label: string,
): Partial<CustomStatus> {
  return { id, status_category, agent_label, end_user_label, default: true };
}

export const customStatuses = kind(completeCustomStatus, {
  usual: [
    standard(301, "new", "New", "Open"),
    standard(302, "open", "Open", "Open"),
    standard(303, "pending", "Pending", "Awaiting your reply"),
    standard(304, "hold", "On-hold", "Open"),
    standard(305, "solved", "Solved", "Solved"),
  ],
});
