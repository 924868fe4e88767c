import { kind, longAgo, type Complete } from "../kind.ts";
import type { Row } from "../table.ts";

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/audit_logs/ */
export interface AuditLog extends Row {
  action: string;
  action_label: string;
  actor_id: number;
  actor_name: string;
  source_id: number;
  source_type: string;
  source_label: string;
  change_description: string;
  ip_address: string;
  created_at: string;
}

export const completeAuditLog: Complete<AuditLog> = (entry, id) => ({
  id,
  action: "update",
  action_label: "Updated",
  actor_id: 1001,
  actor_name: "Ada Admin",
  source_id: 1001,
  source_type: "user",
  source_label: "Ada Admin",
  change_description: "",
  ip_address: "127.0.0.1",
  created_at: longAgo,
  ...entry,
});

export const auditLogs = kind(completeAuditLog, {
  usual: [
    {
      id: 861,
      action: "login",
      action_label: "Signed in",
      change_description: "Successful sign-in",
    },
  ],
});
