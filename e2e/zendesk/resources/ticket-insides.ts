import type { Call } from "../calls/call.ts";
import { slaMetrics } from "./sla-metrics.ts";
import { metricsJson } from "./metrics-json.ts";
import type { Ticket } from "../records/kinds/ticket.ts";

const dates = [
  "assignee_updated_at",
  "requester_updated_at",
  "status_updated_at",
  "initially_assigned_at",
  "assigned_at",
  "solved_at",
  "latest_comment_added_at",
] as const;

/** What `include=` adds inside a ticket; each name is worked out only where it is asked for. */
export function ticketInsides(call: Call, ticket: Ticket): Record<string, unknown> {
  const includes = call.includes();
  const inside: Record<string, unknown> = {};
  if (includes.size === 0) return inside;
  if (includes.has("comment_count")) {
    inside["comment_count"] = call.account.comments.of(ticket.id).length;
  }
  if (includes.has("incident_counts")) {
    const { tickets } = call.account.tables;
    inside["incident_count"] =
      ticket.type === "problem" ? tickets.filter((one) => one.problem_id === ticket.id).length : 0;
  }
  if (includes.has("slas")) inside["slas"] = { policy_metrics: slaMetrics(call, ticket) };
  if (includes.has("metric_sets") || includes.has("dates")) {
    const metrics = metricsJson(call, ticket);
    if (includes.has("metric_sets")) inside["metric_set"] = metrics;
    if (includes.has("dates")) {
      inside["dates"] = Object.fromEntries(dates.map((name) => [name, metrics[name]]));
    }
  }
  return inside;
}
