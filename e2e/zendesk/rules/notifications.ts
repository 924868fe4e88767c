import type { AuditEvent } from "../records/kinds/audit.ts";
import type { Action } from "../records/kinds/rule.ts";
import type { Ticket } from "../records/kinds/ticket.ts";
import type { Via } from "../records/kinds/via.ts";
import { scalarText } from "./scalar-text.ts";
import type { TicketSettings, TicketUpdate } from "./ticket-update.ts";

interface Occasion {
  ticket: Ticket;
  update: TicketUpdate;
  via: Via;
  settings: TicketSettings;
}

/**
 * The event by which an audit tells that somebody was told; none for another kind of action, or when
 * nobody is there to be told. Subject and body are the rule's own, with their placeholders, as
 * recorded.
 */
export function notificationEvent({ field, value }: Action, occasion: Occasion): AuditEvent[] {
  const [target, subject, body] = Array.isArray(value)
    ? value.map(scalarText)
    : [scalarText(value)];
  const { via, settings } = occasion;
  if (field === "notification_target" || field === "notification_webhook") {
    const resource = target ?? "";
    return [{ id: settings.nextId(), type: "External", via, resource, body: subject ?? "" }];
  }
  if (field !== "notification_user" && field !== "notification_group") return [];
  const recipients =
    field === "notification_group"
      ? groupRecipients(target ?? "", occasion)
      : userRecipients(target ?? "", occasion);
  if (recipients.length === 0) return [];
  const hasCopies = target === "requester_and_ccs" && recipients.length > 1;
  return [
    {
      id: settings.nextId(),
      type: hasCopies ? "NotificationWithCcs" : "Notification",
      via,
      subject: subject ?? "",
      body: body ?? "",
      recipients,
    },
  ];
}

function userRecipients(target: string, { ticket, update, settings }: Occasion): number[] {
  switch (target) {
    case "requester_id":
      return [ticket.requester_id];
    case "requester_and_ccs":
      return [...new Set([ticket.requester_id, ...ticket.email_cc_ids])];
    case "assignee_id":
      return ticket.assignee_id === null ? [] : [ticket.assignee_id];
    case "current_user":
      return update.by ? [update.by.id] : [];
    case "all_agents":
      return [...settings.agentIds()];
    default:
      return settings.user(Number(target)) ? [Number(target)] : [];
  }
}

function groupRecipients(target: string, { ticket, settings }: Occasion): number[] {
  const id = target === "group_id" ? ticket.group_id : Number(target);
  return id === null ? [] : [...settings.membersOf(id)];
}
