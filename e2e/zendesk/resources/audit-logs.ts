import type { Handler } from "../calls/call.ts";
import type { Call } from "../calls/call.ts";
import { forbidden } from "../http/errors.ts";
import type { Sort } from "../records/table.ts";
import { list, listed, show } from "./collection.ts";
import { withUrl } from "./urls.ts";
import type { AuditLog } from "../records/kinds/audit-log.ts";

const byCreation: Sort<AuditLog> = { name: "created_at", key: (log) => log.created_at };

/** https://developer.zendesk.com/api-reference/ticketing/account-configuration/audit_logs/ */
const auditLogs = listed({
  plural: "audit_logs",
  singular: "audit_log",
  table: (tables) => tables.audit_logs,
  json: (call, log) => withUrl(call.origin, "audit_logs", log),
  listing: {
    sort: { ...byCreation, descending: true },
    cursorSorts: { created_at: byCreation },
    offsetSorts: { created_at: byCreation },
  },
  filter: asked,
});

export const auditLogHandlers = {
  "GET /api/v2/audit_logs": onEnterprise(list(auditLogs)),
  "GET /api/v2/audit_logs/:id": onEnterprise(show(auditLogs)),
};

/** Other plans do not have this. */
function onEnterprise(handler: Handler): Handler {
  return (call) => {
    const { plan } = call.account.limits;
    if (plan !== "off" && !plan.startsWith("enterprise")) throw forbidden();
    return handler(call);
  };
}

/** `filter[source_type]`, `filter[source_id]`, `filter[actor_id]`, `filter[action]`, `filter[created_at][]` twice. */
function asked(call: Call): (log: AuditLog) => boolean {
  const wish = (name: string) => call.query.get(`filter[${name}]`);
  const [from = "", to = "9999"] = call.query.getAll("filter[created_at][]");
  const same = (name: string, value: string | number) => {
    const wanted = wish(name);
    return wanted === null || wanted === String(value);
  };
  return (log) =>
    same("source_type", log.source_type) &&
    same("source_id", log.source_id) &&
    same("actor_id", log.actor_id) &&
    same("action", log.action) &&
    log.created_at >= from &&
    log.created_at <= to;
}
